import "server-only";
import { createHash } from "node:crypto";
import type { Adapter } from "next-auth/adapters";
import type { CredentialsConfig } from "next-auth/providers/credentials";
import type { EmailConfig } from "next-auth/providers/email";
import { v7 } from "uuid";
import { addTeacher, findAccount, proveAddress } from "@/db/queries/accounts";
import { findSecret, setSecret } from "@/db/queries/credentials";
import { addMailToken, useMailToken } from "@/db/queries/mail-tokens";
import type { Db } from "@/db/types";
import { normalEmail } from "@/lib/classroom/email";
import { MAIL_MINUTES, mailToken, sendMail } from "./mail";
import { translator } from "./messages";

/** Signing in with fields of our own: `prove` answers with the account's id or throws a Refusal. */
export const ownProvider = (
  id: "password" | "class-code",
  prove: (fields: unknown) => Promise<string>,
): CredentialsConfig => ({
  id,
  name: id,
  type: "credentials",
  credentials: {},
  authorize: async (fields) => ({ id: await prove(fields) }),
});

/** Signing in by a link in a mail. What is mailed is a page that asks first: programs that look into mail open every link. */
export const mailProvider = (site: string): EmailConfig => {
  const provider = {
    id: "email",
    type: "email",
    name: "Email",
    server: "",
    from: "",
    maxAge: MAIL_MINUTES * 60,
    generateVerificationToken: mailToken,
    normalizeIdentifier: (typed: string) => {
      const email = normalEmail(typed);
      if (!email) throw new Error("not an address");
      return email;
    },
    sendVerificationRequest: async ({ identifier, url }: { identifier: string; url: string }) => {
      const t = await translator("account");
      const link = `${site}/sign-in/link${new URL(url).search}`;
      const text = t("mail.signIn.text", { link, minutes: MAIL_MINUTES });
      await sendMail(identifier, t("mail.signIn.subject"), text);
    },
  } as const;
  return { ...provider, options: {} };
};

/** The account of whoever owns an address, made when there is none; from now on the address counts as proved. */
export async function accountByAddress(
  db: Db,
  email: string,
  { name = null, google }: { name?: string | null; google?: string } = {},
): Promise<string | null> {
  return db.transaction(async (tx) => {
    await addTeacher(tx, { accountId: v7(), learnerId: v7(), email, name });
    const account = await findAccount(tx, email);
    if (!account) throw new Error("an account vanished while it was proved");
    await proveAddress(tx, account.id);
    if (google === undefined) return account.id;
    const hash = createHash("sha256").update(google).digest("base64url");
    const known = await findSecret(tx, account.id, "google");
    if (!known) await setSecret(tx, { id: v7(), accountId: account.id, kind: "google", hash });
    // An address that was given to somebody else at Google opens nothing of its former owner's.
    return !known || known === hash ? account.id : null;
  });
}

/** What next-auth needs to sign in by mail: tokens of one use, and the account behind an address. */
export const mailAdapter = (db: Db): Adapter => ({
  createVerificationToken: async ({ identifier, token, expires }) => {
    const row = { hash: token, email: identifier, expiresAt: expires };
    await addMailToken(db, { ...row, purpose: "sign-in" });
    return { identifier, token, expires };
  },
  useVerificationToken: async ({ token }) => {
    const used = await useMailToken(db, token, "sign-in");
    return used ? { identifier: used.email, token, expires: used.expiresAt } : null;
  },
  // Whoever brings a token owns the address: known or new is decided once it was brought.
  getUserByEmail: async () => null,
  createUser: async ({ email }: { email: string }) => {
    const id = await accountByAddress(db, email);
    if (!id) throw new Error("an account has two owners");
    return { id, email, emailVerified: null };
  },
});
