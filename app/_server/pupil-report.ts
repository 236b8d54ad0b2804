import "server-only";
import type { Taught } from "@/db/queries/access";
import { findLesson } from "@/db/queries/lessons";
import { type GivenAttempt, type GivenLesson, listWalks, type Walk } from "@/db/queries/reports";
import type { Db } from "@/db/types";
import { type AnswerRow, answerRows } from "@/lib/classroom/report/walk";
import type { Lesson } from "@/lib/lesson/lesson";
import type { ClassWork } from "./class-report";

/** One attempt for an assignment of a class, question by question. `lesson` is the version that was taken. */
export type WalkRows = {
  learnerId: string;
  attempt: GivenAttempt;
  given: GivenLesson;
  lesson: Lesson;
  rows: AnswerRow[];
};

/** Every attempt for a class's assignments with its questions, of one pupil or of all: a statement, and one for each lesson version that is not the assignment's. */
export async function walksIn(
  db: Db,
  taught: Taught,
  { given, first }: Pick<ClassWork, "given" | "first">,
  learnerId?: string,
): Promise<WalkRows[]> {
  const taken = new Map<string, Lesson>();
  const found: WalkRows[] = [];
  for (const walk of await listWalks(db, taught, learnerId)) {
    const own = given.find(({ assignment }) => assignment.id === walk.attempt.assignmentId);
    const lesson = own && (await lessonTaken(db, walk, own, taken));
    if (!own || !lesson) continue;
    const answers = first.get(walk.learnerId) ?? new Map();
    found.push({
      learnerId: walk.learnerId,
      attempt: walk.attempt,
      given: own,
      lesson,
      rows: answerRows(lesson, walk.answers, answers),
    });
  }
  return found;
}

async function lessonTaken(
  db: Db,
  { attempt: { lesson: slug, version } }: Walk,
  { assignment, lesson }: GivenLesson,
  taken: Map<string, Lesson>,
): Promise<Lesson | undefined> {
  if (assignment.lesson === slug && assignment.version === version) return lesson;
  const name = `${slug}@${version}`;
  const known = taken.get(name) ?? (await findLesson(db, slug, version))?.lesson;
  if (known) taken.set(name, known);
  return known;
}
