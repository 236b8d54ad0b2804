import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Answer, Attempt } from "../../lib/attempt/attempt";
import { dueFor } from "../../lib/classroom/due";
import type { OwnAttempt, Terms } from "../../lib/classroom/hold";
import { prepared } from "../prepared";
import { assignment, extension } from "../schema/assignments";
import { answer, attempt } from "../schema/attempts";
import { membership } from "../schema/classes";
import { account, learner } from "../schema/identity";
import type { Db } from "../types";
import { listAnswers } from "./answers";
import { type HoldFacts, holdOf, holdsOnAttempt } from "./holds";
import { isGuest } from "./learners";
import { lastCorrection } from "./lessons";
import { type Asking, isOpenedBy } from "./sessions";

const { placeholder } = sql;

/** No learner has more attempts than this listed at once. */
const MOST_ATTEMPTS = 500;

type AttemptRow = typeof attempt.$inferSelect;

const attemptOf = ({ id, lesson, version, startedAt, finishedAt }: AttemptRow): Attempt => ({
  id,
  lesson,
  version,
  startedAt: startedAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
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

/** Whoever asks, as `findSession` and then `findGuest` would find them; null is nobody. */
function askingLearner(db: Db) {
  const signedIn = db
    .select({ id: account.learnerId })
    .from(account)
    .where(
      isOpenedBy(db, {
        account: placeholder("account"),
        version: placeholder("version"),
        id: placeholder("session"),
      }),
    );
  const guest = db
    .select({ id: learner.id })
    .from(learner)
    .where(isGuest(placeholder("guest")));
  return sql`coalesce(${signedIn}, ${guest})`;
}

const askersAttempt = prepared("askers_attempt", (db, name) =>
  selectOwn(db)
    .where(and(eq(attempt.id, placeholder("attempt")), eq(attempt.learnerId, askingLearner(db))))
    .prepare(name),
);

/** The attempt with this id, if it belongs to whoever asks: who that is is looked up in the same statement. */
export async function findAskersAttempt(
  db: Db,
  { session, guest }: Asking,
  id: string,
): Promise<OwnAttempt | undefined> {
  const [row] = await askersAttempt(db).execute({
    attempt: id,
    account: session?.account ?? null,
    version: session?.version ?? null,
    session: session?.id ?? null,
    guest: guest ?? null,
  });
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
