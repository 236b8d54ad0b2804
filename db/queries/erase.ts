import {
  and,
  asc,
  count,
  eq,
  inArray,
  isNull,
  ne,
  notExists,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { FORM_SLUGS } from "../../lib/transfer/round";
import { assignment } from "../schema/assignments";
import { attempt } from "../schema/attempts";
import { membership, schoolClass } from "../schema/classes";
import { account, learner, mailToken } from "../schema/identity";
import { dispute } from "../schema/lessons";
import { liveAnswer, liveSession } from "../schema/live";
import { transferCheck, transferSitting } from "../schema/transfer";
import type { Db } from "../types";
import type { Taught } from "./access";
import { MOST_DRAFTS } from "./drafts";
import { eraseUnneeded } from "./private-lessons";
import { lockClass } from "./pupils";

const sessionsOf = (tx: Db, classId: string) =>
  tx.select({ id: liveSession.id }).from(liveSession).where(eq(liveSession.classId, classId));

const assignmentsOf = (tx: Db, classId: string) =>
  tx.select({ id: assignment.id }).from(assignment).where(eq(assignment.classId, classId));

/** The attempts at forms that were sat for a class. */
const satIn = (tx: Db, classId: string) =>
  tx
    .select({ id: transferSitting.attemptId })
    .from(transferSitting)
    .innerJoin(transferCheck, eq(transferCheck.id, transferSitting.checkId))
    .where(eq(transferCheck.classId, classId));

/** What makes an attempt at a form count for a class. */
const sittingOf = (tx: Db) =>
  tx
    .select({ id: transferSitting.attemptId })
    .from(transferSitting)
    .where(eq(transferSitting.attemptId, attempt.id));

/**
 * Erases what these learners did for one class. Whoever is in no other class and signs in without an e-mail address is
 * erased altogether: with the learner go the account, the guests merged into it, and every answer.
 */
async function erasePupils(tx: Db, classId: string, learners: SQL): Promise<void> {
  // Of two classes that are erased at once, the second sees that a pupil of both is in neither.
  await tx
    .select({ id: learner.id })
    .from(learner)
    .where(sql`${learner.id} in (${learners})`)
    .orderBy(asc(learner.id))
    .for("update");
  const other = alias(membership, "other");
  const elsewhere = tx
    .select({ id: other.id })
    .from(other)
    .where(
      and(eq(other.learnerId, learner.id), ne(other.classId, classId), isNull(other.removedAt)),
    );
  const teacher = tx
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.learnerId, learner.id), sql`${account.email} is not null`));
  await tx
    .delete(learner)
    .where(and(sql`${learner.id} in (${learners})`, notExists(elsewhere), notExists(teacher)));
  await tx.delete(attempt).where(
    and(
      sql`${attempt.learnerId} in (${learners})`,
      or(
        inArray(attempt.assignmentId, assignmentsOf(tx, classId)),
        inArray(attempt.id, satIn(tx, classId)),
        // Left over where two pupils became one who had both sat a round.
        and(inArray(attempt.lesson, [...FORM_SLUGS]), notExists(sittingOf(tx))),
      ),
    ),
  );
  await tx
    .delete(liveAnswer)
    .where(
      and(
        sql`${liveAnswer.learnerId} in (${learners})`,
        inArray(liveAnswer.sessionId, sessionsOf(tx, classId)),
      ),
    );
  await tx
    .delete(dispute)
    .where(and(sql`${dispute.learnerId} in (${learners})`, eq(dispute.classId, classId)));
}

/** Erases one pupil of a class; false when the class has no such pupil, not even a removed one. */
export async function erasePupil(db: Db, taught: Taught, membershipId: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    await lockClass(tx, taught);
    const [place] = await tx
      .select({ learnerId: membership.learnerId })
      .from(membership)
      .where(
        and(
          eq(membership.id, membershipId),
          eq(membership.classId, taught.id),
          eq(membership.role, "student"),
        ),
      );
    if (!place) return false;
    await erasePupils(tx, taught.id, sql`${place.learnerId}`);
    // Extensions go with the place; a learner who is gone has taken it along already.
    await tx.delete(membership).where(eq(membership.id, membershipId));
    return true;
  });
}

/** A class whose owner is asking: what only an owner may do takes this. */
export type Owned = Taught & { role: "owner" };

/** Whether somebody who teaches a class owns it. */
export const isOwned = (taught: Taught): taught is Owned => taught.role === "owner";

/** Erases a class with its pupils, assignments and live lessons. */
export const eraseClass = (db: Db, owned: Owned): Promise<void> =>
  db.transaction((tx) => eraseWholeClass(tx, owned.id));

/** The same inside a transaction, for a class whose time is up or whose owner goes. */
export async function eraseWholeClass(tx: Db, classId: string): Promise<void> {
  const [row] = await tx
    .select({ id: schoolClass.id })
    .from(schoolClass)
    .where(eq(schoolClass.id, classId))
    .for("update");
  if (!row) return;
  await erasePupils(
    tx,
    classId,
    sql`select ${membership.learnerId} from ${membership}
      where ${membership.classId} = ${classId} and ${membership.role} = 'student'`,
  );
  await tx.delete(schoolClass).where(eq(schoolClass.id, classId));
}

/** What becomes of the classes somebody owns when they erase their account. */
export type Leaving = {
  /** Nobody else teaches these: they are erased too. */
  erased: { id: string; name: string; pupils: number }[];
  /** The colleague who has taught longest becomes their owner. */
  handed: { id: string; name: string; heir: string; colleague: string }[];
};

/** The classes somebody owns, by what becomes of them when they erase their account. `heir` is a membership's id. */
export async function findLeaving(db: Db, learnerId: string): Promise<Leaving> {
  const owned = await db
    .select({ id: schoolClass.id, name: schoolClass.name })
    .from(membership)
    .innerJoin(schoolClass, eq(schoolClass.id, membership.classId))
    .where(
      and(
        eq(membership.learnerId, learnerId),
        eq(membership.role, "owner"),
        isNull(membership.removedAt),
      ),
    )
    .orderBy(asc(schoolClass.name));
  const ids = owned.map(({ id }) => id);
  if (ids.length === 0) return { erased: [], handed: [] };
  const others = await db
    .select({ id: membership.id, classId: membership.classId, nickname: membership.nickname })
    .from(membership)
    .where(
      and(
        inArray(membership.classId, ids),
        inArray(membership.role, ["owner", "teacher"]),
        ne(membership.learnerId, learnerId),
        isNull(membership.removedAt),
      ),
    )
    .orderBy(asc(membership.createdAt));
  const pupils = await db
    .select({ id: membership.classId, pupils: count() })
    .from(membership)
    .where(
      and(
        inArray(membership.classId, ids),
        eq(membership.role, "student"),
        isNull(membership.removedAt),
      ),
    )
    .groupBy(membership.classId);
  const heirs = new Map(others.reverse().map((other) => [other.classId, other]));
  return {
    erased: owned
      .filter(({ id }) => !heirs.has(id))
      .map((row) => ({ ...row, pupils: pupils.find(({ id }) => id === row.id)?.pupils ?? 0 })),
    handed: owned.flatMap((row) => {
      const heir = heirs.get(row.id);
      return heir ? [{ ...row, heir: heir.id, colleague: heir.nickname }] : [];
    }),
  };
}

/**
 * Erases a learner with everything of theirs. Classes nobody else teaches go too, the others go to the colleague who
 * has taught there longest.
 */
export async function eraseLearner(db: Db, learnerId: string): Promise<void> {
  await db.transaction(async (tx) => {
    // Nobody leaves or joins the teachers of these classes while it is settled whose they will be.
    await tx
      .select({ id: schoolClass.id })
      .from(schoolClass)
      .innerJoin(membership, eq(membership.classId, schoolClass.id))
      .where(
        and(
          eq(membership.learnerId, learnerId),
          inArray(membership.role, ["owner", "teacher"]),
          isNull(membership.removedAt),
        ),
      )
      .orderBy(asc(schoolClass.id))
      .for("update", { of: schoolClass });
    await tx
      .select({ id: learner.id })
      .from(learner)
      .where(eq(learner.id, learnerId))
      .for("update");
    const leaving = await findLeaving(tx, learnerId);
    for (const { id } of leaving.erased) await eraseWholeClass(tx, id);
    const heirs = leaving.handed.map(({ heir }) => heir);
    if (heirs.length > 0)
      await tx.update(membership).set({ role: "owner" }).where(inArray(membership.id, heirs));
    const [own] = await tx
      .select({ email: account.email })
      .from(account)
      .where(eq(account.learnerId, learnerId));
    if (own?.email) await tx.delete(mailToken).where(eq(mailToken.email, own.email));
    await tx.delete(learner).where(eq(learner.id, learnerId));
    // Drafts went with the account, and with them lessons no class needs.
    await eraseUnneeded(tx, MOST_DRAFTS);
  });
}
