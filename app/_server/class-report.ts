import "server-only";
import { listTaught, type Taught } from "@/db/queries/access";
import { listPublished } from "@/db/queries/lessons";
import {
  type GivenLesson,
  listFirstAnswers,
  listGiven,
  listReportPupils,
  type ReportPupil,
} from "@/db/queries/reports";
import type { Db } from "@/db/types";
import {
  answersOf,
  exitIds,
  type FirstAnswers,
  reportedLessons,
} from "@/lib/classroom/report/answers";
import { type ItemReport, itemReports } from "@/lib/classroom/report/item";
import { exitItemsOf, type Lesson } from "@/lib/lesson/lesson";
import { inParts } from "@/lib/lesson/parts";
import type { Learner } from "./learner";

/** What a class was given, and the first answers its figures are folded from. */
export type ClassWork = {
  pupils: ReportPupil[];
  /** What counts: assignments that were taken back are among `withdrawn`. */
  given: GivenLesson[];
  withdrawn: GivenLesson[];
  /** Each lesson given, once, cut to the parts that were given. */
  lessons: Lesson[];
  /** Every lesson there is, for the practice to give next. */
  published: Lesson[];
  first: FirstAnswers;
};

/** The ids of all exit items that were asked, also those that a later version of their lesson no longer has. */
const itemsAsked = ({ lessons, given }: Pick<ClassWork, "lessons" | "given">): string[] => {
  const earlier = given.map(({ lesson, assignment }) => inParts(lesson, assignment.parts));
  return [...new Set(exitIds([...lessons, ...earlier]))];
};

/** Reads a class's work: four statements, whatever its size, and one for each lesson version that is not current. */
export async function workOf(db: Db, taught: Taught): Promise<ClassWork> {
  const published = await listPublished(db);
  const all = await listGiven(db, taught, published);
  const given = all.filter(({ assignment }) => assignment.withdrawnAt === null);
  const lessons = reportedLessons(
    given.map(({ assignment, lesson }) => ({
      lesson,
      version: assignment.version,
      parts: assignment.parts,
    })),
  );
  const pupils = await listReportPupils(db, taught);
  const first = await listFirstAnswers(db, [taught], itemsAsked({ lessons, given }));
  return {
    pupils,
    given,
    withdrawn: all.filter(({ assignment }) => assignment.withdrawnAt !== null),
    lessons,
    published: published.map(({ lesson }) => lesson),
    first: answersOf(
      first,
      pupils.map(({ learnerId }) => learnerId),
    ),
  };
}

/** A class's work with the first answers of all this teacher's classes: what discrimination is worked out over. */
export type Figures = ClassWork & { pool: FirstAnswers };

/** The same with its pool: two statements more. A pupil of several classes is pooled as in this one. */
export async function figuresFor(
  db: Db,
  { id: learnerId }: Pick<Learner, "id">,
  taught: Taught,
): Promise<Figures> {
  const work = await workOf(db, taught);
  const others = (await listTaught(db, learnerId)).filter(({ id }) => id !== taught.id);
  const elsewhere = await listFirstAnswers(db, others, itemsAsked(work));
  return { ...work, pool: new Map([...elsewhere, ...work.first]) };
}

/** The exit items of one given lesson, as the class answered them first. */
export const itemsGiven = (
  { first, pool }: Pick<Figures, "first" | "pool">,
  { lesson, assignment }: GivenLesson,
): ItemReport[] => itemReports(exitItemsOf(inParts(lesson, assignment.parts)), first, pool);

/** The exit items of each lesson, with the lesson they belong to. */
export const itemsByLesson = ({
  lessons,
  first,
  pool,
}: Pick<Figures, "lessons" | "first" | "pool">): { lesson: Lesson; items: ItemReport[] }[] =>
  lessons.map((lesson) => ({ lesson, items: itemReports(exitItemsOf(lesson), first, pool) }));

/** Pupils who have answered anything. */
export const answeredIn = (first: FirstAnswers): number =>
  [...first.values()].filter(({ size }) => size > 0).length;
