import { and, eq, isNull, sql } from "drizzle-orm";
import { nameKey } from "../../lib/classroom/nickname";
import type { Pupil } from "../../lib/classroom/pupil";
import { membership, schoolClass } from "../schema/classes";
import { account, learner } from "../schema/identity";
import type { Db } from "../types";
import type { Taught } from "./access";

const facts = {
  id: membership.id,
  nickname: membership.nickname,
  joined: sql<boolean>`${membership.joinedAt} is not null`,
  hasPin: sql<boolean>`${membership.pinHash} is not null`,
  extraTimePercent: membership.extraTimePercent,
  removed: sql<boolean>`${membership.removedAt} is not null`,
};

const pupilsOf = (taught: Taught) =>
  and(eq(membership.classId, taught.id), eq(membership.role, "student"));

/** Every pupil of a class by name, removed ones included. */
export async function listPupils(db: Db, taught: Taught): Promise<Pupil[]> {
  const rows = await db.select(facts).from(membership).where(pupilsOf(taught));
  return rows.sort((a, b) => a.nickname.localeCompare(b.nickname, "en", { numeric: true }));
}

/** One pupil of a class, removed or not; undefined when there is none with this id. */
async function findPupil(db: Db, taught: Taught, id: string): Promise<Pupil | undefined> {
  const [row] = await db
    .select(facts)
    .from(membership)
    .where(and(pupilsOf(taught), eq(membership.id, id)));
  return row;
}

/** The names nobody else in the class may have: those of its pupils and teachers who are there now. */
export async function listNames(db: Db, taught: Taught): Promise<string[]> {
  return namesIn(db, taught.id);
}

async function namesIn(db: Db, classId: string): Promise<string[]> {
  const rows = await db
    .select({ nickname: membership.nickname })
    .from(membership)
    .where(and(eq(membership.classId, classId), isNull(membership.removedAt)));
  return rows.map(({ nickname }) => nickname);
}

/** Locks a class until the transaction ends, so that what two requests do to its pupils comes one after the other. */
export async function lockClass(tx: Db, { id }: Pick<Taught, "id">): Promise<void> {
  await tx.select().from(schoolClass).where(eq(schoolClass.id, id)).for("update");
}

/** Adds whoever of these names is not in the class yet; answers with how many that were. */
export async function addPupils(
  db: Db,
  taught: Taught,
  names: readonly string[],
  newId: () => string,
): Promise<number> {
  return db.transaction(async (tx) => {
    await lockClass(tx, taught);
    const taken = new Set((await listNames(tx, taught)).map(nameKey));
    const fresh = names.filter((name) => {
      const isFree = !taken.has(nameKey(name));
      taken.add(nameKey(name));
      return isFree;
    });
    if (fresh.length === 0) return 0;
    const rows = fresh.map((nickname) => ({ nickname, learnerId: newId() }));
    await tx
      .insert(learner)
      .values(rows.map(({ learnerId }) => ({ id: learnerId, kind: "account" as const })));
    await tx.insert(account).values(rows.map(({ learnerId }) => ({ id: newId(), learnerId })));
    await tx.insert(membership).values(
      rows.map((row) => ({
        ...row,
        id: newId(),
        classId: taught.id,
        role: "student" as const,
      })),
    );
    return fresh.length;
  });
}

/** What a teacher decides about a pupil; what is left out stays. */
export type PupilChange = {
  nickname?: string | undefined;
  extraTimePercent?: number | undefined;
  resetPin?: boolean | undefined;
  removed?: boolean | undefined;
};

/** Changes a pupil's place in a class; "name-taken" when somebody who is there now has the name. */
export async function changePupil(
  db: Db,
  taught: Taught,
  id: string,
  { nickname, extraTimePercent, resetPin, removed }: PupilChange,
  now: Date,
): Promise<Pupil | "name-taken" | undefined> {
  return db.transaction(async (tx) => {
    await lockClass(tx, taught);
    const pupil = await findPupil(tx, taught, id);
    if (!pupil) return undefined;
    const stays = !(removed ?? pupil.removed);
    const name = nickname ?? pupil.nickname;
    const gone = pupil.removed || nameKey(name) !== nameKey(pupil.nickname);
    if (stays && gone && (await isTaken(tx, taught, name))) return "name-taken";
    if (resetPin) await endSessions(tx, id);
    await tx
      .update(membership)
      .set({
        nickname: name,
        extraTimePercent: extraTimePercent ?? pupil.extraTimePercent,
        ...(resetPin && { pinHash: null }),
        ...(removed !== undefined &&
          removed !== pupil.removed && { removedAt: removed ? now : null }),
      })
      .where(eq(membership.id, id));
    return findPupil(tx, taught, id);
  });
}

/** Whether somebody who is in the class now has this name. */
export async function isTaken(db: Db, { id }: Pick<Taught, "id">, name: string): Promise<boolean> {
  return (await namesIn(db, id)).some((other) => nameKey(other) === nameKey(name));
}

async function endSessions(tx: Db, membershipId: string): Promise<void> {
  const owner = tx
    .select({ id: membership.learnerId })
    .from(membership)
    .where(eq(membership.id, membershipId));
  await tx
    .update(account)
    .set({ sessionVersion: sql`${account.sessionVersion} + 1` })
    .where(eq(account.learnerId, owner));
}
