import { and, eq, isNull, not, or, type SQL, sql } from "drizzle-orm";
import { prepared } from "../prepared";
import { attempt, share } from "../schema/attempts";
import { membership, schoolClass } from "../schema/classes";
import { learner } from "../schema/identity";
import { lesson } from "../schema/lessons";
import type { Db } from "../types";
import { lastCorrection } from "./lessons";

/** The share of an attempt that is open now, or the one with this id, revoked or not. */
export async function findShare(
  db: Db,
  { id, attemptId }: { id: string; attemptId: string },
): Promise<{ id: string; attemptId: string; revoked: boolean } | undefined> {
  const [open] = await db.select().from(share).where(isOpen(attemptId));
  const [same] = await db.select().from(share).where(eq(share.id, id));
  const row = same ?? open;
  return row && { id: row.id, attemptId: row.attemptId, revoked: row.revokedAt !== null };
}

const isOpen = (attemptId: string) => and(eq(share.attemptId, attemptId), isNull(share.revokedAt));

/** Adds a share; false when another attempt took its id in the same moment. Only the token's hash is stored. */
export async function addShare(
  db: Db,
  row: { id: string; attemptId: string; tokenHash: string },
): Promise<boolean> {
  const added = await db.insert(share).values(row).onConflictDoNothing().returning();
  return added.length > 0;
}

/** Whether an attempt is shared now. */
export async function isShared(db: Db, attemptId: string): Promise<boolean> {
  const rows = await db.select({ id: share.id }).from(share).where(isOpen(attemptId)).limit(1);
  return rows.length > 0;
}

/** Stops every share of an attempt; their addresses answer 404 from now on. */
export async function revokeShares(db: Db, attemptId: string): Promise<void> {
  await db.update(share).set({ revokedAt: sql`clock_timestamp()` }).where(isOpen(attemptId));
}

/** Whether a learner is a pupil of a class, not archived, in which results are not to be shared. */
const attendsWithoutSharing = (db: Db, learnerId: string | typeof attempt.learnerId): SQL => {
  const classes = db
    .select({ id: schoolClass.id })
    .from(membership)
    .innerJoin(schoolClass, eq(schoolClass.id, membership.classId))
    .where(
      and(
        eq(membership.learnerId, learnerId),
        eq(membership.role, "student"),
        isNull(membership.removedAt),
        isNull(schoolClass.archivedAt),
        or(not(schoolClass.sharing), schoolClass.under13),
      ),
    );
  return sql`exists ${classes}`;
};

/** Whether this learner may share results: no class of theirs has switched sharing off. */
export async function mayShare(db: Db, learnerId: string): Promise<boolean> {
  const rows = await db
    .select({ id: learner.id })
    .from(learner)
    .where(and(eq(learner.id, learnerId), attendsWithoutSharing(db, learnerId)));
  return rows.length === 0;
}

const sharedBy = prepared("shared_by", (db, name) =>
  db
    .select({
      learnerId: attempt.learnerId,
      lesson: attempt.lesson,
      version: attempt.version,
      corrected: lastCorrection(attempt.lesson),
    })
    .from(share)
    .innerJoin(attempt, eq(attempt.id, share.attemptId))
    .innerJoin(lesson, eq(lesson.slug, attempt.lesson))
    .where(
      and(
        eq(share.tokenHash, sql.placeholder("tokenHash")),
        isNull(share.revokedAt),
        eq(lesson.isPrivate, false),
        not(attendsWithoutSharing(db, attempt.learnerId)),
      ),
    )
    .prepare(name),
);

/**
 * The finished attempt behind a token's hash, with its learner; undefined when unknown or revoked, when its lesson is
 * private, and as long as a class of the learner has switched sharing off.
 */
export async function findShared(
  db: Db,
  tokenHash: string,
): Promise<
  { learnerId: string; lesson: string; version: number; corrected: string | null } | undefined
> {
  const [row] = await sharedBy(db).execute({ tokenHash });
  return row;
}
