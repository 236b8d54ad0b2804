import { and, countDistinct, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { assignment, extension } from "../schema/assignments";
import { answer, attempt } from "../schema/attempts";
import { membership } from "../schema/classes";
import { account, learner } from "../schema/identity";
import { dispute } from "../schema/lessons";
import { liveAnswer, liveSession } from "../schema/live";
import { transferCheck, transferSitting } from "../schema/transfer";
import type { Db } from "../types";
import type { Taught } from "./access";
import { lockClass } from "./pupils";

type Place = typeof membership.$inferSelect;

/**
 * Makes two places of one pupil one: `into` stays, what was done under `from` becomes its learner's.
 * Whoever is in another class too, or signs in by e-mail, keeps what belongs there: then only this class's work moves.
 * False when either is no pupil who is in the class now.
 */
export async function mergePupils(
  db: Db,
  taught: Taught,
  { from, into }: { from: string; into: string },
  now: Date,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    await lockClass(tx, taught);
    const places = await tx
      .select()
      .from(membership)
      .where(
        and(
          eq(membership.classId, taught.id),
          eq(membership.role, "student"),
          isNull(membership.removedAt),
          inArray(membership.id, [from, into]),
        ),
      );
    const [goes, stays] = [from, into].map((id) => places.find((place) => place.id === id));
    if (!goes || !stays || goes === stays) return false;
    const whole = await isOnlyHere(tx, goes);
    await moveAttempts(tx, { taught, goes, stays, whole }, now);
    await moveSittings(tx, { taught, goes, stays, whole });
    await moveLiveAnswers(tx, { taught, goes, stays, whole });
    await tx
      .update(dispute)
      .set({ learnerId: stays.learnerId })
      .where(
        and(
          eq(dispute.learnerId, goes.learnerId),
          whole ? undefined : eq(dispute.classId, taught.id),
        ),
      );
    await moveExtensions(tx, goes, stays);
    await endPlace(tx, { goes, stays, whole }, now);
    return true;
  });
}

type Merge = { taught: Taught; goes: Place; stays: Place; whole: boolean };

/** Whether a pupil's learner has no other place anywhere and no e-mail address. */
async function isOnlyHere(tx: Db, { id, learnerId }: Place): Promise<boolean> {
  const [elsewhere] = await tx
    .select({ id: membership.id })
    .from(membership)
    .where(and(eq(membership.learnerId, learnerId), ne(membership.id, id)))
    .limit(1);
  const [owner] = await tx
    .select({ email: account.email })
    .from(account)
    .where(eq(account.learnerId, learnerId));
  return !elsewhere && !owner?.email;
}

const ofClass = (tx: Db, taught: Taught) =>
  tx.select({ id: assignment.id }).from(assignment).where(eq(assignment.classId, taught.id));

const checksOf = (tx: Db, taught: Taught) =>
  tx
    .select({ id: transferCheck.id })
    .from(transferCheck)
    .where(eq(transferCheck.classId, taught.id));

const satIn = (tx: Db, taught: Taught) =>
  tx
    .select({ id: transferSitting.attemptId })
    .from(transferSitting)
    .where(inArray(transferSitting.checkId, checksOf(tx, taught)));

/** Where both have an attempt that counts for the same assignment, a finished one goes on counting, else the one with more items answered. */
async function moveAttempts(tx: Db, { taught, goes, stays, whole }: Merge, now: Date) {
  // Nobody starts an attempt for either while this runs.
  await tx
    .select({ id: learner.id })
    .from(learner)
    .where(inArray(learner.id, [goes.learnerId, stays.learnerId]))
    .for("update");
  const counting = await tx
    .select({
      id: attempt.id,
      learnerId: attempt.learnerId,
      assignmentId: attempt.assignmentId,
      finishedAt: attempt.finishedAt,
      answers: countDistinct(answer.item),
    })
    .from(attempt)
    .leftJoin(answer, eq(answer.attemptId, attempt.id))
    .where(
      and(
        inArray(attempt.learnerId, [goes.learnerId, stays.learnerId]),
        isNull(attempt.resetAt),
        inArray(attempt.assignmentId, ofClass(tx, taught)),
      ),
    )
    .groupBy(attempt.id);
  const losers = counting.flatMap((mine) => {
    if (mine.learnerId !== stays.learnerId) return [];
    const theirs = counting.find(
      (other) => other.learnerId !== mine.learnerId && other.assignmentId === mine.assignmentId,
    );
    if (!theirs) return [];
    const byEnd = Number(theirs.finishedAt !== null) - Number(mine.finishedAt !== null);
    return [(byEnd || theirs.answers - mine.answers) > 0 ? mine.id : theirs.id];
  });
  if (losers.length > 0)
    await tx.update(attempt).set({ resetAt: now }).where(inArray(attempt.id, losers));
  await tx
    .update(attempt)
    .set({ learnerId: stays.learnerId })
    .where(
      and(
        eq(attempt.learnerId, goes.learnerId),
        whole
          ? undefined
          : or(
              inArray(attempt.assignmentId, ofClass(tx, taught)),
              inArray(attempt.id, satIn(tx, taught)),
            ),
      ),
    );
}

/** Where both sat the same round, a finished sitting remains, else the one with more items answered; the other attempt is kept, as nobody's sitting. */
async function moveSittings(tx: Db, { taught, goes, stays, whole }: Merge) {
  const sat = await tx
    .select({
      checkId: transferSitting.checkId,
      learnerId: transferSitting.learnerId,
      round: transferSitting.round,
      attemptId: transferSitting.attemptId,
      finishedAt: attempt.finishedAt,
      answers: countDistinct(answer.item),
    })
    .from(transferSitting)
    .innerJoin(attempt, eq(attempt.id, transferSitting.attemptId))
    .leftJoin(answer, eq(answer.attemptId, attempt.id))
    .where(
      and(
        inArray(transferSitting.learnerId, [goes.learnerId, stays.learnerId]),
        whole ? undefined : inArray(transferSitting.checkId, checksOf(tx, taught)),
      ),
    )
    .groupBy(transferSitting.checkId, transferSitting.learnerId, transferSitting.round, attempt.id);
  const losers = sat.flatMap((mine) => {
    if (mine.learnerId !== stays.learnerId) return [];
    const theirs = sat.find(
      ({ learnerId, checkId, round }) =>
        learnerId !== mine.learnerId && checkId === mine.checkId && round === mine.round,
    );
    if (!theirs) return [];
    const byEnd = Number(theirs.finishedAt !== null) - Number(mine.finishedAt !== null);
    return [(byEnd || theirs.answers - mine.answers) > 0 ? mine.attemptId : theirs.attemptId];
  });
  if (losers.length > 0)
    await tx.delete(transferSitting).where(inArray(transferSitting.attemptId, losers));
  await tx
    .update(transferSitting)
    .set({ learnerId: stays.learnerId })
    .where(
      and(
        eq(transferSitting.learnerId, goes.learnerId),
        whole ? undefined : inArray(transferSitting.checkId, checksOf(tx, taught)),
      ),
    );
}

/** Where both answered the same item in the same live lesson, the answer of the one who stays remains. */
async function moveLiveAnswers(tx: Db, { taught, goes, stays, whole }: Merge) {
  const inReach = and(
    eq(liveAnswer.learnerId, goes.learnerId),
    whole
      ? undefined
      : inArray(
          liveAnswer.sessionId,
          tx
            .select({ id: liveSession.id })
            .from(liveSession)
            .where(eq(liveSession.classId, taught.id)),
        ),
  );
  const both = sql`exists (select 1 from ${liveAnswer} as kept where kept.session_id = ${liveAnswer.sessionId}
    and kept.item = ${liveAnswer.item} and kept.learner_id = ${stays.learnerId})`;
  await tx.delete(liveAnswer).where(and(inReach, both));
  await tx.update(liveAnswer).set({ learnerId: stays.learnerId }).where(inReach);
}

/** Of two extensions of the same assignment the later date holds. */
async function moveExtensions(tx: Db, goes: Place, stays: Place) {
  const moved = await tx.delete(extension).where(eq(extension.membershipId, goes.id)).returning();
  if (moved.length === 0) return;
  await tx
    .insert(extension)
    .values(moved.map((row) => ({ ...row, membershipId: stays.id })))
    .onConflictDoUpdate({
      target: [extension.assignmentId, extension.membershipId],
      set: { dueAt: sql`greatest(${extension.dueAt}, excluded.due_at)` },
    });
}

/** A pupil who was only here is gone as a person of their own, and their PIN holds where the other had none. */
async function endPlace(tx: Db, { goes, stays, whole }: Omit<Merge, "taught">, now: Date) {
  if (whole) {
    await tx.delete(membership).where(eq(membership.id, goes.id));
    await tx.delete(account).where(eq(account.learnerId, goes.learnerId));
    await tx
      .update(learner)
      .set({ mergedInto: stays.learnerId })
      .where(eq(learner.id, goes.learnerId));
  } else await tx.update(membership).set({ removedAt: now }).where(eq(membership.id, goes.id));
  await tx
    .update(membership)
    .set({
      extraTimePercent: Math.max(stays.extraTimePercent, goes.extraTimePercent),
      joinedAt: stays.joinedAt ?? goes.joinedAt,
      ...(whole && { pinHash: stays.pinHash ?? goes.pinHash }),
    })
    .where(eq(membership.id, stays.id));
}
