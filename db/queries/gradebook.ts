import { and, eq, isNull } from "drizzle-orm";
import { cellOf, type Gradebook, type GradebookPupil } from "../../lib/classroom/gradebook";
import { extension } from "../schema/assignments";
import { membership } from "../schema/classes";
import type { Db } from "../types";
import type { Taught } from "./access";
import { listAssignments } from "./assignments";
import { countingIn } from "./counting";

const students = (classId: string) =>
  and(
    eq(membership.classId, classId),
    eq(membership.role, "student"),
    isNull(membership.removedAt),
  );

/** Pupils by name, each with their extended due dates by assignment. */
async function listPupils(db: Db, taught: Taught) {
  const rows = await db
    .select({
      membershipId: membership.id,
      learnerId: membership.learnerId,
      nickname: membership.nickname,
      joinedAt: membership.joinedAt,
      extraTimePercent: membership.extraTimePercent,
      extended: extension.assignmentId,
      dueAt: extension.dueAt,
    })
    .from(membership)
    .leftJoin(extension, eq(extension.membershipId, membership.id))
    .where(students(taught.id));
  const found = new Map<
    string,
    { learnerId: string; pupil: GradebookPupil; extensions: Map<string, string> }
  >();
  for (const { learnerId, joinedAt, extended, dueAt, ...facts } of rows) {
    const known = found.get(facts.membershipId) ?? {
      learnerId,
      pupil: { ...facts, joined: joinedAt !== null },
      extensions: new Map(),
    };
    if (extended && dueAt) known.extensions.set(extended, dueAt.toISOString());
    found.set(facts.membershipId, known);
  }
  return [...found.values()].sort((a, b) =>
    a.pupil.nickname.localeCompare(b.pupil.nickname, "en", { numeric: true }),
  );
}

/**
 * Who has done what in a class: assignments by opening date, withdrawn ones included, pupils by name.
 * Four statements whatever the size of the class, and one for each lesson version this process has not read.
 */
export async function listGradebook(
  db: Db,
  taught: Taught,
  now: Date = new Date(),
): Promise<Gradebook> {
  const assignments = await listAssignments(db, taught);
  const pupils = await listPupils(db, taught);
  const { attemptOf, lessonOf } = await countingIn(db, assignments);
  return {
    assignments,
    pupils: pupils.map(({ pupil }) => pupil),
    cells: pupils.map(({ learnerId, pupil, extensions }) =>
      assignments.map((each) =>
        cellOf(
          each,
          lessonOf(each),
          {
            extraTimePercent: pupil.extraTimePercent,
            extension: extensions.get(each.id) ?? null,
          },
          attemptOf(each.id, learnerId),
          now,
        ),
      ),
    ),
  };
}
