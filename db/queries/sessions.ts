import { and, eq, lt, notExists, type Placeholder, sql } from "drizzle-orm";
import type { Account } from "../../lib/classroom/account";
import { account, endedSession } from "../schema/identity";
import type { Db } from "../types";

/** What a session token says: whose it is, at which session version, and its own id. */
export type SessionToken = { account: string; version: number; id: string };

/** Who a request says it comes from; nobody has looked yet whether it is so. */
export type Asking = { session: SessionToken | undefined; guest: string | undefined };

type Named<T> = { [K in keyof T]: T[K] | Placeholder };

/** The account that a session still opens: neither signed out, nor ended everywhere, nor erased. */
export const isOpenedBy = (db: Db, { account: id, version, id: session }: Named<SessionToken>) =>
  and(
    eq(account.id, id),
    eq(account.sessionVersion, version),
    notExists(
      db.select({ id: endedSession.id }).from(endedSession).where(eq(endedSession.id, session)),
    ),
  );

/** The account behind a session that still holds. */
export async function findSession(
  db: Db,
  token: SessionToken,
): Promise<{ learnerId: string; account: Account } | undefined> {
  const [row] = await db
    .select({
      id: account.id,
      learnerId: account.learnerId,
      email: account.email,
      name: account.name,
    })
    .from(account)
    .where(isOpenedBy(db, token));
  if (!row) return undefined;
  const { id, learnerId, email, name } = row;
  return { learnerId, account: { id, email, name } };
}

/** Ends one session before its time. Those that have run out by themselves need no note any longer. */
export async function endSession(db: Db, id: string, expiresAt: Date): Promise<void> {
  await db.delete(endedSession).where(lt(endedSession.expiresAt, sql`clock_timestamp()`));
  await db.insert(endedSession).values({ id, expiresAt }).onConflictDoNothing();
}
