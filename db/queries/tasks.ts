import { eq } from "drizzle-orm";
import { type AssignmentView, isOpen } from "../../lib/classroom/assignment";
import { cellOf } from "../../lib/classroom/gradebook";
import { hiddenFrom } from "../../lib/classroom/lessons";
import { inOrder, type Task, taskOf } from "../../lib/classroom/task";
import { extension } from "../schema/assignments";
import { membership } from "../schema/classes";
import type { Db } from "../types";
import type { Attended, Taught } from "./access";
import { listAssignments } from "./assignments";
import { countingIn } from "./counting";

/** A pupil nobody is: without an attempt, an extension or extra time. */
const NOBODY = { learnerId: "00000000-0000-0000-0000-000000000000", extraTimePercent: 0 };

async function tasksFor(
  db: Db,
  { under13 }: { under13: boolean },
  assignments: readonly AssignmentView[],
  pupil: { learnerId: string; extraTimePercent: number },
  extensions: ReadonlyMap<string, string>,
  now: Date,
): Promise<Task[]> {
  const open = assignments.filter((each) => isOpen(each, now));
  const { attemptOf, lessonOf } = await countingIn(db, open, pupil.learnerId);
  const tasks = open
    .filter((each) => !hiddenFrom(lessonOf(each), under13))
    .map((each) => {
      const allowed = {
        extraTimePercent: pupil.extraTimePercent,
        extension: extensions.get(each.id) ?? null,
      };
      const attempt = attemptOf(each.id, pupil.learnerId);
      return taskOf(
        each,
        cellOf(each, lessonOf(each), allowed, attempt, now),
        pupil.extraTimePercent,
      );
    });
  return inOrder(tasks);
}

/** What a pupil has to do in a class, what to do next first: every assignment that has opened and was not taken back. */
export async function listTasks(
  db: Db,
  attended: Attended,
  now: Date = new Date(),
): Promise<Task[]> {
  const rows = await db
    .select({ learnerId: membership.learnerId, id: extension.assignmentId, dueAt: extension.dueAt })
    .from(membership)
    .leftJoin(extension, eq(extension.membershipId, membership.id))
    .where(eq(membership.id, attended.membershipId));
  const [{ learnerId } = NOBODY] = rows;
  const extensions = new Map(
    rows.flatMap(({ id, dueAt }) => (id && dueAt ? [[id, dueAt.toISOString()] as const] : [])),
  );
  const { extraTimePercent } = attended;
  const assignments = await listAssignments(db, attended);
  return tasksFor(db, attended, assignments, { learnerId, extraTimePercent }, extensions, now);
}

/** What a pupil who has just come sees: the same list for nobody in particular. */
export async function listTasksOfNobody(
  db: Db,
  taught: Taught,
  now: Date = new Date(),
): Promise<Task[]> {
  return tasksFor(db, taught, await listAssignments(db, taught), NOBODY, new Map(), now);
}
