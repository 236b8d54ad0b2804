import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { Item } from "../../lib/items/index";
import type { Lesson } from "../../lib/lesson/lesson";
import { schoolClass } from "./classes";
import { account, learner } from "./identity";
import { instant, writtenAt } from "./written-at";

/** A lesson by its address, and the version a new attempt takes. */
export const lesson = pgTable("lesson", {
  slug: text().primaryKey(),
  currentVersion: integer().notNull(),
  /** Who may correct its keys. Null: it ships with the app, and administrators may, unless it is private. */
  ownerId: uuid().references(() => account.id, { onDelete: "set null" }),
  /** A teacher made it of a text of their own: it stays with their classes. docs/adr/0026-private-lessons.md */
  isPrivate: boolean().notNull().default(false),
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

/** Somebody doubts the key of an item, and why; and what became of it. */
export const dispute = pgTable(
  "dispute",
  {
    id: uuid().primaryKey(),
    lesson: text().notNull(),
    version: integer().notNull(),
    item: text().notNull(),
    learnerId: uuid()
      .notNull()
      .references(() => learner.id, { onDelete: "cascade" }),
    /** The class in which a student doubts; its teachers see it. */
    classId: uuid().references(() => schoolClass.id, { onDelete: "cascade" }),
    reason: text().notNull(),
    state: text({ enum: ["open", "accepted", "declined"] })
      .notNull()
      .default("open"),
    /** What the owner of the lesson says to whoever doubted. */
    reply: text(),
    decidedBy: uuid().references(() => account.id, { onDelete: "set null" }),
    decidedAt: instant(),
    createdAt: writtenAt(),
  },
  (table) => [
    foreignKey({
      columns: [table.lesson, table.version],
      foreignColumns: [lessonVersion.slug, lessonVersion.version],
    }),
    index("dispute_lesson").on(table.lesson, table.item),
    index("dispute_learner").on(table.learnerId),
  ],
);

/** A key that was corrected: who, what, why. It holds for every version that has the item. Rows are added, never changed. */
export const correction = pgTable(
  "correction",
  {
    id: uuid().primaryKey(),
    lesson: text().notNull(),
    item: text().notNull(),
    fromVersion: integer().notNull(),
    toVersion: integer().notNull(),
    before: jsonb().$type<Item["key"]>().notNull(),
    after: jsonb().$type<Item["key"]>().notNull(),
    reason: text().notNull(),
    /** Whose decision it was, as they were named then; the account may be erased. */
    decidedBy: text().notNull(),
    at: writtenAt(),
  },
  (table) => [index("correction_lesson").on(table.lesson, table.at)],
);
