import { and, asc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Answer, Attempt } from "../../lib/attempt/attempt";
import type { FirstAnswer } from "../../lib/attempt/bars";
import type { AssignmentView } from "../../lib/classroom/assignment";
import type { FirstAnswers } from "../../lib/classroom/report/answers";
import type { Lesson } from "../../lib/lesson/lesson";
import { assignment, extension } from "../schema/assignments";
import { answer, attempt } from "../schema/attempts";
import { membership } from "../schema/classes";
import type { Db } from "../types";
import type { Taught } from "./access";
import { listAssignments } from "./assignments";
import { findLesson, type PublishedLesson } from "./lessons";
import { isShared } from "./shared-answers";

/** No answer to a report has more rows than this: 400 pupils with 250 questions. */
const MOST_ROWS = 100_000;

/** A pupil of a class, as a report names one. */
export type ReportPupil = {
  membershipId: string;
  learnerId: string;
  nickname: string;
  extraTimePercent: number;
};

const students = and(eq(membership.role, "student"), isNull(membership.removedAt));

/** The pupils of a class by name; removed ones are left out. */
export async function listReportPupils(db: Db, taught: Taught): Promise<ReportPupil[]> {
  const rows = await db
    .select({
      membershipId: membership.id,
      learnerId: membership.learnerId,
      nickname: membership.nickname,
      extraTimePercent: membership.extraTimePercent,
    })
    .from(membership)
    .where(and(eq(membership.classId, taught.id), students));
  return rows.sort((a, b) => a.nickname.localeCompare(b.nickname, "en", { numeric: true }));
}

/** An assignment with its lesson, keys corrected, uncut. */
export type GivenLesson = { assignment: AssignmentView; lesson: Lesson };

/** What a class was given by opening date, withdrawn assignments included. `published` saves a look at each lesson that is current. */
export async function listGiven(
  db: Db,
  taught: Taught,
  published: readonly PublishedLesson[],
): Promise<GivenLesson[]> {
  const given: GivenLesson[] = [];
  for (const each of await listAssignments(db, taught)) {
    const { lesson: slug, version } = each;
    const current = published.find(({ lesson }) => lesson.slug === slug);
    const found = current?.version === version ? current : await findLesson(db, slug, version);
    if (!found) throw new Error(`a lesson version vanished: ${slug}@${version}`);
    given.push({ assignment: each, lesson: found.lesson });
  }
  return given;
}

/**
 * The first answers ever to these items of all pupils of these classes, in one statement: receipt, then sequence,
 * decides. A first answer is used only if the pupil began its lesson for one of these classes, and never if it was
 * given for any other class: then the pupil has none that may be used here.
 */
export async function listFirstAnswers(
  db: Db,
  classes: readonly Taught[],
  items: readonly string[],
): Promise<FirstAnswers> {
  if (classes.length === 0 || items.length === 0) return new Map();
  const begun = alias(attempt, "begun");
  const ids = classes.map(({ id }) => id);
  const began = db
    .select({ one: sql`1` })
    .from(begun)
    .innerJoin(assignment, eq(assignment.id, begun.assignmentId))
    .innerJoin(
      membership,
      and(
        eq(membership.classId, assignment.classId),
        eq(membership.learnerId, begun.learnerId),
        students,
      ),
    )
    .where(
      and(
        eq(begun.learnerId, attempt.learnerId),
        eq(begun.lesson, attempt.lesson),
        inArray(assignment.classId, ids),
        isNull(assignment.withdrawnAt),
      ),
    );
  const first = db
    .selectDistinctOn([attempt.learnerId, answer.item], {
      learnerId: attempt.learnerId,
      assignmentId: attempt.assignmentId,
      item: answer.item,
      id: answer.id,
      response: answer.response,
    })
    .from(answer)
    .innerJoin(attempt, eq(attempt.id, answer.attemptId))
    .where(and(inArray(answer.item, [...items]), isShared(answer.response), sql`exists ${began}`))
    .orderBy(asc(attempt.learnerId), asc(answer.item), asc(answer.at), asc(answer.seq))
    .as("first");
  const rows = await db
    .select({
      learnerId: first.learnerId,
      item: first.item,
      answer: first.id,
      response: first.response,
    })
    .from(first)
    .leftJoin(assignment, eq(assignment.id, first.assignmentId))
    .where(or(isNull(first.assignmentId), inArray(assignment.classId, ids)))
    .limit(MOST_ROWS);
  const found = new Map<string, Map<string, FirstAnswer>>();
  for (const { learnerId, item, ...given } of rows) {
    const own = found.get(learnerId) ?? new Map<string, FirstAnswer>();
    found.set(learnerId, own.set(item, given));
  }
  return found;
}

/** An attempt done for, or handed in to, an assignment. `resetAt`: a teacher reset it, and it no longer counts. */
export type GivenAttempt = Attempt & { assignmentId: string; resetAt: string | null };

/** One pupil's attempt for an assignment of a class, with its answers in the order of their receipt. */
export type Walk = { learnerId: string; attempt: GivenAttempt; answers: Answer[] };

function attemptOf(row: typeof attempt.$inferSelect, assignmentId: string): GivenAttempt {
  const { id, lesson, version, resetAt, startedAt, finishedAt } = row;
  return {
    id,
    lesson,
    version,
    assignmentId,
    resetAt: resetAt?.toISOString() ?? null,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}

const answerOf = ({ attemptId: _attempt, at, ...row }: typeof answer.$inferSelect): Answer => ({
  ...row,
  at: at.toISOString(),
});

/** Every attempt for a class's assignments, oldest first, of one pupil or of all; removed pupils, withdrawn assignments and private answers are left out. */
export async function listWalks(db: Db, taught: Taught, learnerId?: string): Promise<Walk[]> {
  const rows = await db
    .select({ attempt, answer, assignmentId: assignment.id })
    .from(attempt)
    .innerJoin(
      assignment,
      and(
        eq(assignment.id, attempt.assignmentId),
        eq(assignment.classId, taught.id),
        isNull(assignment.withdrawnAt),
      ),
    )
    .innerJoin(
      membership,
      and(eq(membership.learnerId, attempt.learnerId), eq(membership.classId, taught.id), students),
    )
    .leftJoin(answer, and(eq(answer.attemptId, attempt.id), isShared(answer.response)))
    .where(learnerId === undefined ? undefined : eq(attempt.learnerId, learnerId))
    .orderBy(asc(attempt.startedAt), asc(attempt.id), asc(answer.at), asc(answer.seq))
    .limit(MOST_ROWS);
  const walks = new Map<string, Walk>();
  for (const row of rows) {
    const walk = walks.get(row.attempt.id) ?? {
      learnerId: row.attempt.learnerId,
      attempt: attemptOf(row.attempt, row.assignmentId),
      answers: [],
    };
    if (row.answer) walk.answers.push(answerOf(row.answer));
    walks.set(row.attempt.id, walk);
  }
  return [...walks.values()];
}

/** One pupil's later due dates in a class, ISO 8601 by assignment. */
export async function listExtensions(
  db: Db,
  taught: Taught,
  membershipId: string,
): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: extension.assignmentId, dueAt: extension.dueAt })
    .from(extension)
    .innerJoin(assignment, eq(assignment.id, extension.assignmentId))
    .where(and(eq(assignment.classId, taught.id), eq(extension.membershipId, membershipId)));
  return new Map(rows.map(({ id, dueAt }) => [id, dueAt.toISOString()]));
}
