import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { Told } from "../lib/attempt/attempt";
import type { Response } from "../lib/items/index";
import type { Lesson } from "../lib/lesson/lesson";

/** Server time of the statement, not of the transaction: a row that waited for a lock says when it was written. */
const writtenAt = () => timestamp({ withTimezone: true }).notNull().default(sql`clock_timestamp()`);

/** Whoever learns: a guest or the owner of an account. Attempts belong to learners. */
export const learner = pgTable(
  "learner",
  {
    id: uuid().primaryKey(),
    kind: text({ enum: ["guest", "account"] }).notNull(),
    mergedInto: uuid(),
    createdAt: writtenAt(),
  },
  (table) => [
    foreignKey({ columns: [table.mergedInto], foreignColumns: [table.id] }),
    check("learner_kind", sql`${table.kind} in ('guest', 'account')`),
  ],
);

/** Somebody who signs in. A session names the account and its session version, and nothing else. */
export const account = pgTable("account", {
  id: uuid().primaryKey(),
  learnerId: uuid()
    .notNull()
    .unique()
    .references(() => learner.id),
  email: text().unique(),
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

/** A teacher's class; due dates are meant in its time zone (an IANA name). */
export const schoolClass = pgTable("class", {
  id: uuid().primaryKey(),
  name: text().notNull(),
  timeZone: text().notNull(),
  createdAt: writtenAt(),
});

/** A learner's place in one class. One learner may have several, move, or be merged. */
export const membership = pgTable(
  "membership",
  {
    id: uuid().primaryKey(),
    classId: uuid()
      .notNull()
      .references(() => schoolClass.id, { onDelete: "cascade" }),
    learnerId: uuid()
      .notNull()
      .references(() => learner.id),
    role: text({ enum: ["student", "teacher"] }).notNull(),
    nickname: text().notNull(),
    pinHash: text(),
    extraTimePercent: integer().notNull().default(0),
    removedAt: timestamp({ withTimezone: true }),
    createdAt: writtenAt(),
  },
  (table) => [
    unique("membership_class_learner").on(table.classId, table.learnerId),
    unique("membership_class_nickname").on(table.classId, table.nickname),
  ],
);

/** A lesson by its address, and the version a new attempt takes. */
export const lesson = pgTable("lesson", {
  slug: text().primaryKey(),
  currentVersion: integer().notNull(),
});

/** A lesson as it was published. Never changed: a correction is a new version. */
export const lessonVersion = pgTable(
  "lesson_version",
  {
    slug: text().notNull(),
    version: integer().notNull(),
    hash: text().notNull(),
    body: jsonb().$type<Lesson>().notNull(),
    publishedAt: writtenAt(),
  },
  (table) => [
    primaryKey({ columns: [table.slug, table.version] }),
    unique("lesson_version_hash").on(table.slug, table.hash),
  ],
);

/** One walk of one learner through one version of a lesson. The id is made by the client. */
export const attempt = pgTable(
  "attempt",
  {
    id: uuid().primaryKey(),
    learnerId: uuid()
      .notNull()
      .references(() => learner.id),
    lesson: text().notNull(),
    version: integer().notNull(),
    startedAt: writtenAt(),
    finishedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    foreignKey({
      columns: [table.lesson, table.version],
      foreignColumns: [lessonVersion.slug, lessonVersion.version],
    }),
    index("attempt_learner").on(table.learnerId, table.lesson),
  ],
);

/** What was answered, and the verdict as it was told. Rows are added, never changed. The id is made by the client. */
export const answer = pgTable(
  "answer",
  {
    id: uuid().primaryKey(),
    attemptId: uuid()
      .notNull()
      .references(() => attempt.id, { onDelete: "cascade" }),
    item: text().notNull(),
    try: integer().notNull(),
    response: jsonb().$type<Response>().notNull(),
    seq: integer().notNull(),
    hints: integer().notNull(),
    elapsedMs: integer(),
    told: jsonb().$type<Told>().notNull(),
    at: writtenAt(),
  },
  (table) => [unique("answer_try").on(table.attemptId, table.item, table.try)],
);

/** A result somebody chose to show. Only a hash of the token in its address is kept. */
export const share = pgTable(
  "share",
  {
    id: uuid().primaryKey(),
    attemptId: uuid()
      .notNull()
      .references(() => attempt.id, { onDelete: "cascade" }),
    tokenHash: text().notNull().unique(),
    createdAt: writtenAt(),
    revokedAt: timestamp({ withTimezone: true }),
  },
  (table) => [index("share_attempt").on(table.attemptId)],
);
