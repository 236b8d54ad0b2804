import { and, desc, eq, isNull, ne, sql } from "drizzle-orm";
import type { Result } from "../../lib/result";
import { err, ok } from "../../lib/result";
import { type Check, mayOpen, type NotYet, type Round } from "../../lib/transfer/round";
import { transferCheck } from "../schema/transfer";
import type { Db } from "../types";
import { type Attended, findAttended, type Taught } from "./access";
import { lockClass } from "./pupils";

type Row = typeof transferCheck.$inferSelect;

const checkOf = (row: Row): Check => ({
  id: row.id,
  beforeOpensAt: row.beforeOpensAt.toISOString(),
  afterOpensAt: row.afterOpensAt?.toISOString() ?? null,
  laterOpensAt: row.laterOpensAt?.toISOString() ?? null,
  withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
});

/** The checks of a class, newest first; those that were taken back are for its teachers only. */
export async function listChecks(db: Db, { id }: Taught): Promise<Check[]> {
  const rows = await db
    .select()
    .from(transferCheck)
    .where(eq(transferCheck.classId, id))
    .orderBy(desc(transferCheck.createdAt), desc(transferCheck.id));
  return rows.map(checkOf);
}

/** The check that runs in a class a pupil attends. */
export async function findRunningCheck(db: Db, { id }: Attended): Promise<Check | undefined> {
  const [row] = await db
    .select()
    .from(transferCheck)
    .where(and(eq(transferCheck.classId, id), isNull(transferCheck.withdrawnAt)))
    .orderBy(desc(transferCheck.createdAt))
    .limit(1);
  return row && checkOf(row);
}

/** A check of a class this learner attends, with that class, unless it was taken back. A foreign id is an unknown one. */
export async function findAttendedCheck(
  db: Db,
  learnerId: string,
  id: string,
): Promise<{ attended: Attended; check: Check } | undefined> {
  const [row] = await db
    .select()
    .from(transferCheck)
    .where(and(eq(transferCheck.id, id), isNull(transferCheck.withdrawnAt)));
  const attended = row && (await findAttended(db, learnerId, row.classId));
  return attended && { attended, check: checkOf(row) };
}

/** Whether another check than this one runs in a class. */
async function runsOther(tx: Db, taught: Taught, id: string): Promise<boolean> {
  const [other] = await tx
    .select({ id: transferCheck.id })
    .from(transferCheck)
    .where(
      and(
        eq(transferCheck.classId, taught.id),
        isNull(transferCheck.withdrawnAt),
        ne(transferCheck.id, id),
      ),
    )
    .limit(1);
  return other !== undefined;
}

/** Starts a check: its first round opens now. Sent again under its id it is the same one; a class has one at a time. */
export async function startCheck(
  db: Db,
  taught: Taught,
  { id, createdBy }: { id: string; createdBy: string },
  now: Date,
): Promise<{ check: Check; isNew: boolean } | "running" | "conflict"> {
  return db.transaction(async (tx) => {
    await lockClass(tx, taught);
    const [same] = await tx.select().from(transferCheck).where(eq(transferCheck.id, id));
    if (same)
      return same.classId === taught.id ? { check: checkOf(same), isNew: false } : "conflict";
    if (await runsOther(tx, taught, id)) return "running";
    const [added] = await tx
      .insert(transferCheck)
      .values({ id, classId: taught.id, createdBy, beforeOpensAt: now })
      .returning();
    if (!added) throw new Error("a check that was added vanished");
    return { check: checkOf(added), isNew: true };
  });
}

const ofClass = (taught: Taught, id: string) =>
  and(eq(transferCheck.id, id), eq(transferCheck.classId, taught.id));

const COLUMNS = {
  before: "beforeOpensAt",
  after: "afterOpensAt",
  later: "laterOpensAt",
} as const;

/** Opens a round of a class's check now, or says why not yet. An open one keeps its time. Undefined: no such check runs. */
export async function openRound(
  db: Db,
  taught: Taught,
  id: string,
  round: Round,
  now: Date,
): Promise<Result<Check, NotYet> | undefined> {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .select()
      .from(transferCheck)
      .where(and(ofClass(taught, id), isNull(transferCheck.withdrawnAt)))
      .for("update");
    if (!row) return undefined;
    const may = mayOpen(checkOf(row), round, now);
    if (!may.ok) return err(may.error);
    if (may.value === "open") return ok(checkOf(row));
    const [opened] = await tx
      .update(transferCheck)
      .set({ [COLUMNS[round]]: now })
      .where(eq(transferCheck.id, id))
      .returning();
    return opened && ok(checkOf(opened));
  });
}

/** Takes a class's check back, or brings it back while no other one runs. Undefined: the class has no such check. */
export async function withdrawCheck(
  db: Db,
  taught: Taught,
  id: string,
  withdrawn: boolean,
): Promise<Check | "running" | undefined> {
  return db.transaction(async (tx) => {
    await lockClass(tx, taught);
    if (!withdrawn && (await runsOther(tx, taught, id))) return "running";
    const at = sql`coalesce(${transferCheck.withdrawnAt}, clock_timestamp())`;
    const [row] = await tx
      .update(transferCheck)
      .set({ withdrawnAt: withdrawn ? at : null })
      .where(ofClass(taught, id))
      .returning();
    return row && checkOf(row);
  });
}
