import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { answerReply } from "@/app/_server/attempt-view";
import { handler, personal } from "@/app/_server/handler";
import { askingIn } from "@/app/_server/learner";
import { attemptParams, clientId } from "@/app/_server/params";
import { problem } from "@/app/_server/problem";
import { addAnswer, findAnswer } from "@/db/queries/answers";
import { findAskersAttempt } from "@/db/queries/attempts";
import { findLesson } from "@/db/queries/lessons";
import { type Answer, CERTAINTIES, judge } from "@/lib/attempt/attempt";
import { responseSchema } from "@/lib/items/index";
import { itemsOf } from "@/lib/lesson/lesson";

/** A tab may stay open over a holiday; how much longer than a day says nothing more. */
const DAY_MS = 24 * 60 * 60 * 1000;

const body = z.strictObject({
  id: clientId,
  item: z.string().min(1).max(80),
  response: responseSchema,
  seq: z.int().min(0).max(1_000_000),
  elapsedMs: z
    .int()
    .min(0)
    .nullish()
    .transform((ms) => (ms == null ? null : Math.min(ms, DAY_MS))),
  hints: z.int().min(0).max(20).default(0),
  certainty: z.literal(CERTAINTIES).nullable().default(null),
});

/** Stores one answer and tells the verdict. Sent again with the same id it answers the same and stores nothing. */
export const POST = handler(
  { params: attemptParams, unknown: "attempt/not-found", body, findsLearner: true },
  async ({ db, params, body: given, request }) => {
    const attempt = await findAskersAttempt(db, await askingIn(request.headers), params.id);
    if (!attempt) return problem("attempt/not-found");
    const published = await findLesson(db, attempt.lesson, attempt.version, attempt.corrected);
    if (!published) return problem("lesson/not-found");
    const judged = judge(itemsOf(published.lesson), given.item, given.response);
    if (!judged.ok) {
      const taken = await findAnswer(db, given.id);
      return problem(taken ? "answer/conflict" : judged.error);
    }
    const stored = await addAnswer(db, attempt.id, { ...given, told: judged.value.told });
    if (!stored) return problem("attempt/not-found");
    const same = stored.attemptId === attempt.id && isSame(stored.answer, given);
    return same
      ? personal(answerReply(published.lesson, attempt, stored.answer, new Date()))
      : problem("answer/conflict");
  },
);

function isSame(
  stored: Answer,
  { id, item, response, seq, elapsedMs, hints, certainty }: z.output<typeof body>,
) {
  const { told: _told, at: _at, try: _try, ...sent } = stored;
  return isDeepStrictEqual(sent, { id, item, response, seq, elapsedMs, hints, certainty });
}
