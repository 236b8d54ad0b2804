import { and, eq, isNull, sql } from "drizzle-orm";
import { nameKey } from "../../lib/classroom/nickname";
import { MOST_PUPILS } from "../../lib/classroom/pupil";
import { membership, schoolClass } from "../schema/classes";
import { account, learner } from "../schema/identity";
import type { Db } from "../types";

/** What a class code opens; an archived class has none. */
export type Door = { classId: string; open: boolean };

/** The class behind a code, unless it is archived. */
export async function findDoor(db: Db, code: string): Promise<Door | undefined> {
  const [row] = await db
    .select({ classId: schoolClass.id, open: schoolClass.joinOpen })
    .from(schoolClass)
    .where(and(eq(schoolClass.joinCode, code), isNull(schoolClass.archivedAt)));
  return row;
}

/** Somebody's place in a class as the door sees it. `isUsed`: somebody has come for it before. */
export type Seat = {
  membershipId: string;
  learnerId: string;
  pinHash: string | null;
  isUsed: boolean;
};

/**
 * Who in a class has a name, capitals aside, an exact match first. Compared here: what a server takes for the small
 * form of É depends on how it was set up.
 */
async function listNamed(db: Db, classId: string, nickname: string) {
  const key = nameKey(nickname);
  const rows = await db.select().from(membership).where(eq(membership.classId, classId));
  return rows
    .filter((row) => nameKey(row.nickname) === key)
    .sort((a, b) => Number(b.nickname === nickname) - Number(a.nickname === nickname));
}

/** The student with this name in a class; capitals don't matter. Teachers have no PIN and are not found. */
export async function findSeat(
  db: Db,
  classId: string,
  nickname: string,
): Promise<Seat | undefined> {
  const rows = await listNamed(db, classId, nickname);
  const seat = rows.find(({ role, removedAt }) => role === "student" && removedAt === null);
  if (!seat) return undefined;
  const { id: membershipId, learnerId, pinHash, joinedAt } = seat;
  return { membershipId, learnerId, pinHash, isUsed: joinedAt !== null };
}

/** Whether this name can't be taken by somebody new: it is a teacher's, or of a student who was there and was removed. */
export async function isNameKept(db: Db, classId: string, nickname: string): Promise<boolean> {
  const rows = await listNamed(db, classId, nickname);
  return rows.some(
    ({ role, removedAt, joinedAt }) =>
      (role !== "student" && removedAt === null) ||
      (role === "student" && removedAt !== null && joinedAt !== null),
  );
}

/** Whether a class has as many pupils as its code may admit. */
export async function isFull(db: Db, classId: string): Promise<boolean> {
  const pupils = and(
    eq(membership.classId, classId),
    eq(membership.role, "student"),
    isNull(membership.removedAt),
  );
  return (await db.$count(membership, pupils)) >= MOST_PUPILS;
}

/** Notes that a student has come for the first time. Later times change nothing. */
export async function noteJoined(db: Db, membershipId: string): Promise<void> {
  await db
    .update(membership)
    .set({ joinedAt: sql`clock_timestamp()` })
    .where(and(eq(membership.id, membershipId), isNull(membership.joinedAt)));
}

/** Gives a seat that has no PIN this one. Of two who try at once, one is told true. */
export async function claimSeat(db: Db, membershipId: string, pinHash: string): Promise<boolean> {
  const [row] = await db
    .update(membership)
    .set({ pinHash, joinedAt: sql`coalesce(${membership.joinedAt}, clock_timestamp())` })
    .where(
      and(
        eq(membership.id, membershipId),
        isNull(membership.pinHash),
        isNull(membership.removedAt),
      ),
    )
    .returning({ id: membership.id });
  return row !== undefined;
}

/** Adds a student under this name; false when somebody took the name, or this learner has a place in the class, meanwhile. */
export async function addSeat(
  db: Db,
  seat: {
    membershipId: string;
    classId: string;
    learnerId: string;
    nickname: string;
    pinHash: string;
  },
): Promise<boolean> {
  const { membershipId: id, ...rest } = seat;
  const [row] = await db
    .insert(membership)
    .values({ id, ...rest, role: "student", joinedAt: sql`clock_timestamp()` })
    .onConflictDoNothing()
    .returning({ id: membership.id });
  return row !== undefined;
}

/** Gives a seat nobody has used to a learner who is known already; false when that learner has a place in the class. The one it was made for goes. */
export async function handSeatTo(
  tx: Db,
  seat: { membershipId: string; learnerId: string },
  to: string,
): Promise<boolean> {
  const taken = sql`exists (select 1 from ${membership} other where other.class_id = ${membership.classId} and other.learner_id = ${to})`;
  const [row] = await tx
    .update(membership)
    .set({ learnerId: to })
    .where(and(eq(membership.id, seat.membershipId), sql`not ${taken}`))
    .returning({ id: membership.id });
  if (!row) return false;
  const alone = sql`not exists (select 1 from ${membership} where ${membership.learnerId} = ${learner.id}) and not exists (select 1 from attempt where attempt.learner_id = ${learner.id})`;
  await tx.delete(learner).where(and(eq(learner.id, seat.learnerId), alone));
  return true;
}

/** A student's learner and account: no address, no name. */
export async function addStudent(
  db: Db,
  { accountId, learnerId }: { accountId: string; learnerId: string },
): Promise<void> {
  await db.insert(learner).values({ id: learnerId, kind: "account" });
  await db.insert(account).values({ id: accountId, learnerId });
}

/** The account by which a learner signs in. */
export async function findAccountOf(db: Db, learnerId: string): Promise<string | undefined> {
  const [row] = await db
    .select({ id: account.id })
    .from(account)
    .where(eq(account.learnerId, learnerId));
  return row?.id;
}
