import { and, eq, gt, isNull } from "drizzle-orm";
import { invitation, membership, schoolClass } from "../schema/classes";
import type { Db } from "../types";
import type { Taught } from "./access";
import { isTaken, lockClass } from "./pupils";

/** A teacher of a class as colleagues see one. */
export type ClassTeacher = { id: string; name: string; role: "owner" | "teacher" };

/** The teachers of a class: its owner first, then by name. */
export async function listTeachers(db: Db, taught: Taught): Promise<ClassTeacher[]> {
  const rows = await db
    .select({ id: membership.id, name: membership.nickname, role: membership.role })
    .from(membership)
    .where(and(eq(membership.classId, taught.id), isNull(membership.removedAt)));
  return rows
    .flatMap(({ role, ...rest }) => (role === "student" ? [] : [{ ...rest, role }]))
    .sort(
      (a, b) =>
        Number(b.role === "owner") - Number(a.role === "owner") ||
        a.name.localeCompare(b.name, "en"),
    );
}

/** Adds an invitation; one with this id of the same class stays as it is. Undefined when the id is another class's. */
export async function addInvitation(
  db: Db,
  taught: Taught,
  row: { id: string; tokenHash: string; createdBy: string; expiresAt: Date },
): Promise<{ expiresAt: string } | undefined> {
  await db
    .insert(invitation)
    .values({ ...row, classId: taught.id })
    .onConflictDoNothing();
  const [found] = await db
    .select({ expiresAt: invitation.expiresAt })
    .from(invitation)
    .where(and(eq(invitation.id, row.id), eq(invitation.classId, taught.id)));
  return found && { expiresAt: found.expiresAt.toISOString() };
}

const isOpen = (now: Date) => and(isNull(invitation.acceptedAt), gt(invitation.expiresAt, now));

/** When the open invitations to a class run out (ISO 8601), the next one first. */
export async function listOpenInvitations(db: Db, taught: Taught, now: Date): Promise<string[]> {
  const rows = await db
    .select({ expiresAt: invitation.expiresAt })
    .from(invitation)
    .where(and(eq(invitation.classId, taught.id), isOpen(now)))
    .orderBy(invitation.expiresAt);
  return rows.map(({ expiresAt }) => expiresAt.toISOString());
}

/** Takes back every open invitation to a class; their links open nothing from now on. */
export async function withdrawInvitations(db: Db, taught: Taught, now: Date): Promise<void> {
  await db.delete(invitation).where(and(eq(invitation.classId, taught.id), isOpen(now)));
}

/** What an invitation's page says before it is accepted; undefined when the link is unknown, used or too old. */
export async function findInvitation(
  db: Db,
  tokenHash: string,
  now: Date,
): Promise<{ classId: string; className: string } | undefined> {
  const [row] = await db
    .select({ classId: schoolClass.id, className: schoolClass.name })
    .from(invitation)
    .innerJoin(schoolClass, eq(schoolClass.id, invitation.classId))
    .where(and(eq(invitation.tokenHash, tokenHash), isOpen(now)));
  return row;
}

type Guest = { learnerId: string; name: string; newId: string };

/**
 * Makes whoever holds the link a teacher of its class, once. Whoever accepts again, or teaches there already, is told the same.
 * Undefined when the link is unknown, used by somebody else, or too old.
 */
export async function acceptInvitation(
  db: Db,
  tokenHash: string,
  { learnerId, name, newId }: Guest,
  now: Date,
): Promise<{ classId: string } | undefined> {
  return db.transaction(async (tx) => {
    const named = eq(invitation.tokenHash, tokenHash);
    const [known] = await tx.select({ classId: invitation.classId }).from(invitation).where(named);
    if (!known) return undefined;
    const { classId } = known;
    // The class first, as whoever erases it does, so that neither waits for the other.
    await lockClass(tx, { id: classId });
    const [row] = await tx.select().from(invitation).where(named).for("update");
    if (!row) return undefined;
    const [place] = await tx
      .select()
      .from(membership)
      .where(and(eq(membership.classId, classId), eq(membership.learnerId, learnerId)));
    if (place && place.role !== "student" && !place.removedAt) return { classId };
    if (row.acceptedAt || row.expiresAt <= now) return undefined;
    const nickname = await freeName(tx, classId, name);
    if (place)
      await tx
        .update(membership)
        .set({ role: "teacher", nickname, removedAt: null, pinHash: null })
        .where(eq(membership.id, place.id));
    else
      await tx
        .insert(membership)
        .values({ id: newId, classId, learnerId, role: "teacher", nickname });
    await tx.update(invitation).set({ acceptedAt: now }).where(eq(invitation.id, row.id));
    return { classId };
  });
}

/** A teacher's name, with a number behind it when somebody in the class has the same. */
async function freeName(tx: Db, classId: string, name: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? name : `${name} (${number})`;
    if (!(await isTaken(tx, { id: classId }, tried))) return tried;
  }
}

/** Takes a teacher other than the owner out of a class; false when there is none with this id. */
export async function removeTeacher(
  db: Db,
  taught: Taught,
  id: string,
  now: Date,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    await lockClass(tx, taught);
    const gone = await tx
      .update(membership)
      .set({ removedAt: now })
      .where(
        and(
          eq(membership.id, id),
          eq(membership.classId, taught.id),
          eq(membership.role, "teacher"),
          isNull(membership.removedAt),
        ),
      )
      .returning({ id: membership.id });
    return gone.length > 0;
  });
}

/** Makes a co-teacher the owner, and the owner a co-teacher; false when there is no co-teacher with this id. */
export async function handOver(db: Db, taught: Taught, id: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    await lockClass(tx, taught);
    const [owner] = await tx
      .select({ id: membership.id })
      .from(membership)
      .where(and(eq(membership.id, taught.membershipId), eq(membership.role, "owner")));
    if (!owner) return false;
    const [next] = await tx
      .update(membership)
      .set({ role: "owner" })
      .where(
        and(
          eq(membership.id, id),
          eq(membership.classId, taught.id),
          eq(membership.role, "teacher"),
          isNull(membership.removedAt),
        ),
      )
      .returning({ id: membership.id });
    if (!next) return false;
    await tx.update(membership).set({ role: "teacher" }).where(eq(membership.id, owner.id));
    return true;
  });
}
