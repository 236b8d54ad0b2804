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

/** Whether the learner had finished the same form in another attempt. */
const other = sql`exists (select 1 from ${attempt} earlier where earlier.learner_id = ${attempt.learnerId}
  and earlier.lesson = ${attempt.lesson} and earlier.id <> ${attempt.id} and earlier.finished_at < ${attempt.finishedAt})`;

type Given = { item: string; id: string; response: Response };

/** What was answered first to each item of an attempt, as one value: a row for each answer would carry the rest along. */
const given = sql<
  Given[]
>`(select coalesce(json_agg(json_build_object('item', given.item, 'id', given.id,
  'response', given.response)), '[]') from ${answer} given where given.attempt_id = ${attempt.id} and given.try = 1)`;

/** No class has more pupils than this in three rounds. */
const MOST_ROWS = 3_000;

/** Every sitting of a class's check by pupils who are in the class now, in one statement. */
export async function listSatRounds(db: Db, taught: Taught, checkId: string): Promise<SatRound[]> {
  const rows = await db
    .select({
      learnerId: transferSitting.learnerId,
      round: transferSitting.round,
      form: transferSitting.form,
      membershipId: membership.id,
      lesson: attempt.lesson,
      version: attempt.version,
      finishedAt: attempt.finishedAt,
      isRepeat: sql<boolean>`${other}`,
      given,
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
    .where(eq(transferSitting.checkId, checkId))
    .orderBy(asc(transferSitting.createdAt), asc(attempt.id))
    .limit(MOST_ROWS);
  return rows.map(({ given: answers, finishedAt, ...row }) => ({
    ...row,
    checkId,
    finishedAt: finishedAt?.toISOString() ?? null,
    first: new Map(answers.map(({ item, id, response }) => [item, { response, answer: id }])),
  }));
}
