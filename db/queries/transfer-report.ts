import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Response } from "../../lib/items/index";
import type { Form, Round } from "../../lib/transfer/round";
import { answer, attempt } from "../schema/attempts";
import { membership } from "../schema/classes";
import { transferSitting } from "../schema/transfer";
import type { Db } from "../types";
import type { Taught } from "./access";

/** A sitting with what was answered first in it, by item. Never shown by name: a check is no grade. */
export type SatRound = {
  learnerId: string;
  membershipId: string;
  checkId: string;
  round: Round;
  form: Form;
  lesson: string;
  version: number;
  /** ISO 8601; null: not finished. */
  finishedAt: string | null;
  /** The same learner had finished the same form before. */
  isRepeat: boolean;
  first: ReadonlyMap<string, { response: Response; answer: string }>;
};

const other = sql`exists (select 1 from ${attempt} earlier where earlier.learner_id = ${attempt.learnerId}
  and earlier.lesson = ${attempt.lesson} and earlier.id <> ${attempt.id} and earlier.finished_at < ${attempt.finishedAt})`;

/** No answer has more rows than this: 400 pupils with three forms. */
const MOST_ROWS = 30_000;

/** Every sitting of a class's check by pupils who are in the class now, in one statement. */
export async function listSatRounds(db: Db, taught: Taught, checkId: string): Promise<SatRound[]> {
  const rows = await db
    .select({
      sitting: transferSitting,
      membershipId: membership.id,
      lesson: attempt.lesson,
      version: attempt.version,
      finishedAt: attempt.finishedAt,
      isRepeat: sql<boolean>`${other}`,
      answer: { id: answer.id, item: answer.item, response: answer.response },
    })
    .from(transferSitting)
    .innerJoin(attempt, eq(attempt.id, transferSitting.attemptId))
    .innerJoin(
      membership,
      and(
        eq(membership.learnerId, transferSitting.learnerId),
        eq(membership.classId, taught.id),
        eq(membership.role, "student"),
        isNull(membership.removedAt),
      ),
    )
    .leftJoin(answer, and(eq(answer.attemptId, attempt.id), eq(answer.try, 1)))
    .where(eq(transferSitting.checkId, checkId))
    .orderBy(asc(transferSitting.createdAt), asc(attempt.id))
    .limit(MOST_ROWS);
  const found = new Map<string, SatRound & { first: Map<string, FirstGiven> }>();
  for (const row of rows) {
    const { learnerId, round, form, attemptId } = row.sitting;
    const { membershipId, lesson, version, isRepeat } = row;
    const sat = found.get(attemptId) ?? {
      learnerId,
      membershipId,
      checkId,
      round,
      form,
      lesson,
      version,
      finishedAt: row.finishedAt?.toISOString() ?? null,
      isRepeat,
      first: new Map<string, FirstGiven>(),
    };
    if (row.answer)
      sat.first.set(row.answer.item, { response: row.answer.response, answer: row.answer.id });
    found.set(attemptId, sat);
  }
  return [...found.values()];
}

type FirstGiven = { response: Response; answer: string };
