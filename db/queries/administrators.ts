import { eq } from "drizzle-orm";
import type { Account } from "../../lib/classroom/account";
import { account } from "../schema/identity";
import type { Db } from "../types";

declare const checked: unique symbol;

/** Somebody who runs the site, looked up for whoever is asking. */
export type Administrator = { accountId: string; readonly [checked]: "administrator" };

/** Who administrates this site, and whether they must have proved to read their mail. */
export type Administration = { adminEmails: readonly string[]; proof: boolean };

/** The same person as an administrator, if they are one. */
export async function findAdministrator(
  db: Db,
  { id, email }: Account,
  { adminEmails, proof }: Administration,
): Promise<Administrator | undefined> {
  if (email === null || !adminEmails.includes(email)) return undefined;
  const [own] = await db
    .select({ provedAt: account.emailProvedAt })
    .from(account)
    .where(eq(account.id, id));
  if (!own || (proof && own.provedAt === null)) return undefined;
  return { accountId: id } as Administrator;
}
