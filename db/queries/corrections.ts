import { isDeepStrictEqual } from "node:util";
import { and, asc, desc, eq, isNotNull, isNull, notInArray, or, sql } from "drizzle-orm";
import type { Told } from "../../lib/attempt/attempt";
import type { Account } from "../../lib/classroom/account";
import type { Item, Response } from "../../lib/items/index";
import { changeKey, type KeyChange } from "../../lib/lesson/key-change";
import { itemsOf } from "../../lib/lesson/lesson";
import { FORM_SLUGS } from "../../lib/transfer/round";
import { assignment } from "../schema/assignments";
import { answer, attempt, regrade } from "../schema/attempts";
import { correction, dispute, lesson } from "../schema/lessons";
import type { Db } from "../types";
import { type Administration, findAdministrator } from "./administrators";
import { addVersion, findLesson, lockLesson } from "./lessons";
import { regradeItem } from "./regrade";
import { isShared } from "./shared-answers";

declare const checked: unique symbol;

/** A lesson whose keys somebody may correct, looked up for whoever is asking. */
export type Correctable = {
  slug: string;
  accountId: string;
  readonly [checked]: "correctable";
};

/** The lessons whose keys this teacher may correct: their own, and for administrators those that ship with the app. */
export async function listCorrectable(
  db: Db,
  asking: Account,
  administration: Administration,
): Promise<Correctable[]> {
  const { id } = asking;
  const isAdmin = (await findAdministrator(db, asking, administration)) !== undefined;
  const rows = await db
    .select({ slug: lesson.slug })
    .from(lesson)
    .where(
      isAdmin
        ? sql`(${lesson.ownerId} is null and not ${lesson.isPrivate}) or ${lesson.ownerId} = ${id}`
        : eq(lesson.ownerId, id),
    )
    .orderBy(asc(lesson.slug));
  return rows.map(({ slug }) => ({ slug, accountId: id }) as Correctable);
}

/** The lesson with this address if this teacher may correct its keys. */
export async function findCorrectable(
  db: Db,
  asking: Account,
  administration: Administration,
  slug: string,
): Promise<Correctable | undefined> {
  const all = await listCorrectable(db, asking, administration);
  return all.find((each) => each.slug === slug);
}

/** What a correction came to: how many answers have another verdict now, or why nothing was changed. */
export type Corrected =
  | { state: "corrected"; id: string; version: number; regrades: number }
  | { state: "conflict" | "not-found" | "stale" | "unchanged" }
  | { state: "refused"; sentences: string[] };

type Given = {
  id: string;
  item: string;
  /** The version whose key was looked at. */
  version: number;
  change: KeyChange;
  reason: string;
  /** Who corrects, as the log names them. */
  by: string;
};

/**
 * Corrects one key: a new version of the lesson, the correction for every other one, a verdict beside each past one it
 * changes, assignments moved on to the new version, and open reports about the question accepted. All of it or nothing;
 * corrections of one lesson come one after the other. Sent again with the same id it answers the same.
 */
export async function correctKey(
  db: Db,
  { slug, accountId }: Correctable,
  { id, item, version, change, reason, by }: Given,
): Promise<Corrected> {
  return db.transaction(async (tx) => {
    const current = await lockLesson(tx, slug);
    const [earlier] = await tx.select().from(correction).where(eq(correction.id, id));
    if (earlier) {
      if (earlier.lesson !== slug || earlier.item !== item) return { state: "conflict" };
      const regrades = await tx.$count(regrade, eq(regrade.correctionId, id));
      return { state: "corrected", id, version: earlier.toVersion, regrades };
    }
    if (current !== version) return { state: "stale" };
    const published = await findLesson(tx, slug, version);
    if (!published || !itemsOf(published.lesson).some((each) => each.id === item))
      return { state: "not-found" };
    const changed = changeKey(published.lesson, item, change);
    if (!changed.ok) return { state: "refused", sentences: changed.error };
    const { before, after, lesson: body } = changed.value;
    if (isDeepStrictEqual(before, after)) return { state: "unchanged" };
    const toVersion = await addVersion(tx, body, `correction:${id}`);
    await tx.insert(correction).values({
      id,
      lesson: slug,
      item,
      fromVersion: version,
      toVersion,
      before,
      after,
      reason,
      decidedBy: by,
    });
    const regrades = await regradeItem(tx, { id, lesson: slug, item, after });
    await tx
      .update(assignment)
      .set({ version: toVersion })
      .where(and(eq(assignment.lesson, slug), eq(assignment.version, version)));
    await tx
      .update(dispute)
      .set({
        state: "accepted",
        reply: reason,
        decidedBy: accountId,
        decidedAt: sql`clock_timestamp()`,
      })
      .where(and(eq(dispute.lesson, slug), eq(dispute.item, item), eq(dispute.state, "open")));
    return { state: "corrected", id, version: toVersion, regrades };
  });
}

/** A line of the log: who corrected which key, from what to what, why, when (ISO 8601), and how many verdicts changed. */
export type LogEntry = {
  id: string;
  lesson: string;
  item: string;
  version: number;
  before: Item["key"];
  after: Item["key"];
  reason: string;
  by: string;
  at: string;
  regrades: number;
};

const MOST_ENTRIES = 200;

/** Every correction of lessons that are for everybody, and of this teacher's own, newest first. */
export async function listCorrections(db: Db, { id }: Pick<Account, "id">): Promise<LogEntry[]> {
  const regrades = sql<number>`(select count(*)::int from ${regrade} where ${regrade.correctionId} = ${correction.id})`;
  const rows = await db
    .select({
      id: correction.id,
      lesson: correction.lesson,
      item: correction.item,
      version: correction.toVersion,
      before: correction.before,
      after: correction.after,
      reason: correction.reason,
      by: correction.decidedBy,
      at: correction.at,
      regrades,
    })
    .from(correction)
    .innerJoin(lesson, eq(lesson.slug, correction.lesson))
    .where(or(eq(lesson.isPrivate, false), eq(lesson.ownerId, id)))
    .orderBy(desc(correction.at))
    .limit(MOST_ENTRIES);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

const MOST_RESPONSES = 5000;

/** What was answered first in an attempt to an item, without who: for the owner of its key. The newest 5000. */
export async function listResponses(
  db: Db,
  { slug }: Correctable,
  item: string,
): Promise<Response[]> {
  const rows = await db
    .select({ response: answer.response })
    .from(answer)
    .innerJoin(attempt, eq(attempt.id, answer.attemptId))
    .where(
      and(
        eq(attempt.lesson, slug),
        eq(answer.item, item),
        eq(answer.try, 1),
        isShared(answer.response),
      ),
    )
    .orderBy(desc(answer.at))
    .limit(MOST_RESPONSES);
  return rows.map(({ response }) => response);
}

/** A verdict of a learner's that a corrected key changed. Times are ISO 8601. */
export type Regraded = {
  correction: string;
  lesson: string;
  version: number;
  item: string;
  attempt: string;
  assignment: string | null;
  answeredAt: string;
  verdict: Told["verdict"];
  reason: string;
  at: string;
};

/** The learner's verdicts that corrections changed, newest first: for each correction the first answer it changed. */
export async function listRegraded(db: Db, learnerId: string): Promise<Regraded[]> {
  const rows = await db
    .selectDistinctOn([correction.at, correction.id], {
      correction: correction.id,
      lesson: attempt.lesson,
      version: attempt.version,
      item: answer.item,
      attempt: attempt.id,
      assignment: attempt.assignmentId,
      answeredAt: answer.at,
      told: regrade.told,
      reason: correction.reason,
      at: correction.at,
    })
    .from(regrade)
    .innerJoin(correction, eq(correction.id, regrade.correctionId))
    .innerJoin(answer, eq(answer.id, regrade.answerId))
    .innerJoin(attempt, eq(attempt.id, answer.attemptId))
    .where(
      and(
        eq(attempt.learnerId, learnerId),
        isNull(attempt.resetAt),
        // A form tells no verdict before it is finished, a changed one neither.
        or(notInArray(attempt.lesson, [...FORM_SLUGS]), isNotNull(attempt.finishedAt)),
      ),
    )
    .orderBy(desc(correction.at), asc(correction.id), asc(answer.at), asc(answer.seq))
    .limit(20);
  return rows.map(({ told, at, answeredAt, ...row }) => ({
    ...row,
    verdict: told.verdict,
    at: at.toISOString(),
    answeredAt: answeredAt.toISOString(),
  }));
}
