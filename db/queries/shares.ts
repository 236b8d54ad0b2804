import { and, eq, isNull, sql } from "drizzle-orm";
import { attempt, share } from "../schema/attempts";
import type { Db } from "../types";

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

/** The finished attempt behind a token's hash, with its learner; undefined when unknown or revoked. */
export async function findShared(
  db: Db,
  tokenHash: string,
): Promise<{ learnerId: string; lesson: string; version: number } | undefined> {
  const [row] = await db
    .select({ learnerId: attempt.learnerId, lesson: attempt.lesson, version: attempt.version })
    .from(share)
    .innerJoin(attempt, eq(attempt.id, share.attemptId))
    .where(and(eq(share.tokenHash, tokenHash), isNull(share.revokedAt)));
  return row;
}
