import { sql } from "drizzle-orm";
import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Response } from "../../lib/items/index";
import { schoolClass } from "./classes";
import { account, learner } from "./identity";
import { lessonVersion } from "./lessons";
import { instant, writtenAt } from "./written-at";

/** A lesson taken together, led from the front: which item, and whether answers are open or shown. */
export const liveSession = pgTable(
  "live_session",
  {
    id: uuid().primaryKey(),
    classId: uuid()
      .notNull()
      .references(() => schoolClass.id, { onDelete: "cascade" }),
    lesson: text().notNull(),
    version: integer().notNull(),
    /** Ids of the items in the order they are asked. */
    items: jsonb().$type<string[]>().notNull(),
    /** Index into `items`. */
    position: integer().notNull().default(0),
    phase: text({ enum: ["ask", "reveal"] })
      .notNull()
      .default("ask"),
    /** Ids of the items whose answer was shown: they take no more answers. */
    revealed: jsonb().$type<string[]>().notNull().default([]),
    /** Counts every move of the teacher; phones ask whether it is still theirs. */
    revision: integer().notNull().default(1),
    openedBy: uuid().references(() => account.id, { onDelete: "set null" }),
    startedAt: writtenAt(),
    endedAt: instant(),
  },
  (table) => [
    foreignKey({
      columns: [table.lesson, table.version],
      foreignColumns: [lessonVersion.slug, lessonVersion.version],
    }),
    uniqueIndex("live_session_open").on(table.classId).where(sql`${table.endedAt} is null`),
  ],
);

/** What somebody answered in class. Apart from attempts: it feeds no bar, no statistic, no grade. */
export const liveAnswer = pgTable(
  "live_answer",
  {
    id: uuid().primaryKey(),
    sessionId: uuid()
      .notNull()
      .references(() => liveSession.id, { onDelete: "cascade" }),
    learnerId: uuid()
      .notNull()
      .references(() => learner.id, { onDelete: "cascade" }),
    item: text().notNull(),
    response: jsonb().$type<Response>().notNull(),
    at: writtenAt(),
  },
  (table) => [
    index("live_answer_learner").on(table.learnerId),
    unique("live_answer_once").on(table.sessionId, table.item, table.learnerId),
  ],
);
