import type { Feedback } from "../items/feedback";
import type { Lesson } from "../lesson/lesson";
import type { Answer, Attempt } from "./attempt";
import type { Bars } from "./bars";

/** What lists and cards show of a lesson. Never its headline: it is loaded on purpose. */
export type LessonSummary = Pick<
  Lesson,
  "slug" | "title" | "aim" | "minutes" | "question" | "course" | "contentNote" | "twin" | "lang"
> & { version: number; items: number };

/** One stored answer as its own learner sees it again. */
export type AnswerView = Omit<Answer, "told" | "elapsedMs"> & { feedback: Feedback | null };

/** Feedback that a class keeps back: until when (ISO 8601), and the time zone in which that was meant. */
export type Held = { until: string; timeZone: string };

/**
 * Reply of `GET /api/attempts/{id}` and `POST /api/attempts`: enough to go on at the same place on any device.
 * `held` is what would happen to an answer given now.
 */
export type AttemptView = Attempt & {
  /** What it is done for, and which steps of the lesson that takes; null parts: the whole lesson. */
  assignment: { id: string; parts: number[] | null } | null;
  held: Held | null;
  answers: AnswerView[];
};

/** Reply to an answer: proof that it is stored, and the feedback, or why it is held back. */
export type AnswerReply = {
  stored: { id: string; item: string; try: number; at: string };
  feedback: Feedback | null;
  why: "after-due" | "until-finished" | null;
  held: Held | null;
};

/** Reply of `POST /api/attempts/{id}/finish`: the same however often it is sent. */
export type FinishReply = {
  id: string;
  finishedAt: string;
  bars: Bars | null;
  held: Held | null;
};

/** Addresses of a shared result, from the site's root. */
export type ShareReply = { id: string; page: string; image: string };

/** Every failure of a route, as application/problem+json (RFC 9457). `type` is a stable code. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail?: string;
  issues?: { path: string; message: string }[];
  /** Where the failure is ours: by which its lines in the server's log are found. */
  requestId?: string;
};
