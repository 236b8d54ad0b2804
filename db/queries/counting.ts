import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { CountingAttempt } from "../../lib/classroom/gradebook";
import type { Lesson } from "../../lib/lesson/lesson";
import { answer, attempt } from "../schema/attempts";
import { lesson } from "../schema/lessons";
import type { Db } from "../types";
import { findLesson, lastCorrection } from "./lessons";
import { isShared } from "./shared-answers";

type Version = { lesson: string; version: number };

/** The attempts that count for some assignments, and the lessons to read them by. */
export type Counting = {
  /** The attempt of a learner that counts for an assignment. */
  attemptOf(assignmentId: string, learnerId: string): CountingAttempt | undefined;
  /** The body of a version, its keys as they are corrected now. */
  lessonOf(version: Version): Lesson;
};

/** Every try but the first is left out, and every private answer: they count for nothing. */
function listRows(db: Db, assignmentIds: string[], learnerId: string | undefined) {
  const first = alias(answer, "first");
  return db
    .select({
      id: attempt.id,
      learnerId: attempt.learnerId,
      assignmentId: attempt.assignmentId,
      lesson: attempt.lesson,
      version: attempt.version,
      finishedAt: attempt.finishedAt,
      item: first.item,
      response: first.response,
      at: first.at,
    })
    .from(attempt)
    .leftJoin(
      first,
      and(eq(first.attemptId, attempt.id), eq(first.try, 1), isShared(first.response)),
    )
    .where(
      and(
        inArray(attempt.assignmentId, assignmentIds),
        isNull(attempt.resetAt),
        learnerId === undefined ? undefined : eq(attempt.learnerId, learnerId),
      ),
    )
    .orderBy(asc(first.at), asc(first.seq));
}

/** Reads each of these versions once; whether keys were corrected since is asked for all lessons at once. */
async function readLessons(db: Db, wanted: readonly Version[]): Promise<Counting["lessonOf"]> {
  const slugs = [...new Set(wanted.map((version) => version.lesson))];
  const corrections =
    slugs.length === 0
      ? []
      : await db
          .select({ slug: lesson.slug, corrected: lastCorrection(lesson.slug) })
          .from(lesson)
          .where(inArray(lesson.slug, slugs));
  const correctedBy = new Map(corrections.map(({ slug, corrected }) => [slug, corrected]));
  const nameOf = (each: Version) => `${each.lesson}@${each.version}`;
  const bodies = new Map<string, Lesson>();
  for (const each of new Map(wanted.map((version) => [nameOf(version), version])).values()) {
    const found = await findLesson(db, each.lesson, each.version, correctedBy.get(each.lesson));
    if (found) bodies.set(nameOf(each), found.lesson);
  }
  return (version) => {
    const body = bodies.get(nameOf(version));
    if (!body) throw new Error(`a lesson version vanished: ${nameOf(version)}`);
    return body;
  };
}

/** The attempts that count for these assignments, of one learner or of everybody, in one statement. */
export async function countingIn(
  db: Db,
  assignments: readonly (Version & { id: string })[],
  learnerId?: string,
): Promise<Counting> {
  const ids = assignments.map(({ id }) => id);
  const rows = ids.length > 0 ? await listRows(db, ids, learnerId) : [];
  const lessonOf = await readLessons(db, [...assignments, ...rows]);
  const attempts = new Map<string, Omit<CountingAttempt, "tries"> & { tries: Tries }>();
  for (const { item, response, at, ...row } of rows) {
    const name = `${row.assignmentId} ${row.learnerId}`;
    const known = attempts.get(name) ?? {
      id: row.id,
      lesson: lessonOf(row),
      finishedAt: row.finishedAt?.toISOString() ?? null,
      tries: [],
    };
    if (item && response && at) known.tries.push({ item, response, at: at.toISOString() });
    attempts.set(name, known);
  }
  return {
    attemptOf: (assignmentId, learner) => attempts.get(`${assignmentId} ${learner}`),
    lessonOf,
  };
}

type Tries = CountingAttempt["tries"][number][];
