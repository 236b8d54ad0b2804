import "server-only";
import { attendsUnder13 } from "@/db/queries/access";
import { firstAnswers } from "@/db/queries/answers";
import { findAttempt, listAttempts } from "@/db/queries/attempts";
import { listHolds } from "@/db/queries/holds";
import { findLesson, listPublished, summaryOf } from "@/db/queries/lessons";
import { isPrivateLesson } from "@/db/queries/private-lessons";
import { findShared, isShared } from "@/db/queries/shares";
import { type Bars, barsOf, type FirstAnswer } from "@/lib/attempt/bars";
import { type Card, cardOf } from "@/lib/attempt/card";
import { type Progress, progressOf, standingIn } from "@/lib/attempt/progress";
import type { Held, LessonSummary } from "@/lib/attempt/reply";
import { type Result, resultOf } from "@/lib/attempt/result";
import { type Hold, heldResult, type OwnAttempt } from "@/lib/classroom/hold";
import { hiddenFrom } from "@/lib/classroom/lessons";
import { exitItemsOf, type Lesson } from "@/lib/lesson/lesson";
import { inParts } from "@/lib/lesson/parts";
import { database } from "./db";
import { tokenHash } from "./share-token";

type Firsts = ReadonlyMap<string, FirstAnswer & { at: string }>;

/** An attempt as its learner may see it: with its result, or until when a class keeps that back. */
export type FoundResult = {
  attempt: OwnAttempt;
  /** The lesson in the parts it was taken in. */
  lesson: Lesson;
  shared: boolean;
  /** The lesson was made for a class only: nothing of it can be shared. */
  isPrivate: boolean;
} & ({ result: Result; held: null } | { result: null; held: Held });

/** A learner's own attempt with its result; undefined when it is unknown or another learner's. */
export async function findResult(
  attemptId: string,
  learnerId: string,
): Promise<FoundResult | undefined> {
  const db = await database();
  const found = await findAttempt(db, attemptId, learnerId);
  if (!found) return undefined;
  const { attempt, answers } = found;
  const published = await findLesson(db, attempt.lesson, attempt.version, attempt.corrected);
  // A sitting is no lesson: what it showed stands on the review page, and nothing of it can be shared.
  if (!published || published.lesson.purpose === "review") return undefined;
  const lesson = inParts(published.lesson, attempt.terms?.parts ?? null);
  const shared = await isShared(db, attempt.id);
  const isPrivate = await isPrivateLesson(db, attempt.lesson);
  const first = await firstAnswers(db, learnerId);
  const now = new Date();
  const ever = exitItemsOf(lesson).flatMap(({ id }) => first.get(id) ?? []);
  const held = heldResult(attempt.holds, [...answers, ...ever], now);
  return held
    ? { attempt, lesson, shared, isPrivate, result: null, held }
    : { attempt, lesson, shared, isPrivate, result: resultOf(lesson, answers, first), held: null };
}

/** The bars of a lesson, or none while a class keeps feedback on any answer in them back. */
function barsShown(lesson: Lesson, first: Firsts, holds: readonly Hold[] = []): Bars | null {
  const answers = exitItemsOf(lesson).flatMap(({ id }) => first.get(id) ?? []);
  return heldResult(holds, answers, new Date()) ? null : barsOf(lesson, first);
}

/** Where a learner stands in every lesson, called as `worded` calls it; a visitor who has stored nothing stands at the start. */
export async function progressFor(
  learnerId: string | null,
  worded: (lesson: LessonSummary) => LessonSummary = (lesson) => lesson,
): Promise<Progress> {
  const db = await database();
  const attempts = learnerId ? await listAttempts(db, learnerId) : [];
  const first: Firsts = learnerId ? await firstAnswers(db, learnerId) : new Map();
  const holds = learnerId ? await listHolds(db, learnerId) : new Map<string, Hold[]>();
  const under13 = learnerId ? await attendsUnder13(db, learnerId) : false;
  const shown = (await listPublished(db)).filter(({ lesson }) => !hiddenFrom(lesson, under13));
  return progressOf(
    shown.map((published) => {
      const { lesson } = published;
      const own = attempts.filter(({ attempt }) => attempt.lesson === lesson.slug);
      const standing = standingIn(worded(summaryOf(published)), lesson, own, first);
      const bars = standing.bars && barsShown(lesson, first, holds.get(lesson.slug));
      return { ...standing, bars };
    }),
  );
}

/** What a shared address shows; undefined when its token is unknown or revoked. */
export async function sharedCard(token: string): Promise<Card | undefined> {
  const db = await database();
  const shared = await findShared(db, tokenHash(token));
  const published =
    shared && (await findLesson(db, shared.lesson, shared.version, shared.corrected));
  if (!shared || !published) return undefined;
  const asked = exitItemsOf(published.lesson).map(({ id }) => id);
  const [first, holds] = await Promise.all([
    firstAnswers(db, shared.learnerId, asked),
    listHolds(db, shared.learnerId),
  ]);
  return cardOf(published.lesson, barsShown(published.lesson, first, holds.get(shared.lesson)));
}
