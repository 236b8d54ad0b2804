import { z } from "zod";
import { handler, personal } from "@/app/_server/handler";
import { attemptParams } from "@/app/_server/params";
import { problem } from "@/app/_server/problem";
import { finishAttempt, firstAnswers, listAnswers, lockAttempt } from "@/db/queries/attempts";
import { findLesson } from "@/db/queries/lessons";
import { openExitItems } from "@/lib/attempt/attempt";
import { barsOf } from "@/lib/attempt/bars";
import type { FinishReply } from "@/lib/attempt/reply";

/** Finishes an attempt once every exit question has an answer. */
export const POST = handler(
  { params: attemptParams, unknown: "attempt/not-found", body: z.strictObject({}) },
  async ({ db, learner, params }) => {
    if (!learner) return problem("attempt/not-found");
    return db.transaction(async (tx) => {
      const attempt = await lockAttempt(tx, params.id, learner.id);
      if (!attempt) return problem("attempt/not-found");
      const published = await findLesson(tx, attempt.lesson, attempt.version);
      if (!published) return problem("lesson/not-found");
      const open = openExitItems(published.lesson, await listAnswers(tx, attempt.id));
      if (open.length > 0)
        return problem("attempt/open-items", {
          issues: open.map((item) => ({ path: item, message: "unanswered" })),
        });
      const finishedAt = await finishAttempt(tx, attempt.id);
      const first = await firstAnswers(tx, learner.id);
      const reply: FinishReply = {
        id: attempt.id,
        finishedAt,
        bars: barsOf(published.lesson, first),
      };
      return personal(reply);
    });
  },
);
