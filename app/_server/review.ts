import "server-only";
import { listAnswers } from "@/db/queries/answers";
import { findAttempt, findOpenAttempt, finishAttempt, startAttempt } from "@/db/queries/attempts";
import { findLesson } from "@/db/queries/lessons";
import { listTaken, lockSittings } from "@/db/queries/review";
import type { Db } from "@/db/types";
import type { Answer } from "@/lib/attempt/attempt";
import type { OwnAttempt } from "@/lib/classroom/hold";
import { type Item, publicItem } from "@/lib/items/index";
import type { Lesson } from "@/lib/lesson/lesson";
import { inParts } from "@/lib/lesson/parts";
import { REVIEW_SLUG } from "@/lib/lesson/review-bank";
import { err, ok, type Result } from "@/lib/result";
import type { Taken } from "@/lib/review/history";
import { type Outcome, outcomeOf } from "@/lib/review/outcome";
import type { SittingView } from "@/lib/review/reply";
import { type Plan, planAt } from "@/lib/review/sitting";
import { attemptView } from "./attempt-view";
import { database } from "./db";
import type { ProblemCode } from "./problem";

/** Where a learner stands in reviewing. */
export type Reviewing = {
  plan: Plan;
  /** The sitting to go on with; null when there is none. */
  open: SittingView | null;
  /** What the last finished sitting showed, and when, ISO 8601. */
  last: { outcome: Outcome; at: string } | null;
};

const NOTHING: Plan = { due: [], items: [], nextAt: null };

/** What is due for a learner now; nothing for a visitor without a lesson, and where no questions were loaded. */
export async function planFor(db: Db, learnerId: string | null, now: Date): Promise<Plan> {
  const taken = learnerId ? await listTaken(db, learnerId, now) : [];
  const bank = taken.length > 0 ? await findLesson(db, REVIEW_SLUG) : undefined;
  return bank ? planAt(bank.lesson, taken, now.toISOString()) : NOTHING;
}

/** Everything the review page shows. */
export async function reviewingFor(learnerId: string, now: Date): Promise<Reviewing> {
  const db = await database();
  const taken = await listTaken(db, learnerId, now);
  const bank = await findLesson(db, REVIEW_SLUG);
  const sittings = taken.filter(({ lesson }) => lesson.purpose === "review");
  const begun = sittings.find(({ finishedAt }) => finishedAt === null);
  const done = sittings
    .flatMap((one) => (one.finishedAt === null ? [] : [{ at: one.finishedAt, one }]))
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];
  const found = begun && (await findAttempt(db, begun.id, learnerId));
  return {
    plan: bank ? planAt(bank.lesson, taken, now.toISOString()) : NOTHING,
    open:
      begun && found
        ? sittingView(begun.lesson, found.attempt, found.answers, itemsFor(begun, taken), now)
        : null,
    last: done ? { outcome: outcomeOf(done.one), at: done.at } : null,
  };
}

/** The questions of a sitting: what was due when it was begun. */
const itemsFor = ({ lesson, startedAt }: Pick<Taken, "lesson" | "startedAt">, taken: Taken[]) =>
  planAt(lesson, taken, startedAt).items;

/** A sitting as its own learner sees it: no key but those of what is answered. */
function sittingView(
  lesson: Lesson,
  attempt: OwnAttempt,
  answers: Answer[],
  items: readonly Item[],
  now: Date,
): SittingView {
  const passages = lesson.passages.filter(({ id }) => items.some((item) => item.passage === id));
  return {
    ...attemptView(lesson, attempt, answers, now),
    items: items.map(publicItem),
    passages,
    desk: lesson.desk.filter((card) => passages.some(({ id }) => card.id.startsWith(`${id}#`))),
  };
}

/**
 * Begins a sitting with what is due, or answers with the open one: a learner has one at a time. Inside a transaction,
 * which other sittings of this learner wait for.
 */
export async function beginSitting(
  tx: Db,
  learnerId: string,
  id: string,
): Promise<Result<{ view: SittingView; isNew: boolean }, ProblemCode>> {
  await lockSittings(tx, learnerId);
  const now = new Date();
  const taken = await listTaken(tx, learnerId, now);
  const open = await findOpenAttempt(tx, learnerId, REVIEW_SLUG);
  const begun = open && taken.find((one) => one.id === open.id);
  if (open && begun) {
    const items = itemsFor(begun, taken);
    const answers = await listAnswers(tx, open.id);
    if (items.length > 0)
      return ok({ view: sittingView(begun.lesson, open, answers, items, now), isNew: false });
    // What it asked about is gone, with attempts that became another learner's: it is over.
    await finishAttempt(tx, open.id);
  }
  const bank = await findLesson(tx, REVIEW_SLUG);
  if (!bank || taken.length === 0) return err("review/nothing-learned");
  if (planAt(bank.lesson, taken, now.toISOString()).items.length === 0)
    return err("review/nothing-due");
  const row = { id, learnerId, lesson: REVIEW_SLUG, version: bank.version };
  const started = await startAttempt(tx, row);
  if (!started?.isNew) return err("attempt/conflict");
  const { attempt } = started;
  const items = itemsFor({ lesson: bank.lesson, startedAt: attempt.startedAt }, taken);
  return ok({ view: sittingView(bank.lesson, attempt, [], items, now), isNew: true });
}

/** A lesson as an attempt takes it: in the parts it was assigned in, or the questions of a sitting. */
export async function asTaken(
  db: Db,
  learnerId: string,
  attempt: OwnAttempt,
  lesson: Lesson,
): Promise<Lesson> {
  if (lesson.purpose !== "review") return inParts(lesson, attempt.terms?.parts ?? null);
  const taken = await listTaken(db, learnerId, new Date());
  const { startedAt } = attempt;
  return {
    ...lesson,
    steps: [{ type: "practice", items: itemsFor({ lesson, startedAt }, taken) }],
  };
}
