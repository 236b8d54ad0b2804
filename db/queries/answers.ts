import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Answer } from "../../lib/attempt/attempt";
import type { FirstAnswer } from "../../lib/attempt/bars";
import { isOrphaned } from "../failure";
import { prepared } from "../prepared";
import { answer, attempt } from "../schema/attempts";
import type { Db } from "../types";

/** Each lost race means that another answer to the same item of the same attempt was stored. */
const MOST_RACES = 100;

type AnswerRow = typeof answer.$inferSelect;

const answerOf = ({ attemptId: _attempt, at, ...row }: AnswerRow): Answer => ({
  ...row,
  at: at.toISOString(),
});

/** The answers of one attempt in the order of their receipt, then of their sequence. */
export async function listAnswers(db: Db, attemptId: string): Promise<Answer[]> {
  const rows = await db
    .select()
    .from(answer)
    .where(eq(answer.attemptId, attemptId))
    .orderBy(asc(answer.at), asc(answer.seq));
  return rows.map(answerOf);
}

/** An answer by its id, whichever attempt it belongs to. */
export async function findAnswer(
  db: Db,
  id: string,
): Promise<{ attemptId: string; answer: Answer } | undefined> {
  const [row] = await db.select().from(answer).where(eq(answer.id, id));
  return row && { attemptId: row.attemptId, answer: answerOf(row) };
}

const { placeholder } = sql;

const addNextTry = prepared("add_next_try", (db, name) => {
  const tries = db
    .select({ next: sql`coalesce(max(${answer.try}), 0) + 1` })
    .from(answer)
    .where(
      and(eq(answer.attemptId, placeholder("attemptId")), eq(answer.item, placeholder("item"))),
    );
  return db
    .insert(answer)
    .values({
      id: placeholder("id"),
      attemptId: placeholder("attemptId"),
      item: placeholder("item"),
      try: sql<number>`${tries}`,
      response: placeholder("response"),
      seq: placeholder("seq"),
      hints: placeholder("hints"),
      elapsedMs: placeholder("elapsedMs"),
      certainty: placeholder("certainty"),
      told: placeholder("told"),
    })
    .onConflictDoNothing()
    .returning({ try: answer.try, at: answer.at })
    .prepare(name);
});

/**
 * Adds an answer as the next try at its item; one that is stored under this id already is answered instead.
 * Undefined when the attempt was erased in the same moment. One statement, no lock: what two senders may not both have, an id or a try, the table's unique rules give to one of them.
 */
export async function addAnswer(
  db: Db,
  attemptId: string,
  given: Omit<Answer, "try" | "at">,
): Promise<{ attemptId: string; answer: Answer; isNew: boolean } | undefined> {
  for (let race = 0; race < MOST_RACES; race += 1) {
    const added = await addNextTry(db)
      .execute({ ...given, attemptId })
      .catch((error: unknown) => {
        if (isOrphaned(error)) return null;
        throw error;
      });
    if (added === null) return undefined;
    const [row] = added;
    if (row)
      return {
        attemptId,
        answer: { ...given, try: row.try, at: row.at.toISOString() },
        isNew: true,
      };
    const earlier = await findAnswer(db, given.id);
    if (earlier) return { ...earlier, isNew: false };
    // Neither added nor there: another answer took this try in the same moment.
  }
  throw new Error("an answer lost every race for its try");
}

/**
 * A learner's first answer ever to each item, across attempts and versions: receipt, then sequence, decides.
 * Only these feed bars and statistics. `items`: of these only, where the others are of no use.
 */
export async function firstAnswers(
  db: Db,
  learnerId: string,
  items?: readonly string[],
): Promise<Map<string, FirstAnswer & { at: string }>> {
  const rows = await db
    .selectDistinctOn([answer.item], {
      item: answer.item,
      response: answer.response,
      id: answer.id,
      at: answer.at,
    })
    .from(answer)
    .innerJoin(attempt, eq(attempt.id, answer.attemptId))
    .where(
      and(eq(attempt.learnerId, learnerId), items ? inArray(answer.item, [...items]) : undefined),
    )
    .orderBy(asc(answer.item), asc(answer.at), asc(answer.seq));
  return new Map(
    rows.map(({ item, response, id, at }) => [
      item,
      { response, answer: id, at: at.toISOString() },
    ]),
  );
}
