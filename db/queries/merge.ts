import { and, count, eq, isNull, min, sql } from "drizzle-orm";
import { answer, attempt } from "../schema/attempts";
import { learner } from "../schema/identity";
import { dispute } from "../schema/lessons";
import { liveAnswer } from "../schema/live";
import type { Db } from "../types";

const isGuest = (id: string) =>
  and(eq(learner.id, id), eq(learner.kind, "guest"), isNull(learner.mergedInto));

/** What a guest has answered, and since when (ISO 8601); undefined when there is nothing to keep. */
export async function findGuestWork(
  db: Db,
  guestId: string,
): Promise<{ answers: number; since: string } | undefined> {
  const [row] = await db
    .select({ answers: count(answer.id), since: min(answer.at) })
    .from(answer)
    .innerJoin(attempt, eq(attempt.id, answer.attemptId))
    .innerJoin(learner, eq(learner.id, attempt.learnerId))
    .where(isGuest(guestId));
  return row?.since ? { answers: row.answers, since: row.since.toISOString() } : undefined;
}

/**
 * Makes a guest's work a learner's own; sent twice, it changes nothing more. Nothing is lost where both have something
 * that only one may have: an attempt then counts for no assignment, an answer in a live lesson stays the guest's.
 */
export async function mergeGuest(db: Db, guestId: string, learnerId: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    // Whoever starts an attempt as this guest is done first, or finds that there is no guest.
    await tx.select({ id: learner.id }).from(learner).where(isGuest(guestId)).for("update");
    const [guest] = await tx
      .update(learner)
      .set({ mergedInto: learnerId })
      .where(isGuest(guestId))
      .returning({ id: learner.id });
    if (!guest) return false;
    const own = sql`select ${attempt.assignmentId} from ${attempt} where ${attempt.learnerId} = ${learnerId} and ${attempt.resetAt} is null and ${attempt.assignmentId} is not null`;
    await tx
      .update(attempt)
      .set({ assignmentId: null })
      .where(and(eq(attempt.learnerId, guestId), sql`${attempt.assignmentId} in (${own})`));
    await tx.update(attempt).set({ learnerId }).where(eq(attempt.learnerId, guestId));
    const answered = sql`exists (select 1 from ${liveAnswer} mine where mine.learner_id = ${learnerId} and mine.session_id = ${liveAnswer.sessionId} and mine.item = ${liveAnswer.item})`;
    await tx
      .update(liveAnswer)
      .set({ learnerId })
      .where(and(eq(liveAnswer.learnerId, guestId), sql`not ${answered}`));
    await tx.update(dispute).set({ learnerId }).where(eq(dispute.learnerId, guestId));
    return true;
  });
}
