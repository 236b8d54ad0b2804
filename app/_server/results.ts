import "server-only";
import { findAttempt, firstAnswers, listAttempts } from "@/db/queries/attempts";
import { findLesson, listPublished, summaryOf } from "@/db/queries/lessons";
import { findShared, isShared } from "@/db/queries/shares";
import type { Attempt } from "@/lib/attempt/attempt";
import { barsOf, type FirstAnswer } from "@/lib/attempt/bars";
import { type Card, cardOf } from "@/lib/attempt/card";
import { type Progress, progressOf, standingIn } from "@/lib/attempt/progress";
import { type Result, resultOf } from "@/lib/attempt/result";
import type { Lesson } from "@/lib/lesson/lesson";
import { database } from "./db";
import { tokenHash } from "./share-token";

/** A learner's own attempt with its result; undefined when it is unknown or another learner's. */
export async function findResult(
  attemptId: string,
  learnerId: string,
): Promise<{ attempt: Attempt; lesson: Lesson; result: Result; shared: boolean } | undefined> {
  const db = await database();
  const found = await findAttempt(db, attemptId, learnerId);
  if (!found) return undefined;
  const { attempt, answers } = found;
  const published = await findLesson(db, attempt.lesson, attempt.version);
  if (!published) return undefined;
  const { lesson } = published;
  const result = resultOf(lesson, answers, await firstAnswers(db, learnerId));
  return { attempt, lesson, result, shared: await isShared(db, attempt.id) };
}

/** Where a learner stands in every lesson; a visitor who has stored nothing stands at the start. */
export async function progressFor(learnerId: string | null): Promise<Progress> {
  const db = await database();
  const attempts = learnerId ? await listAttempts(db, learnerId) : [];
  const first = learnerId ? await firstAnswers(db, learnerId) : new Map<string, FirstAnswer>();
  return progressOf(
    (await listPublished(db)).map((published) => {
      const own = attempts.filter(({ attempt }) => attempt.lesson === published.lesson.slug);
      return standingIn(summaryOf(published), published.lesson, own, first);
    }),
  );
}

/** What a shared address shows; undefined when its token is unknown or revoked. */
export async function sharedCard(token: string): Promise<Card | undefined> {
  const db = await database();
  const shared = await findShared(db, tokenHash(token));
  const published = shared && (await findLesson(db, shared.lesson, shared.version));
  if (!shared || !published) return undefined;
  const first = await firstAnswers(db, shared.learnerId);
  return cardOf(published.lesson, barsOf(published.lesson, first));
}
