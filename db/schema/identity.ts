import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { instant, writtenAt } from "./written-at";

/** Whoever learns: a guest or the owner of an account. Attempts belong to learners. */
export const learner = pgTable(
  "learner",
  {
    id: uuid().primaryKey(),
    kind: text({ enum: ["guest", "account"] }).notNull(),
    mergedInto: uuid().references((): AnyPgColumn => learner.id, { onDelete: "cascade" }),
    createdAt: writtenAt(),
  },
  (table) => [
    index("learner_merged").on(table.mergedInto),
    check("learner_kind", sql`${table.kind} in ('guest', 'account')`),
  ],
);

/**
 * Somebody who signs in: a teacher when there is an e-mail address, a student when there is none.
 * A session names the account and its session version, and nothing else; a higher version ends every earlier session.
 */
export const account = pgTable("account", {
  id: uuid().primaryKey(),
  learnerId: uuid()
    .notNull()
    .unique()
    .references(() => learner.id, { onDelete: "cascade" }),
  /** In lower case. */
  email: text().unique(),
  /** When the owner of the address proved to read its mail; until then another way in may not join this account. */
  emailProvedAt: instant(),
  /** How a teacher is named to pupils and colleagues. */
  name: text(),
  sessionVersion: integer().notNull().default(1),
  createdAt: writtenAt(),
});

/** How an account proves itself; apart from the account, so that no query of accounts reads a secret. */
export const credential = pgTable(
  "credential",
  {
    id: uuid().primaryKey(),
    accountId: uuid()
      .notNull()
      .references(() => account.id, { onDelete: "cascade" }),
    kind: text({ enum: ["password", "google", "email"] }).notNull(),
    secretHash: text().notNull(),
    createdAt: writtenAt(),
  },
  (table) => [unique("credential_account_kind").on(table.accountId, table.kind)],
);

/** A token sent by mail, for one use: to sign in or to choose a new password. Only its hash is kept. */
export const mailToken = pgTable("mail_token", {
  tokenHash: text().primaryKey(),
  purpose: text({ enum: ["sign-in", "reset"] }).notNull(),
  email: text().notNull(),
  expiresAt: instant().notNull(),
  createdAt: writtenAt(),
});

/** A session that was signed out before its time, by the id in its token. */
export const endedSession = pgTable("ended_session", {
  id: text().primaryKey(),
  expiresAt: instant().notNull(),
});

/** Failures counted for a while, by a key that names nobody: hashes of accounts, class codes and addresses. */
export const failedTry = pgTable("failed_try", {
  key: text().primaryKey(),
  points: integer().notNull(),
  expire: instant(),
});

/** What addresses are hashed with on one day. Gone the day after, and with it every way back to an address. */
export const addressSalt = pgTable("address_salt", {
  day: date({ mode: "string" }).primaryKey(),
  salt: text().notNull(),
});
