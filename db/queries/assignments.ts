import { isDeepStrictEqual } from "node:util";
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { AssignmentView, Policy } from "../../lib/classroom/assignment";
import { assignment, extension } from "../schema/assignments";
import { attempt } from "../schema/attempts";
import { membership } from "../schema/classes";
import { lessonVersion } from "../schema/lessons";
import type { Db } from "../types";
import { type Attended, findAttended, findTaught, type Taught } from "./access";

type Row = typeof assignment.$inferSelect;

const viewOf = (row: Row, title: string): AssignmentView => ({
  id: row.id,
  lesson: row.lesson,
  version: row.version,
  title,
  parts: row.parts,
  opensAt: row.opensAt.toISOString(),
  dueAt: row.dueAt?.toISOString() ?? null,
  feedback: row.feedback,
  late: row.late,
  grading: row.grading,
  withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
});

const isVersion = and(
  eq(lessonVersion.slug, assignment.lesson),
  eq(lessonVersion.version, assignment.version),
);

const title = sql<string>`${lessonVersion.body} ->> 'title'`;

/** Every assignment of a class in the order of their opening, withdrawn ones included. */
export async function listAssignments(
  db: Db,
  { id }: Taught | Attended,
): Promise<AssignmentView[]> {
  const rows = await db
    .select({ row: assignment, title })
    .from(assignment)
    .innerJoin(lessonVersion, isVersion)
    .where(eq(assignment.classId, id))
    .orderBy(asc(assignment.opensAt), asc(assignment.id));
  return rows.map((found) => viewOf(found.row, found.title));
}

/** Which of these classes have a lesson as an assignment now, by the lesson's slug. */
export async function listAssignedIn(
  db: Db,
  classes: readonly Taught[],
): Promise<{ lesson: string; classId: string }[]> {
  const ids = classes.map(({ id }) => id);
  if (ids.length === 0) return [];
  return db
    .selectDistinct({ lesson: assignment.lesson, classId: assignment.classId })
    .from(assignment)
    .where(and(inArray(assignment.classId, ids), isNull(assignment.withdrawnAt)));
}

async function findOne(
  db: Db,
  id: string,
): Promise<{ view: AssignmentView; classId: string } | undefined> {
  const [found] = await db
    .select({ row: assignment, title })
    .from(assignment)
    .innerJoin(lessonVersion, isVersion)
    .where(eq(assignment.id, id));
  return found && { view: viewOf(found.row, found.title), classId: found.row.classId };
}

/** An assignment of a class this learner teaches, with that class; a foreign id is answered like an unknown one. */
export async function findTaughtAssignment(
  db: Db,
  learnerId: string,
  id: string,
): Promise<{ taught: Taught; assignment: AssignmentView } | undefined> {
  const found = await findOne(db, id);
  const taught = found && (await findTaught(db, learnerId, found.classId));
  return taught && { taught, assignment: found.view };
}

/** The same, and nobody else changes it until the transaction ends: two teachers may change it at once. */
export async function findForChange(
  tx: Db,
  learnerId: string,
  id: string,
): Promise<{ taught: Taught; assignment: AssignmentView } | undefined> {
  await tx
    .select({ id: assignment.id })
    .from(assignment)
    .where(eq(assignment.id, id))
    .for("update");
  return findTaughtAssignment(tx, learnerId, id);
}

/** An assignment of a class this learner attends, with that class, unless it was taken back. */
export async function findAttendedAssignment(
  db: Db,
  learnerId: string,
  id: string,
): Promise<{ attended: Attended; assignment: AssignmentView } | undefined> {
  const found = await findOne(db, id);
  if (!found || found.view.withdrawnAt !== null) return undefined;
  const attended = await findAttended(db, learnerId, found.classId);
  return attended && { attended, assignment: found.view };
}

/** An assignment that is still to be stored. */
export type NewAssignment = Policy &
  Pick<AssignmentView, "id" | "lesson" | "version" | "parts"> & { createdBy: string };

/** Whether what is stored under an id is what was sent. An opening “now” is another instant each time it is sent. */
function isSame(
  stored: AssignmentView,
  { createdBy: _by, opensAt: _opens, ...given }: NewAssignment,
) {
  const { opensAt: _at, title: _title, withdrawnAt: _withdrawn, ...kept } = stored;
  return isDeepStrictEqual(kept, given);
}

/** Gives a lesson to a class, once for each id. Undefined when the id is taken by anything else. */
export async function addAssignment(
  db: Db,
  taught: Taught,
  { opensAt, dueAt, ...given }: NewAssignment,
): Promise<{ assignment: AssignmentView; isNew: boolean } | undefined> {
  const added = await db
    .insert(assignment)
    .values({
      ...given,
      classId: taught.id,
      opensAt: new Date(opensAt),
      dueAt: dueAt === null ? null : new Date(dueAt),
    })
    .onConflictDoNothing()
    .returning({ id: assignment.id });
  const stored = await findOne(db, given.id);
  return stored?.classId === taught.id && isSame(stored.view, { opensAt, dueAt, ...given })
    ? { assignment: stored.view, isNew: added.length > 0 }
    : undefined;
}

/** What may be changed later. `withdrawn` takes an assignment back, or brings it back. */
export type AssignmentChange = Partial<Policy> & { withdrawn?: boolean };

/** Changes an assignment of a class. */
export async function changeAssignment(
  db: Db,
  taught: Taught,
  id: string,
  { opensAt, dueAt, withdrawn, ...rest }: AssignmentChange,
): Promise<void> {
  const set = {
    ...rest,
    ...(opensAt !== undefined && { opensAt: new Date(opensAt) }),
    ...(dueAt !== undefined && { dueAt: dueAt === null ? null : new Date(dueAt) }),
    ...(withdrawn !== undefined && {
      withdrawnAt: withdrawn ? sql`coalesce(${assignment.withdrawnAt}, clock_timestamp())` : null,
    }),
  };
  if (Object.keys(set).length === 0) return;
  await db
    .update(assignment)
    .set(set)
    .where(and(eq(assignment.id, id), eq(assignment.classId, taught.id)));
}

/** Whether anybody has an attempt for an assignment of a class, be it reset since. */
export async function isBegun(db: Db, taught: Taught, id: string): Promise<boolean> {
  const [begun] = await db
    .select({ id: attempt.id })
    .from(attempt)
    .innerJoin(assignment, eq(assignment.id, attempt.assignmentId))
    .where(and(eq(assignment.id, id), eq(assignment.classId, taught.id)))
    .limit(1);
  return begun !== undefined;
}

/** A pupil of a class who is in it now, by membership. */
export async function findPupil(
  db: Db,
  taught: Taught,
  membershipId: string,
): Promise<{ learnerId: string; nickname: string } | undefined> {
  const [row] = await db
    .select({ learnerId: membership.learnerId, nickname: membership.nickname })
    .from(membership)
    .where(
      and(
        eq(membership.id, membershipId),
        eq(membership.classId, taught.id),
        eq(membership.role, "student"),
        isNull(membership.removedAt),
      ),
    );
  return row;
}

/** Gives one pupil a due date of their own (ISO 8601), or takes it away again. */
export async function setExtension(
  db: Db,
  { assignmentId, membershipId }: { assignmentId: string; membershipId: string },
  dueAt: string | null,
): Promise<void> {
  if (dueAt === null) {
    await db
      .delete(extension)
      .where(
        and(eq(extension.assignmentId, assignmentId), eq(extension.membershipId, membershipId)),
      );
    return;
  }
  await db
    .insert(extension)
    .values({ assignmentId, membershipId, dueAt: new Date(dueAt) })
    .onConflictDoUpdate({
      target: [extension.assignmentId, extension.membershipId],
      set: { dueAt: new Date(dueAt) },
    });
}

/** Makes the attempt of a pupil count no longer, so that the next one does. It stays the pupil's own. */
export async function resetAttempt(db: Db, assignmentId: string, learnerId: string): Promise<void> {
  await db
    .update(attempt)
    .set({ resetAt: sql`clock_timestamp()` })
    .where(
      and(
        eq(attempt.assignmentId, assignmentId),
        eq(attempt.learnerId, learnerId),
        isNull(attempt.resetAt),
      ),
    );
}
