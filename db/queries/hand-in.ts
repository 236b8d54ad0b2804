import { and, asc, desc, eq, isNotNull, isNull, lte, not, sql } from "drizzle-orm";
import { dueFor, feedbackOpensAt } from "../../lib/classroom/due";
import { assignment, extension } from "../schema/assignments";
import { answer, attempt } from "../schema/attempts";
import { membership, schoolClass } from "../schema/classes";
import type { Db } from "../types";

/** An attempt done outside an assignment that could be handed in. Times are ISO 8601. */
export type HandIn = {
  id: string;
  startedAt: string;
  finishedAt: string | null;
  answered: number;
};

/** The attempt of a learner at a lesson that is best handed in: a finished one first, then the one with most answers. */
export async function findHandIn(
  db: Db,
  learnerId: string,
  lesson: string,
): Promise<HandIn | undefined> {
  const answered = sql<number>`count(distinct ${answer.item})::int`;
  const [row] = await db
    .select({
      id: attempt.id,
      startedAt: attempt.startedAt,
      finishedAt: attempt.finishedAt,
      answered,
    })
    .from(attempt)
    .innerJoin(answer, eq(answer.attemptId, attempt.id))
    .where(
      and(
        eq(attempt.learnerId, learnerId),
        eq(attempt.lesson, lesson),
        isNull(attempt.assignmentId),
      ),
    )
    .groupBy(attempt.id)
    .orderBy(desc(isNotNull(attempt.finishedAt)), desc(answered), desc(attempt.startedAt))
    .limit(1);
  return (
    row && {
      ...row,
      startedAt: row.startedAt.toISOString(),
      finishedAt: row.finishedAt?.toISOString() ?? null,
    }
  );
}

/**
 * Hands an attempt in to an assignment of its lesson. Only one's own that was done for no other assignment, and
 * only while none counts yet: "counted" is answered to whoever comes second, "unknown" to everything else.
 */
export async function handIn(
  db: Db,
  given: { id: string; learnerId: string; lesson: string; assignmentId: string },
): Promise<"done" | "counted" | "unknown"> {
  const { id, learnerId, lesson, assignmentId } = given;
  const own = and(eq(attempt.id, id), eq(attempt.learnerId, learnerId), eq(attempt.lesson, lesson));
  try {
    const [handed] = await db
      .update(attempt)
      .set({ assignmentId })
      .where(and(own, isNull(attempt.assignmentId)))
      .returning({ id: attempt.id });
    if (handed) return "done";
  } catch (error) {
    if (isTaken(error)) return "counted";
    throw error;
  }
  const [row] = await db.select().from(attempt).where(own);
  return row?.assignmentId === assignmentId && !row.resetAt ? "done" : "unknown";
}

/** Whether a unique rule of the database refused a row, at any depth of the causes. */
function isTaken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ("code" in error && error.code === "23505") || isTaken(error.cause);
}

/**
 * The open assignment a lesson begun outside belongs to, because its feedback is still kept back: what was begun
 * outside would else be told at once. One whose attempt is finished takes no other.
 */
export async function findHoldingAssignment(
  db: Db,
  learnerId: string,
  lesson: string,
  now: Date,
): Promise<string | null> {
  const finished = sql`exists (
    select 1 from ${attempt} where ${attempt.assignmentId} = ${assignment.id}
      and ${attempt.learnerId} = ${learnerId} and ${attempt.resetAt} is null
      and ${attempt.finishedAt} is not null
  )`;
  const rows = await db
    .select({
      assignment,
      extraTimePercent: membership.extraTimePercent,
      extension: extension.dueAt,
    })
    .from(membership)
    .innerJoin(schoolClass, eq(schoolClass.id, membership.classId))
    .innerJoin(assignment, eq(assignment.classId, membership.classId))
    .leftJoin(
      extension,
      and(eq(extension.assignmentId, assignment.id), eq(extension.membershipId, membership.id)),
    )
    .where(
      and(
        eq(membership.learnerId, learnerId),
        eq(membership.role, "student"),
        isNull(membership.removedAt),
        isNull(schoolClass.archivedAt),
        eq(assignment.lesson, lesson),
        eq(assignment.feedback, "after-due"),
        isNull(assignment.withdrawnAt),
        lte(assignment.opensAt, now),
        not(finished),
      ),
    )
    .orderBy(asc(assignment.dueAt), asc(assignment.id));
  const held = rows.find(({ assignment: { feedback, ...row }, extraTimePercent, ...rest }) => {
    const dueAt = row.dueAt?.toISOString() ?? null;
    const allowed = { extraTimePercent, extension: rest.extension?.toISOString() ?? null };
    const own = dueFor({ opensAt: row.opensAt.toISOString(), dueAt }, allowed);
    const opens = feedbackOpensAt({ feedback, dueAt }, own);
    return opens !== null && now.getTime() < Date.parse(opens);
  });
  return held?.assignment.id ?? null;
}
