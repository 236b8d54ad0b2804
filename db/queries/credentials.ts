import { and, eq } from "drizzle-orm";
import { account, credential } from "../schema/identity";
import type { Db } from "../types";

type Kind = "password" | "google";

/** A teacher's account by its address, with the hash of its password when it has one. The only query that reads it for signing in. */
export async function findPassword(
  db: Db,
  email: string,
): Promise<{ accountId: string; hash: string | null } | undefined> {
  const [row] = await db
    .select({ accountId: account.id, hash: credential.secretHash })
    .from(account)
    .leftJoin(credential, of("password"))
    .where(eq(account.email, email));
  return row;
}

const of = (kind: Kind) => and(eq(credential.accountId, account.id), eq(credential.kind, kind));

/** The hash an account proves itself with in this way; undefined when it has none. */
export async function findSecret(
  db: Db,
  accountId: string,
  kind: Kind,
): Promise<string | undefined> {
  const [row] = await db
    .select({ hash: credential.secretHash })
    .from(credential)
    .where(and(eq(credential.accountId, accountId), eq(credential.kind, kind)));
  return row?.hash;
}

/** Sets or replaces the hash an account proves itself with in this way. */
export async function setSecret(
  db: Db,
  { id, accountId, kind, hash }: { id: string; accountId: string; kind: Kind; hash: string },
): Promise<void> {
  await db
    .insert(credential)
    .values({ id, accountId, kind, secretHash: hash })
    .onConflictDoUpdate({
      target: [credential.accountId, credential.kind],
      set: { secretHash: hash },
    });
}
