import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { Response } from "../../lib/items/index";
import { membership } from "../schema/classes";
import { liveAnswer, liveSession } from "../schema/live";
import type { Db } from "../types";
import { currentItem, type JoinedLive, type LedLive } from "./live";

/**
 * Stores a student's answer to the item that is being asked, in place of an earlier one. `closed` when that item is not
 * asked now, `taken` when the id is another answer's. The session's row is locked against moves while it is stored: an
 * answer that was acknowledged is in the split that is shown.
 */
export async function putLiveAnswer(
  db: Db,
  { id: sessionId }: JoinedLive,
  learnerId: string,
  given: { id: string; item: string; response: Response },
): Promise<{ id: string; item: string; at: string } | "closed" | "taken"> {
  return db.transaction(async (tx) => {
    const [open] = await tx
      .select({ id: liveSession.id })
      .from(liveSession)
      .where(
        and(
          eq(liveSession.id, sessionId),
          eq(liveSession.phase, "ask"),
          isNull(liveSession.endedAt),
          eq(currentItem, given.item),
        ),
      )
      .for("share");
    if (!open) return "closed";
    const [other] = await tx
      .select({ id: liveAnswer.id })
      .from(liveAnswer)
      .where(
        and(
          eq(liveAnswer.id, given.id),
          sql`(${liveAnswer.sessionId}, ${liveAnswer.learnerId}, ${liveAnswer.item}) <> (${sessionId}, ${learnerId}, ${given.item})`,
        ),
      );
    if (other) return "taken";
    const { id, response } = given;
    const [row] = await tx
      .insert(liveAnswer)
      .values({ ...given, sessionId, learnerId })
      .onConflictDoUpdate({
        target: [liveAnswer.sessionId, liveAnswer.item, liveAnswer.learnerId],
        set: { id, response, at: sql`clock_timestamp()` },
        setWhere: ne(liveAnswer.id, id),
      })
      .returning();
    const stored = row ?? (await tx.select().from(liveAnswer).where(eq(liveAnswer.id, id)))[0];
    if (!stored) throw new Error("an answer was neither stored nor there");
    return { id: stored.id, item: stored.item, at: stored.at.toISOString() };
  });
}

/** What the pupils of a class answered to one item of a live lesson, without names and in no order. */
export async function listLiveResponses(
  db: Db,
  { id, classId }: LedLive | JoinedLive,
  item: string,
): Promise<Response[]> {
  const rows = await db
    .select({ response: liveAnswer.response })
    .from(liveAnswer)
    .innerJoin(membership, eq(membership.learnerId, liveAnswer.learnerId))
    .where(
      and(
        eq(liveAnswer.sessionId, id),
        eq(liveAnswer.item, item),
        eq(membership.classId, classId),
        eq(membership.role, "student"),
        isNull(membership.removedAt),
      ),
    );
  return rows.map(({ response }) => response);
}
