import { and, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { dueFor, feedbackOpensAt } from "../../lib/classroom/due";
import type { Hold } from "../../lib/classroom/hold";
import { prepared } from "../prepared";
import { assignment, extension } from "../schema/assignments";
import { attempt } from "../schema/attempts";
import { membership, schoolClass } from "../schema/classes";
import type { Db } from "../types";

const holdsFeedback = and(
  eq(assignment.feedback, "after-due"),
  isNull(assignment.withdrawnAt),
  isNotNull(assignment.dueAt),
);

const attends = and(eq(membership.role, "student"), isNull(membership.removedAt));

const isExtended = and(
  eq(extension.assignmentId, assignment.id),
  eq(extension.membershipId, membership.id),
);

/** What a hold follows from, as JSON: times are in any form that PostgreSQL writes. */
export type HoldFacts = {
  opensAt: string;
  dueAt: string;
  extraTimePercent: number;
  extension: string | null;
  timeZone: string;
};

/** What keeps feedback on an attempt back, as a column of a query that reads attempts and joins something to them. */
export const holdsOnAttempt: SQL<HoldFacts[]> = sql`(
  select coalesce(json_agg(json_build_object(
    'opensAt', ${assignment.opensAt},
    'dueAt', ${assignment.dueAt},
    'extraTimePercent', ${membership.extraTimePercent},
    'extension', ${extension.dueAt},
    'timeZone', ${schoolClass.timeZone}
  )), '[]'::json)
  from ${membership}
  join ${assignment} on ${assignment.classId} = ${membership.classId}
  join ${schoolClass} on ${schoolClass.id} = ${membership.classId}
  left join ${extension} on ${isExtended}
  where ${membership.learnerId} = ${attempt.learnerId}
    and ${assignment.lesson} = ${attempt.lesson}
    and ${attends} and ${holdsFeedback}
)`;

/** The hold of one assignment on one pupil. */
export function holdOf({ opensAt, dueAt, extension: own, ...rest }: HoldFacts): Hold {
  const iso = (time: string) => new Date(time).toISOString();
  const policy = { opensAt: iso(opensAt), dueAt: iso(dueAt), feedback: "after-due" as const };
  const due = dueFor(policy, {
    extraTimePercent: rest.extraTimePercent,
    extension: own === null ? null : iso(own),
  });
  const until = feedbackOpensAt(policy, due) ?? policy.dueAt;
  return { from: policy.opensAt, until, timeZone: rest.timeZone };
}

const holdsOn = prepared("holds_on", (db, name) =>
  db
    .select({
      lesson: assignment.lesson,
      opensAt: assignment.opensAt,
      dueAt: assignment.dueAt,
      extraTimePercent: membership.extraTimePercent,
      extension: extension.dueAt,
      timeZone: schoolClass.timeZone,
    })
    .from(membership)
    .innerJoin(assignment, eq(assignment.classId, membership.classId))
    .innerJoin(schoolClass, eq(schoolClass.id, membership.classId))
    .leftJoin(extension, isExtended)
    .where(and(eq(membership.learnerId, sql.placeholder("learner")), attends, holdsFeedback))
    .prepare(name),
);

/** What keeps feedback back from a learner, by the slug of the lesson. */
export async function listHolds(db: Db, learnerId: string): Promise<Map<string, Hold[]>> {
  const rows = await holdsOn(db).execute({ learner: learnerId });
  const holds = new Map<string, Hold[]>();
  for (const { lesson, opensAt, dueAt, extension: own, ...rest } of rows) {
    if (!dueAt) continue;
    const hold = holdOf({
      opensAt: opensAt.toISOString(),
      dueAt: dueAt.toISOString(),
      extension: own?.toISOString() ?? null,
      ...rest,
    });
    holds.set(lesson, [...(holds.get(lesson) ?? []), hold]);
  }
  return holds;
}
