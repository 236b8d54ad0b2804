import type { Problem } from "../attempt/reply";
import type { Feedback } from "../items/feedback";
import type { Response } from "../items/index";
import type { LiveState } from "./live";
import type { Split } from "./split";

/** What a class sees of an item once its answer is shown. To a student the feedback is about their own answer, if there is one. */
export type Reveal = { split: Split; feedback: Feedback };

/**
 * Reply of `GET /api/live/{id}`, polled by every screen. `answered` is told to teachers, `own` to the student who
 * answered the current item. `reveal` is null until the teacher shows the answer: no key and no split before, for nobody.
 */
export type LiveReply = LiveState & {
  answered: { count: number; of: number } | null;
  own: Response | null;
  reveal: Reveal | null;
};

/** Reply of `POST /api/live/{id}/answers`: proof that this answer is stored, and that it is the one which counts now. */
export type LiveAnswerReply = { stored: { id: string; item: string; at: string } };

/** Reply to a move that came too late: the lesson as it stands. */
export type MovedReply = Problem & { live: LiveReply };
