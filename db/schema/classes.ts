import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { account, learner } from "./identity";
import { instant, writtenAt } from "./written-at";

/** A teacher's class; due dates are meant in its time zone (an IANA name). */
export const schoolClass = pgTable("class", {
  id: uuid().primaryKey(),
  name: text().notNull(),
  timeZone: text().notNull(),
  /** Eight characters of Crockford's base 32, 40 bits; students type it once. */
  joinCode: text().notNull().unique(),
  /** Closed: the code admits nobody new. Whoever is in the class still signs in with it. */
  joinOpen: boolean().notNull().default(true),
  /** Results may be shared as cards. */
  sharing: boolean().notNull().default(true),
  /** Hides the war lessons and turns sharing off. */
  under13: boolean().notNull().default(false),
  archivedAt: instant(),
  /** After this day everything about the class and its pupils is purged. */
  retainUntil: date({ mode: "string" }).notNull(),
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
      .references(() => learner.id, { onDelete: "cascade" }),
    role: text({ enum: ["owner", "teacher", "student"] }).notNull(),
    /** Roster name or chosen nickname, as it is shown. */
    nickname: text().notNull(),
    /** Null until the student has come and chosen a PIN, or after the teacher has reset it. */
    pinHash: text(),
    /** When the student first signed in; a roster name nobody has taken yet has none. */
    joinedAt: instant(),
    /** Stretches the time between opening and due date. */
    extraTimePercent: integer().notNull().default(0),
    removedAt: instant(),
    createdAt: writtenAt(),
  },
  (table) => [
    unique("membership_class_learner").on(table.classId, table.learnerId),
    uniqueIndex("membership_class_nickname")
      .on(table.classId, sql`lower(${table.nickname})`)
      .where(sql`${table.removedAt} is null`),
    index("membership_learner").on(table.learnerId),
    check("membership_role", sql`${table.role} in ('owner', 'teacher', 'student')`),
  ],
);

/** A link by which a colleague becomes co-teacher. Only a hash of its token is kept. */
export const invitation = pgTable(
  "invitation",
  {
    id: uuid().primaryKey(),
    classId: uuid()
      .notNull()
      .references(() => schoolClass.id, { onDelete: "cascade" }),
    tokenHash: text().notNull().unique(),
    createdBy: uuid()
      .notNull()
      .references(() => account.id, { onDelete: "cascade" }),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    createdAt: writtenAt(),
  },
  (table) => [index("invitation_class").on(table.classId)],
);
