import { eq, lt, sql } from "drizzle-orm";
import type { Account } from "../../lib/classroom/account";
import { account, endedSession } from "../schema/identity";
import type { Db } from "../types";

/** What a session token says: whose it is, at which session version, and its own id. */
export type SessionToken = { account: string; version: number; id: string };

/** The account behind a session that still holds: neither signed out, nor ended everywhere, nor of an erased account. */
export async function findSession(
  db: Db,
  token: SessionToken,
): Promise<{ learnerId: string; account: Account } | undefined> {
  const ended = sql<boolean>`exists (select 1 from ${endedSession} where ${endedSession.id} = ${token.id})`;
  const [row] = await db
    .select({
      id: account.id,
      learnerId: account.learnerId,
      email: account.email,
      name: account.name,
      version: account.sessionVersion,
      ended,
    })
    .from(account)
    .where(eq(account.id, token.account));
  if (!row || row.ended || row.version !== token.version) return undefined;
  const { id, learnerId, email, name } = row;
  return { learnerId, account: { id, email, name } };
}

/** Ends one session before its time. Those that have run out by themselves need no note any longer. */
export async function endSession(db: Db, id: string, expiresAt: Date): Promise<void> {
  await db.delete(endedSession).where(lt(endedSession.expiresAt, sql`clock_timestamp()`));
  await db.insert(endedSession).values({ id, expiresAt }).onConflictDoNothing();
}
