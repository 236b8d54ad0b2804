import { attemptView } from "@/app/_server/attempt-view";
import { closedTo } from "@/app/_server/closed";
import { handler, personal } from "@/app/_server/handler";
import { attemptParams } from "@/app/_server/params";
import { problem } from "@/app/_server/problem";
import { findAttempt } from "@/db/queries/attempts";
import { findLesson } from "@/db/queries/lessons";

/** An attempt with its answers and their feedback: enough to go on with on another device. */
export const GET = handler(
  { params: attemptParams, unknown: "attempt/not-found" },
  async ({ db, learner, params }) => {
    const found = learner && (await findAttempt(db, params.id, learner.id));
    if (!found) return problem("attempt/not-found");
    const published = await findLesson(
      db,
      found.attempt.lesson,
      found.attempt.version,
      found.attempt.corrected,
    );
    if (!published || (await closedTo(db, learner))(published.lesson))
      return problem("lesson/not-found");
    return personal(attemptView(published.lesson, found.attempt, found.answers, new Date()));
  },
);
