import { isPrivate } from "../items/lab";
import { itemsOf, type Lesson } from "../lesson/lesson";
import { inParts } from "../lesson/parts";
import type { AssignmentView } from "./assignment";
import { dueFor, isAfter } from "./due";
import { type FirstTry, type Points, pointsOf } from "./grade";

/** A pupil as a row of the gradebook. `joined` is false for a roster name nobody has taken yet. */
export type GradebookPupil = {
  membershipId: string;
  nickname: string;
  joined: boolean;
  extraTimePercent: number;
};

/** How far one pupil is with one assignment. */
export type Cell = {
  state: "none" | "started" | "done";
  /** Finished after one's own due date; or not finished, and the date has passed. */
  late: boolean;
  /** Questions of the assignment that have an answer, out of how many; private ones are not counted. */
  answered: number;
  of: number;
  /** Null before the first answer, and where completion is graded. */
  points: Points | null;
  /** Id of the attempt that counts. */
  attempt: string | null;
  /** One's own due date, ISO 8601. */
  dueAt: string | null;
  /** Whether the date was extended for this pupil alone. */
  extended: boolean;
};

/** Who has done what: `cells[pupil][assignment]`, in the order of both lists. */
export type Gradebook = {
  assignments: AssignmentView[];
  pupils: GradebookPupil[];
  cells: Cell[][];
};

/** An attempt that counts, with the lesson as it was taken (keys corrected since) and its first tries. */
export type CountingAttempt = {
  id: string;
  lesson: Lesson;
  finishedAt: string | null;
  tries: readonly FirstTry[];
};

/** One pupil's standing in one assignment; `lesson` is the assignment's own version. */
export function cellOf(
  assignment: AssignmentView,
  lesson: Lesson,
  pupil: { extraTimePercent: number; extension: string | null },
  attempt: CountingAttempt | undefined,
  now: Date,
): Cell {
  const dueAt = dueFor(assignment, pupil);
  const taken = inParts(attempt?.lesson ?? lesson, assignment.parts);
  const shared = itemsOf(taken).filter((item) => !isPrivate(item));
  const asked = new Set(shared.map(({ id }) => id));
  const tries = (attempt?.tries ?? []).filter(({ item }) => asked.has(item));
  const finishedAt = attempt?.finishedAt ?? null;
  const graded = assignment.grading === "points" && tries.length > 0;
  return {
    state: finishedAt ? "done" : attempt ? "started" : "none",
    late: isAfter(finishedAt ?? now.toISOString(), dueAt),
    answered: tries.length,
    of: asked.size,
    points: graded ? pointsOf(taken, tries, { late: assignment.late, dueAt }) : null,
    attempt: attempt?.id ?? null,
    dueAt,
    extended: pupil.extension !== null,
  };
}
