import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { assignment } from "../schema/assignments";
import { answer, attempt } from "../schema/attempts";
import { membership, schoolClass } from "../schema/classes";
import { account, learner } from "../schema/identity";
import { dispute } from "../schema/lessons";
import type { Db } from "../types";
import type { Taught } from "./access";
import type { Correctable } from "./corrections";

/** What somebody says against a key. */
export type NewDispute = {
  id: string;
  learnerId: string;
  lesson: string;
  version: number;
  item: string;
  reason: string;
  /** About a form: whoever decides sees it, and no teacher of the class, who may not know what a form asks. */
  apart: boolean;
};

/**
 * Adds a report that a key is wrong, or answers with the one that has this id. "open": this learner has an open one
 * about the item. "conflict": the id belongs to another report.
 */
export async function addDispute(
  db: Db,
  row: NewDispute,
): Promise<{ id: string; isNew: boolean } | "open" | "conflict"> {
  return db.transaction(async (tx) => {
    // One learner's reports come one after the other, so that two tabs don't report the same twice.
    await tx
      .select({ id: learner.id })
      .from(learner)
      .where(eq(learner.id, row.learnerId))
      .for("update");
    const [same] = await tx.select().from(dispute).where(eq(dispute.id, row.id));
    if (same)
      return same.learnerId === row.learnerId && same.item === row.item
        ? { id: same.id, isNew: false }
        : "conflict";
    const [open] = await tx
      .select({ id: dispute.id })
      .from(dispute)
      .where(
        and(
          eq(dispute.learnerId, row.learnerId),
          eq(dispute.item, row.item),
          eq(dispute.state, "open"),
        ),
      );
    if (open) return "open";
    const { apart, ...given } = row;
    await tx.insert(dispute).values({ ...given, classId: apart ? null : await classFor(tx, row) });
    return { id: row.id, isNew: true };
  });
}

/** The class a student doubts in: the one the lesson was done for, else the only class they attend. */
async function classFor(tx: Db, { learnerId, lesson }: NewDispute): Promise<string | null> {
  const attends = and(
    eq(membership.learnerId, learnerId),
    eq(membership.role, "student"),
    isNull(membership.removedAt),
  );
  const [given] = await tx
    .select({ classId: assignment.classId })
    .from(attempt)
    .innerJoin(assignment, eq(assignment.id, attempt.assignmentId))
    .innerJoin(membership, and(eq(membership.classId, assignment.classId), attends))
    .where(and(eq(attempt.learnerId, learnerId), eq(attempt.lesson, lesson)))
    .orderBy(desc(attempt.startedAt))
    .limit(1);
  if (given) return given.classId;
  const classes = await tx
    .select({ classId: membership.classId })
    .from(membership)
    .where(attends)
    .limit(2);
  return classes.length === 1 ? (classes[0]?.classId ?? null) : null;
}

/** Whether a learner has answered an item in any attempt; `finished`: in one that is over. */
export async function hasAnswered(
  db: Db,
  learnerId: string,
  item: string,
  { finished }: { finished: boolean },
): Promise<boolean> {
  const rows = await db
    .select({ id: answer.id })
    .from(answer)
    .innerJoin(attempt, eq(attempt.id, answer.attemptId))
    .where(
      and(
        eq(attempt.learnerId, learnerId),
        eq(answer.item, item),
        finished ? isNotNull(attempt.finishedAt) : undefined,
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** A report as it is shown. Times are ISO 8601. */
export type Dispute = {
  id: string;
  lesson: string;
  version: number;
  item: string;
  reason: string;
  state: "open" | "accepted" | "declined";
  reply: string | null;
  createdAt: string;
  decidedAt: string | null;
};

type Row = typeof dispute.$inferSelect;

const disputeOf = (row: Row): Dispute => ({
  id: row.id,
  lesson: row.lesson,
  version: row.version,
  item: row.item,
  reason: row.reason,
  state: row.state,
  reply: row.reply,
  createdAt: row.createdAt.toISOString(),
  decidedAt: row.decidedAt?.toISOString() ?? null,
});

const MOST_DISPUTES = 200;
const MOST_OWN = 20;

/** Reports about lessons somebody may correct, open ones first, oldest first. Whose they are is told by role only. */
export async function listDisputes(
  db: Db,
  lessons: readonly Correctable[],
): Promise<(Dispute & { from: "pupil" | "teacher" })[]> {
  if (lessons.length === 0) return [];
  const rows = await db
    .select({ row: dispute, email: account.email })
    .from(dispute)
    .leftJoin(account, eq(account.learnerId, dispute.learnerId))
    .where(
      inArray(
        dispute.lesson,
        lessons.map(({ slug }) => slug),
      ),
    )
    .orderBy(sql`${dispute.state} <> 'open'`, asc(dispute.createdAt))
    .limit(MOST_DISPUTES);
  return rows.map(({ row, email }) => ({
    ...disputeOf(row),
    from: email === null ? "pupil" : "teacher",
  }));
}

/** Reports by pupils of these classes, newest first, with the name each pupil has there. */
export async function listClassDisputes(
  db: Db,
  classes: readonly Taught[],
): Promise<(Dispute & { nickname: string; className: string })[]> {
  if (classes.length === 0) return [];
  const rows = await db
    .select({ row: dispute, nickname: membership.nickname, className: schoolClass.name })
    .from(dispute)
    .innerJoin(schoolClass, eq(schoolClass.id, dispute.classId))
    .innerJoin(
      membership,
      and(eq(membership.classId, dispute.classId), eq(membership.learnerId, dispute.learnerId)),
    )
    .where(
      inArray(
        dispute.classId,
        classes.map(({ id }) => id),
      ),
    )
    .orderBy(desc(dispute.createdAt))
    .limit(MOST_DISPUTES);
  return rows.map(({ row, nickname, className }) => ({ ...disputeOf(row), nickname, className }));
}

/** A learner's own reports, newest first. */
export async function listOwnDisputes(db: Db, learnerId: string): Promise<Dispute[]> {
  const rows = await db
    .select()
    .from(dispute)
    .where(eq(dispute.learnerId, learnerId))
    .orderBy(desc(dispute.createdAt))
    .limit(MOST_OWN);
  return rows.map(disputeOf);
}

/** Declines an open report with a reply. "decided": it was decided already; sent again with the same reply it is done. */
export async function declineDispute(
  db: Db,
  lessons: readonly Correctable[],
  { id, reply }: { id: string; reply: string },
): Promise<"declined" | "decided" | "not-found"> {
  const slugs = lessons.map(({ slug }) => slug);
  const [first] = lessons;
  if (!first) return "not-found";
  const mine = and(eq(dispute.id, id), inArray(dispute.lesson, slugs));
  const declined = await db
    .update(dispute)
    .set({
      state: "declined",
      reply,
      decidedBy: first.accountId,
      decidedAt: sql`clock_timestamp()`,
    })
    .where(and(mine, eq(dispute.state, "open")))
    .returning({ id: dispute.id });
  if (declined.length > 0) return "declined";
  const [row] = await db.select().from(dispute).where(mine);
  if (!row) return "not-found";
  return row.state === "declined" && row.reply === reply ? "declined" : "decided";
}
