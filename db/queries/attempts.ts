import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Answer, Attempt } from "../../lib/attempt/attempt";
import type { FirstAnswer } from "../../lib/attempt/bars";
import { dueFor } from "../../lib/classroom/due";
import type { OwnAttempt, Terms } from "../../lib/classroom/hold";
import { isOrphaned } from "../failure";
import { assignment, extension } from "../schema/assignments";
import { answer, attempt } from "../schema/attempts";
import { membership } from "../schema/classes";
import { learner } from "../schema/identity";
import type { Db } from "../types";
import { type HoldFacts, holdOf, holdsOnAttempt } from "./holds";
import { lastCorrection } from "./lessons";

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

/**
 * Starts an attempt, or answers with the one that has this id. For an assignment with an attempt that counts it
 * answers with that one, whatever its id: of two devices one starts, and the other goes on with it.
 * Undefined when the id belongs to another learner, or this learner became another meanwhile. Inside a transaction:
 * until it ends the learner can't.
 */
export async function startAttempt(
  tx: Db,
  given: {
    id: string;
    learnerId: string;
    lesson: string;
    version: number;
    assignmentId?: string | null;
  },
): Promise<{ attempt: OwnAttempt; isNew: boolean } | undefined> {
  const { id, learnerId, assignmentId } = given;
  const [isThere] = await tx
    .select({ id: learner.id })
    .from(learner)
    .where(and(eq(learner.id, learnerId), isNull(learner.mergedInto)))
    .for("key share");
  if (!isThere) return undefined;
  const added = await tx
    .insert(attempt)
    .values(given)
    .onConflictDoNothing()
    .returning({ id: attempt.id });
  const found =
    (await findOwnAttempt(tx, id, learnerId)) ??
    (assignmentId && (await findCounting(tx, assignmentId, learnerId)));
  return found ? { attempt: found, isNew: added.length > 0 } : undefined;
}

const own = (id: string, learnerId: string) =>
  and(eq(attempt.id, id), eq(attempt.learnerId, learnerId));

/** A learner's own attempt with its answers in the order of their receipt. */
export async function findAttempt(
  db: Db,
  id: string,
  learnerId: string,
): Promise<{ attempt: OwnAttempt; answers: Answer[] } | undefined> {
  const found = await findOwnAttempt(db, id, learnerId);
  return found && { attempt: found, answers: await listAnswers(db, id) };
}

/** Attempts with what they were done for and what keeps their feedback back, in one statement. */
const selectOwn = (db: Db) =>
  db
    .select({
      attempt,
      assignment,
      extraTimePercent: membership.extraTimePercent,
      extension: extension.dueAt,
      holds: holdsOnAttempt,
      corrected: lastCorrection(attempt.lesson),
    })
    .from(attempt)
    .leftJoin(assignment, eq(assignment.id, attempt.assignmentId))
    .leftJoin(
      membership,
      and(eq(membership.classId, assignment.classId), eq(membership.learnerId, attempt.learnerId)),
    )
    .leftJoin(
      extension,
      and(eq(extension.assignmentId, assignment.id), eq(extension.membershipId, membership.id)),
    );

type OwnRow = {
  attempt: AttemptRow;
  assignment: typeof assignment.$inferSelect | null;
  extraTimePercent: number | null;
  extension: Date | null;
  holds: HoldFacts[];
  corrected: string | null;
};

function termsOf({ attempt: row, assignment: given, ...rest }: OwnRow): Terms | null {
  if (!given) return null;
  const opensAt = given.opensAt.toISOString();
  const dueAt = given.dueAt?.toISOString() ?? null;
  const allowed = {
    extraTimePercent: rest.extraTimePercent ?? 0,
    extension: rest.extension?.toISOString() ?? null,
  };
  return {
    assignment: given.id,
    parts: given.parts,
    dueAt: dueFor({ opensAt, dueAt }, allowed),
    late: given.late,
    reset: row.resetAt !== null,
  };
}

const ownAttemptOf = (row: OwnRow): OwnAttempt => ({
  ...attemptOf(row.attempt),
  terms: termsOf(row),
  holds: row.holds.map(holdOf),
  corrected: row.corrected,
});

/** A learner's own attempt without its answers. */
export async function findOwnAttempt(
  db: Db,
  id: string,
  learnerId: string,
): Promise<OwnAttempt | undefined> {
  const [row] = await selectOwn(db).where(own(id, learnerId));
  return row && ownAttemptOf(row);
}

/** The same, inside a transaction: the attempt stays locked until it ends. */
export async function lockAttempt(
  tx: Db,
  id: string,
  learnerId: string,
): Promise<OwnAttempt | undefined> {
  const [row] = await selectOwn(tx).where(own(id, learnerId)).for("update", { of: attempt });
  return row && ownAttemptOf(row);
}

/** A learner's attempt that counts for an assignment. */
export async function findCounting(
  db: Db,
  assignmentId: string,
  learnerId: string,
): Promise<OwnAttempt | undefined> {
  const [row] = await selectOwn(db).where(
    and(
      eq(attempt.assignmentId, assignmentId),
      eq(attempt.learnerId, learnerId),
      isNull(attempt.resetAt),
    ),
  );
  return row && ownAttemptOf(row);
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
 * Undefined when the attempt was erased in the same moment. One statement, no lock: what two senders may not both have, an id or a try, the table's unique rules give to one of them.
 */
export async function addAnswer(
  db: Db,
  attemptId: string,
  given: Omit<Answer, "try" | "at">,
): Promise<{ attemptId: string; answer: Answer; isNew: boolean } | undefined> {
  const tries = db
    .select({ next: sql`coalesce(max(${answer.try}), 0) + 1` })
    .from(answer)
    .where(and(eq(answer.attemptId, attemptId), eq(answer.item, given.item)));
  for (let race = 0; race < MOST_RACES; race += 1) {
    const added = await db
      .insert(answer)
      .values({ ...given, attemptId, try: sql<number>`(${tries})` })
      .onConflictDoNothing()
      .returning()
      .catch((error: unknown) => {
        if (isOrphaned(error)) return null;
        throw error;
      });
    if (added === null) return undefined;
    const [row] = added;
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

/** The unfinished attempt to go on with: the newest of a lesson. One that a teacher has reset is not gone on with. */
export async function findOpenAttempt(
  db: Db,
  learnerId: string,
  slug: string,
): Promise<OwnAttempt | undefined> {
  const [row] = await selectOwn(db)
    .where(
      and(
        eq(attempt.learnerId, learnerId),
        eq(attempt.lesson, slug),
        isNull(attempt.finishedAt),
        isNull(attempt.resetAt),
      ),
    )
    .orderBy(desc(attempt.startedAt))
    .limit(1);
  return row && ownAttemptOf(row);
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
export async function firstAnswers(
  db: Db,
  learnerId: string,
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
    .where(eq(attempt.learnerId, learnerId))
    .orderBy(asc(answer.item), asc(answer.at), asc(answer.seq));
  return new Map(
    rows.map(({ item, response, id, at }) => [
      item,
      { response, answer: id, at: at.toISOString() },
    ]),
  );
}
