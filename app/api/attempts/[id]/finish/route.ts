import { z } from "zod";
import { handler, personal } from "@/app/_server/handler";
import { attemptParams } from "@/app/_server/params";
import { problem } from "@/app/_server/problem";
import { asTaken } from "@/app/_server/review";
import { firstAnswers, listAnswers } from "@/db/queries/answers";
import { finishAttempt, lockAttempt } from "@/db/queries/attempts";
import { findLesson } from "@/db/queries/lessons";
import { openItems } from "@/lib/attempt/attempt";
import { barsOf } from "@/lib/attempt/bars";
import type { FinishReply } from "@/lib/attempt/reply";
import { heldResult } from "@/lib/classroom/hold";
import { exitItemsOf } from "@/lib/lesson/lesson";

/** Finishes an attempt once every question that counts has an answer. */
export const POST = handler(
  { params: attemptParams, unknown: "attempt/not-found", body: z.strictObject({}) },
  async ({ db, learner, params }) => {
    if (!learner) return problem("attempt/not-found");
    return db.transaction(async (tx) => {
      const attempt = await lockAttempt(tx, params.id, learner.id);
      if (!attempt) return problem("attempt/not-found");
      const { version, corrected, holds } = attempt;
      const published = await findLesson(tx, attempt.lesson, version, corrected);
      if (!published) return problem("lesson/not-found");
      const lesson = await asTaken(tx, learner.id, attempt, published.lesson);
      const answers = await listAnswers(tx, attempt.id);
      const open = openItems(lesson, answers);
      if (open.length > 0)
        return problem("attempt/open-items", {
          issues: open.map((item) => ({ path: item, message: "unanswered" })),
        });
      const asked = exitItemsOf(lesson).map(({ id }) => id);
      const finishedAt = await finishAttempt(tx, attempt.id);
      const held = heldResult(holds, answers, new Date());
      const reply: FinishReply = {
        id: attempt.id,
        finishedAt,
        bars: held ? null : barsOf(lesson, await firstAnswers(tx, learner.id, asked)),
        held,
      };
      return personal(reply);
    });
  },
);
