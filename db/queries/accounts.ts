import { and, eq, isNull, sql } from "drizzle-orm";
import { account, credential, learner } from "../schema/identity";
import type { Db } from "../types";

/** What a new teacher's account begins with. */
export type NewTeacher = {
  accountId: string;
  learnerId: string;
  email: string;
  name: string | null;
};

/** Adds a teacher, or nobody when the address has an account already. Says which. */
export async function addTeacher(
  tx: Db,
  { accountId, learnerId, email, name }: NewTeacher,
): Promise<boolean> {
  await tx.insert(learner).values({ id: learnerId, kind: "account" }).onConflictDoNothing();
  const [added] = await tx
    .insert(account)
    .values({ id: accountId, learnerId, email, name })
    .onConflictDoNothing()
    .returning({ id: account.id });
  if (!added) await tx.delete(learner).where(and(eq(learner.id, learnerId), noAccount()));
  return added !== undefined;
}

const noAccount = () =>
  sql`not exists (select 1 from ${account} where ${account.learnerId} = ${learner.id})`;

/** The teacher's account with this address. */
export async function findAccount(
  db: Db,
  email: string,
): Promise<{ id: string; sessionVersion: number } | undefined> {
  const [row] = await db
    .select({ id: account.id, sessionVersion: account.sessionVersion })
    .from(account)
    .where(eq(account.email, email));
  return row;
}

/** The session version an account is at; undefined when it was erased. */
export async function findSessionVersion(db: Db, accountId: string): Promise<number | undefined> {
  const [row] = await db
    .select({ version: account.sessionVersion })
    .from(account)
    .where(eq(account.id, accountId));
  return row?.version;
}

/** Names an account. */
export async function renameAccount(db: Db, accountId: string, name: string): Promise<void> {
  await db.update(account).set({ name }).where(eq(account.id, accountId));
}

/** Ends every session of an account. Answers with the version that new ones carry. */
export async function endSessions(db: Db, accountId: string): Promise<number> {
  const [row] = await db
    .update(account)
    .set({ sessionVersion: sql`${account.sessionVersion} + 1` })
    .where(eq(account.id, accountId))
    .returning({ version: account.sessionVersion });
  if (!row) throw new Error("an account vanished while its sessions were ended");
  return row.version;
}

/**
 * Notes that whoever owns the address has come, by mail or through Google. If nobody had proved it before, a password
 * set earlier may be somebody else's who typed this address first: it goes, and so do the sessions begun with it.
 * Inside a transaction: the account stays locked until it ends.
 */
export async function proveAddress(tx: Db, accountId: string): Promise<void> {
  const [first] = await tx
    .update(account)
    .set({
      emailProvedAt: sql`clock_timestamp()`,
      sessionVersion: sql`${account.sessionVersion} + 1`,
    })
    .where(and(eq(account.id, accountId), isNull(account.emailProvedAt)))
    .returning({ id: account.id });
  if (first)
    await tx
      .delete(credential)
      .where(and(eq(credential.accountId, accountId), eq(credential.kind, "password")));
}
