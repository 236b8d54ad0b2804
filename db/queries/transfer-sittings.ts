import { and, asc, eq, isNull, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type Drawn, drawForm } from "../../lib/transfer/draw";
import { type Form, type Round, slugOf } from "../../lib/transfer/round";
import { attempt } from "../schema/attempts";
import { learner } from "../schema/identity";
import { transferCheck, transferSitting } from "../schema/transfer";
import type { Db } from "../types";
import { startAttempt } from "./attempts";
import { findLesson } from "./lessons";

/** One round as its pupil took it: which form, and the attempt at it. `finishedAt` is ISO 8601, null: not finished. */
export type OwnSitting = {
  checkId: string;
  round: Round;
  form: Form;
  attemptId: string;
  lesson: string;
  version: number;
  finishedAt: string | null;
};

const columns = {
  checkId: transferSitting.checkId,
  round: transferSitting.round,
  form: transferSitting.form,
  attemptId: transferSitting.attemptId,
  lesson: attempt.lesson,
  version: attempt.version,
  finishedAt: attempt.finishedAt,
};

/** A pupil's own sittings in the order they were begun, of one check or of all. */
export async function listOwnSittings(
  db: Db,
  learnerId: string,
  checkId?: string,
): Promise<OwnSitting[]> {
  const rows = await db
    .select(columns)
    .from(transferSitting)
    .innerJoin(attempt, eq(attempt.id, transferSitting.attemptId))
    .where(
      and(
        eq(transferSitting.learnerId, learnerId),
        checkId === undefined ? undefined : eq(transferSitting.checkId, checkId),
      ),
    )
    .orderBy(asc(transferSitting.createdAt));
  return rows.map((row) => ({ ...row, finishedAt: row.finishedAt?.toISOString() ?? null }));
}

/** Whether a learner has taken up a form: nobody else gets its texts and questions. */
export async function hasTaken(db: Db, learnerId: string, slug: string): Promise<boolean> {
  const [row] = await db
    .select({ id: transferSitting.attemptId })
    .from(transferSitting)
    .innerJoin(attempt, eq(attempt.id, transferSitting.attemptId))
    .where(and(eq(transferSitting.learnerId, learnerId), eq(attempt.lesson, slug)))
    .limit(1);
  return row !== undefined;
}

/** How often A and B were drawn: in the first round, or in the second for whoever missed the first. */
async function drawnIn(tx: Db, checkId: string, round: Round): Promise<Drawn> {
  const before = alias(transferSitting, "before");
  const sat = tx
    .select({ one: sql`1` })
    .from(before)
    .where(
      and(
        eq(before.checkId, transferSitting.checkId),
        eq(before.learnerId, transferSitting.learnerId),
        eq(before.round, "before"),
      ),
    );
  const rows = await tx
    .select({ form: transferSitting.form, count: sql<number>`count(*)::int` })
    .from(transferSitting)
    .where(
      and(
        eq(transferSitting.checkId, checkId),
        eq(transferSitting.round, round),
        round === "after" ? notExists(sat) : undefined,
      ),
    )
    .groupBy(transferSitting.form);
  const of = (form: Form) => rows.find((row) => row.form === form)?.count ?? 0;
  return { A: of("A"), B: of("B") };
}

/**
 * Begins a pupil's sitting of a round, or answers with the one there is: of two devices one begins, the other goes on
 * with it. The form is drawn under a lock on the check, so that two pupils who come at once still get one of each.
 * "conflict": the attempt's id is taken by anything else. Undefined: the check or the pupil is gone.
 */
export async function sit(
  db: Db,
  given: { checkId: string; learnerId: string; round: Round; attemptId: string; bit: 0 | 1 },
): Promise<{ sitting: OwnSitting; isNew: boolean } | "conflict" | undefined> {
  const { checkId, learnerId, round, attemptId } = given;
  return db.transaction(async (tx) => {
    // The pupil before the check, as whoever erases a class does it: so neither waits for the other.
    await tx
      .select({ id: learner.id })
      .from(learner)
      .where(eq(learner.id, learnerId))
      .for("key share");
    const [running] = await tx
      .select({ id: transferCheck.id })
      .from(transferCheck)
      .where(and(eq(transferCheck.id, checkId), isNull(transferCheck.withdrawnAt)))
      .for("update");
    if (!running) return undefined;
    const own = await listOwnSittings(tx, learnerId, checkId);
    const there = own.find((sitting) => sitting.round === round);
    if (there) return { sitting: there, isNew: false };
    const before = own.find((sitting) => sitting.round === "before")?.form ?? null;
    const form = drawForm(round, before, await drawnIn(tx, checkId, round), given.bit);
    const published = await findLesson(tx, slugOf(form));
    if (!published) throw new Error(`form ${form} is not published`);
    const { version } = published;
    const row = { id: attemptId, learnerId, lesson: slugOf(form), version };
    const started = await startAttempt(tx, row);
    if (!started?.isNew) return "conflict";
    await tx.insert(transferSitting).values({ checkId, learnerId, round, form, attemptId });
    const { lesson } = row;
    return {
      sitting: { checkId, round, form, attemptId, lesson, version, finishedAt: null },
      isNew: true,
    };
  });
}
