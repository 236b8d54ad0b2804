import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Answer, Attempt } from "../../lib/attempt/attempt";
import type { FirstAnswer } from "../../lib/attempt/bars";
import { answer, attempt } from "../schema/attempts";
import type { Db } from "../types";

/** No learner has more attempts than this listed at once. */
const MOST_ATTEMPTS = 500;

/** Each lost race means that another answer to the same item of the same attempt was stored. */
const MOST_RACES = 100;

type AttemptRow = typeof attempt.$inferSelect;
type AnswerRow = typeof answer.$inferSelect;

const attemptOf = ({ id, lesson, version, startedAt, finishedAt }: AttemptRow): Attempt => ({
  id,
  lesson,
  version,
  startedAt: startedAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
});

const answerOf = ({ attemptId: _attempt, at, ...row }: AnswerRow): Answer => ({
  ...row,
  at: at.toISOString(),
});

/** Starts an attempt, or answers with the one that has this id. Undefined when the id belongs to another learner. */
export async function startAttempt(
  db: Db,
  {
    id,
    learnerId,
    lesson,
    version,
  }: { id: string; learnerId: string; lesson: string; version: number },
): Promise<{ attempt: Attempt; isNew: boolean } | undefined> {
  const [added] = await db
    .insert(attempt)
    .values({ id, learnerId, lesson, version })
    .onConflictDoNothing()
    .returning();
  if (added) return { attempt: attemptOf(added), isNew: true };
  const [row] = await db.select().from(attempt).where(own(id, learnerId));
  return row && { attempt: attemptOf(row), isNew: false };
}

const own = (id: string, learnerId: string) =>
  and(eq(attempt.id, id), eq(attempt.learnerId, learnerId));

/** A learner's own attempt with its answers in the order of their receipt. */
export async function findAttempt(
  db: Db,
  id: string,
  learnerId: string,
): Promise<{ attempt: Attempt; answers: Answer[] } | undefined> {
  const found = await findOwnAttempt(db, id, learnerId);
  return found && { attempt: found, answers: await listAnswers(db, id) };
}

/** A learner's own attempt without its answers. */
export async function findOwnAttempt(
  db: Db,
  id: string,
  learnerId: string,
): Promise<Attempt | undefined> {
  const [row] = await db.select().from(attempt).where(own(id, learnerId));
  return row && attemptOf(row);
}

/** The same, inside a transaction: the attempt stays locked until it ends. */
export async function lockAttempt(
  tx: Db,
  id: string,
  learnerId: string,
): Promise<Attempt | undefined> {
  const [row] = await tx.select().from(attempt).where(own(id, learnerId)).for("update");
  return row && attemptOf(row);
}

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

/**
 * Adds an answer as the next try at its item; one that is stored under this id already is answered instead.
 * One statement, no lock: what two senders may not both have, an id or a try, the table's unique rules give to one of them.
 */
export async function addAnswer(
  db: Db,
  attemptId: string,
  given: Omit<Answer, "try" | "at">,
): Promise<{ attemptId: string; answer: Answer; isNew: boolean }> {
  const tries = db
    .select({ next: sql`coalesce(max(${answer.try}), 0) + 1` })
    .from(answer)
    .where(and(eq(answer.attemptId, attemptId), eq(answer.item, given.item)));
  for (let race = 0; race < MOST_RACES; race += 1) {
    const [row] = await db
      .insert(answer)
      .values({ ...given, attemptId, try: sql<number>`(${tries})` })
      .onConflictDoNothing()
      .returning();
    if (row) return { attemptId, answer: answerOf(row), isNew: true };
    const earlier = await findAnswer(db, given.id);
    if (earlier) return { ...earlier, isNew: false };
    // Neither added nor there: another answer took this try in the same moment.
  }
  throw new Error("an answer lost every race for its try");
}

/** Finishes a locked attempt; one that is finished keeps its time. */
export async function finishAttempt(tx: Db, id: string): Promise<string> {
  const [row] = await tx
    .update(attempt)
    .set({ finishedAt: sql`coalesce(${attempt.finishedAt}, clock_timestamp())` })
    .where(eq(attempt.id, id))
    .returning();
  const at = row && attemptOf(row).finishedAt;
  if (!at) throw new Error("a locked attempt vanished");
  return at;
}

/** The unfinished attempt to go on with: the newest of a lesson. */
export async function findOpenAttempt(
  db: Db,
  learnerId: string,
  slug: string,
): Promise<{ id: string; version: number } | undefined> {
  const [row] = await db
    .select({ id: attempt.id, version: attempt.version })
    .from(attempt)
    .where(
      and(eq(attempt.learnerId, learnerId), eq(attempt.lesson, slug), isNull(attempt.finishedAt)),
    )
    .orderBy(desc(attempt.startedAt))
    .limit(1);
  return row;
}

/** A learner's attempts, newest first, with how many items each has answered. */
export async function listAttempts(
  db: Db,
  learnerId: string,
): Promise<{ attempt: Attempt; answered: number }[]> {
  const answered = db
    .select({ items: sql<number>`count(distinct ${answer.item})::int` })
    .from(answer)
    .where(eq(answer.attemptId, attempt.id));
  const rows = await db
    .select({ attempt, answered: sql<number>`(${answered})` })
    .from(attempt)
    .where(eq(attempt.learnerId, learnerId))
    .orderBy(desc(attempt.startedAt))
    .limit(MOST_ATTEMPTS);
  return rows.map((row) => ({ attempt: attemptOf(row.attempt), answered: row.answered }));
}

/**
 * A learner's first answer ever to each item, across attempts and versions: receipt, then sequence, decides.
 * Only these feed bars and statistics.
 */
export async function firstAnswers(db: Db, learnerId: string): Promise<Map<string, FirstAnswer>> {
  const rows = await db
    .selectDistinctOn([answer.item], {
      item: answer.item,
      response: answer.response,
      id: answer.id,
    })
    .from(answer)
    .innerJoin(attempt, eq(attempt.id, answer.attemptId))
    .where(eq(attempt.learnerId, learnerId))
    .orderBy(asc(answer.item), asc(answer.at), asc(answer.seq));
  return new Map(rows.map(({ item, response, id }) => [item, { response, answer: id }]));
}
