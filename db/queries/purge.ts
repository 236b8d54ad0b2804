import {
  and,
  asc,
  eq,
  gte,
  inArray,
  isNotNull,
  lt,
  notExists,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { answer, attempt } from "../schema/attempts";
import { invitation, schoolClass } from "../schema/classes";
import { addressSalt, endedSession, failedTry, learner, mailToken } from "../schema/identity";
import type { Db } from "../types";
import { eraseWholeClass } from "./erase";
import { eraseUnneeded } from "./private-lessons";

/** How many classes, guests and private lessons nobody needs were erased, and how many tokens, sessions, tries, salts and invitations had run out. */
export type Purged = Record<
  "classes" | "guests" | "lessons" | "mailTokens" | "sessions" | "tries" | "salts" | "invitations",
  number
>;

/** Months after which a guest who did nothing more is erased. */
const GUEST_MONTHS = 13;

/** Rows one transaction erases at most, so that nobody waits long for it. */
const BATCH = { classes: 1, guests: 200, lessons: 50, rows: 1000 };

/** Batches of one kind in one run; what is left over waits for the next. */
const MOST_BATCHES = 100;

/** Any number no other lock of this app uses. */
const LOCK = 727_275;

type Step = { of: keyof Purged; size: number; run: (tx: Db, now: Date) => Promise<number> };

const STEPS: readonly Step[] = [
  { of: "classes", size: BATCH.classes, run: purgeClasses },
  { of: "guests", size: BATCH.guests, run: purgeGuests },
  { of: "lessons", size: BATCH.lessons, run: (tx) => eraseUnneeded(tx, BATCH.lessons) },
  { of: "mailTokens", size: BATCH.rows, run: purgeMailTokens },
  { of: "sessions", size: BATCH.rows, run: purgeSessions },
  { of: "tries", size: BATCH.rows, run: purgeTries },
  { of: "salts", size: BATCH.rows, run: purgeSalts },
  { of: "invitations", size: BATCH.rows, run: purgeInvitations },
];

/**
 * Erases what was kept long enough: classes after their last day (in their own time zone), guests who did nothing for
 * 13 months, private lessons without a draft, a class or an attempt, and what has run out. In batches of their own transactions; undefined when another run is at it.
 * Running it again erases nothing more.
 */
export async function purge(db: Db, now: Date): Promise<Purged | undefined> {
  const purged: Purged = {
    classes: 0,
    guests: 0,
    lessons: 0,
    mailTokens: 0,
    sessions: 0,
    tries: 0,
    salts: 0,
    invitations: 0,
  };
  for (const { of, size, run } of STEPS)
    for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
      const erased = await db.transaction(async (tx) =>
        (await isAlone(tx)) ? run(tx, now) : undefined,
      );
      if (erased === undefined) return undefined;
      purged[of] += erased;
      if (erased < size) break;
    }
  return purged;
}

/** Held until the transaction ends: two runs never erase at the same moment. */
async function isAlone(tx: Db): Promise<boolean> {
  const { rows } = await tx.execute<{ alone: boolean }>(
    sql`select pg_try_advisory_xact_lock(${LOCK}) as alone`,
  );
  return rows[0]?.alone === true;
}

async function purgeClasses(tx: Db, now: Date): Promise<number> {
  const today = sql`(${now.toISOString()}::timestamptz at time zone ${schoolClass.timeZone})::date`;
  const over = await tx
    .select({ id: schoolClass.id })
    .from(schoolClass)
    .where(sql`${schoolClass.retainUntil} < ${today}`)
    .orderBy(asc(schoolClass.retainUntil), asc(schoolClass.id))
    .limit(BATCH.classes);
  for (const { id } of over) await eraseWholeClass(tx, id);
  return over.length;
}

async function purgeGuests(tx: Db, now: Date): Promise<number> {
  const since = new Date(now);
  since.setUTCMonth(since.getUTCMonth() - GUEST_MONTHS);
  const active = tx
    .select({ id: attempt.id })
    .from(attempt)
    .leftJoin(answer, eq(answer.attemptId, attempt.id))
    .where(
      and(
        eq(attempt.learnerId, learner.id),
        or(gte(attempt.startedAt, since), gte(attempt.finishedAt, since), gte(answer.at, since)),
      ),
    );
  const idle = tx
    .select({ id: learner.id })
    .from(learner)
    .where(and(eq(learner.kind, "guest"), lt(learner.createdAt, since), notExists(active)))
    .orderBy(asc(learner.createdAt))
    .limit(BATCH.guests);
  const gone = await tx
    .delete(learner)
    .where(inArray(learner.id, idle))
    .returning({ id: learner.id });
  return gone.length;
}

async function purgeMailTokens(tx: Db, now: Date): Promise<number> {
  return eraseSome(tx, mailToken, mailToken.tokenHash, lt(mailToken.expiresAt, now));
}

async function purgeSessions(tx: Db, now: Date): Promise<number> {
  return eraseSome(tx, endedSession, endedSession.id, lt(endedSession.expiresAt, now));
}

async function purgeTries(tx: Db, now: Date): Promise<number> {
  return eraseSome(tx, failedTry, failedTry.key, lt(failedTry.expire, now));
}

/** Yesterday's salt may still be in use where a day ends later. */
async function purgeSalts(tx: Db, now: Date): Promise<number> {
  const yesterday = new Date(now.getTime() - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const gone = await tx
    .delete(addressSalt)
    .where(lt(addressSalt.day, yesterday))
    .returning({ day: addressSalt.day });
  return gone.length;
}

async function purgeInvitations(tx: Db, now: Date): Promise<number> {
  const isOver = or(lt(invitation.expiresAt, now), isNotNull(invitation.acceptedAt));
  return eraseSome(tx, invitation, invitation.id, isOver);
}

/** Erases a batch of a table's rows, named by their key. */
async function eraseSome(
  tx: Db,
  table: PgTable,
  key: PgColumn,
  isOver: SQL | undefined,
): Promise<number> {
  const over = tx.select({ key }).from(table).where(isOver).limit(BATCH.rows);
  const gone = await tx.delete(table).where(inArray(key, over)).returning({ key });
  return gone.length;
}
