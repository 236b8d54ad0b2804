import { and, eq, gt, lt, sql } from "drizzle-orm";
import { mailToken } from "../schema/identity";
import type { Db } from "../types";

type Purpose = "sign-in" | "reset";

/** Keeps the hash of a token that was mailed. Earlier ones for the same purpose and address hold until they run out; those that have are deleted. */
export async function addMailToken(
  db: Db,
  token: { hash: string; purpose: Purpose; email: string; expiresAt: Date },
): Promise<void> {
  const { hash: tokenHash, ...rest } = token;
  await db.delete(mailToken).where(lt(mailToken.expiresAt, sql`clock_timestamp()`));
  await db.insert(mailToken).values({ tokenHash, ...rest });
}

const holds = (hash: string, purpose: Purpose) =>
  and(
    eq(mailToken.tokenHash, hash),
    eq(mailToken.purpose, purpose),
    gt(mailToken.expiresAt, sql`clock_timestamp()`),
  );

/** Whose address a mailed token is for, when it still holds. */
export async function findMailToken(
  db: Db,
  hash: string,
  purpose: Purpose,
): Promise<{ email: string } | undefined> {
  const [row] = await db
    .select({ email: mailToken.email })
    .from(mailToken)
    .where(holds(hash, purpose));
  return row;
}

/** Uses a token up: of two who send it at the same moment, one gets the answer. */
export async function useMailToken(
  db: Db,
  hash: string,
  purpose: Purpose,
): Promise<{ email: string; expiresAt: Date } | undefined> {
  const [row] = await db
    .delete(mailToken)
    .where(holds(hash, purpose))
    .returning({ email: mailToken.email, expiresAt: mailToken.expiresAt });
  return row;
}

/** Takes back every token of an address for this purpose. */
export async function dropMailTokens(db: Db, email: string, purpose: Purpose): Promise<void> {
  await db.delete(mailToken).where(and(eq(mailToken.email, email), eq(mailToken.purpose, purpose)));
}
