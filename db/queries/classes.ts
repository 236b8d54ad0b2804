import { and, count, eq, gt, inArray, isNull, min } from "drizzle-orm";
import type { SchoolClass } from "../../lib/classroom/school-class";
import { assignment } from "../schema/assignments";
import { membership, schoolClass } from "../schema/classes";
import type { Db } from "../types";
import { findTaught, type Taught } from "./access";
import { endLive } from "./live";

/** What a teacher decides about a class; what is left out stays. */
export type ClassChange = {
  name?: string | undefined;
  timeZone?: string | undefined;
  joinOpen?: boolean | undefined;
  sharing?: boolean | undefined;
  under13?: boolean | undefined;
  retainUntil?: string | undefined;
  archived?: boolean | undefined;
};

type NewClass = Pick<SchoolClass, "id" | "name" | "timeZone" | "joinCode" | "retainUntil">;

/**
 * Adds a class with its owner, or answers with the owner's class that has this id already.
 * "code-taken": its join code is another class's. "id-taken": its id is somebody else's class.
 */
export async function addClass(
  db: Db,
  row: NewClass,
  owner: { membershipId: string; learnerId: string; nickname: string },
): Promise<Taught | "code-taken" | "id-taken"> {
  return db.transaction(async (tx) => {
    const [added] = await tx
      .insert(schoolClass)
      .values(row)
      .onConflictDoNothing()
      .returning({ id: schoolClass.id });
    if (added)
      await tx.insert(membership).values({
        id: owner.membershipId,
        classId: row.id,
        learnerId: owner.learnerId,
        role: "owner",
        nickname: owner.nickname,
      });
    const own = await findTaught(tx, owner.learnerId, row.id);
    if (own) return own;
    const [other] = await tx
      .select({ id: schoolClass.id })
      .from(schoolClass)
      .where(eq(schoolClass.id, row.id));
    return other ? "id-taken" : "code-taken";
  });
}

/**
 * Changes a class as its teacher says. A class that is in the archive keeps the time it went there. A live lesson that
 * the class may not go on with ends.
 */
export async function changeClass(
  db: Db,
  taught: Taught,
  { archived, ...change }: ClassChange,
  now: Date,
): Promise<void> {
  const archivedAt = archived ? new Date(taught.archivedAt ?? now) : null;
  const row = { ...change, ...(archived !== undefined && { archivedAt }) };
  if (Object.values(row).every((value) => value === undefined)) return;
  await db.transaction(async (tx) => {
    await tx.update(schoolClass).set(row).where(eq(schoolClass.id, taught.id));
    if (archived) await endLive(tx, taught.id, "any");
    else if (change.under13) await endLive(tx, taught.id, "noted");
  });
}

/** Gives a class another join code; false when it is another class's. The old one is dead at once. */
export async function changeJoinCode(db: Db, taught: Taught, joinCode: string): Promise<boolean> {
  const [other] = await db
    .select({ id: schoolClass.id })
    .from(schoolClass)
    .where(eq(schoolClass.joinCode, joinCode));
  if (other) return false;
  await db.update(schoolClass).set({ joinCode }).where(eq(schoolClass.id, taught.id));
  return true;
}

/** How many pupils each of these classes has, removed ones left out. */
export async function countPupils(
  db: Db,
  classes: readonly Taught[],
): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: membership.classId, pupils: count() })
    .from(membership)
    .where(
      and(
        inArray(membership.classId, idsOf(classes)),
        eq(membership.role, "student"),
        isNull(membership.removedAt),
      ),
    )
    .groupBy(membership.classId);
  return new Map(rows.map(({ id, pupils }) => [id, pupils]));
}

/** The next due date (ISO 8601) of each of these classes that has one ahead. */
export async function listNextDue(
  db: Db,
  classes: readonly Taught[],
  now: Date,
): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: assignment.classId, dueAt: min(assignment.dueAt) })
    .from(assignment)
    .where(
      and(
        inArray(assignment.classId, idsOf(classes)),
        gt(assignment.dueAt, now),
        isNull(assignment.withdrawnAt),
      ),
    )
    .groupBy(assignment.classId);
  return new Map(rows.flatMap(({ id, dueAt }) => (dueAt ? [[id, dueAt.toISOString()]] : [])));
}

const idsOf = (classes: readonly Taught[]) => classes.map(({ id }) => id);
