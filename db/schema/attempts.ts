import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Certainty, Told } from "../../lib/attempt/attempt";
import type { Response } from "../../lib/items/index";
import { assignment } from "./assignments";
import { learner } from "./identity";
import { correction, lessonVersion } from "./lessons";
import { instant, writtenAt } from "./written-at";

/** One walk of one learner through one version of a lesson. The id is made by the client. */
export const attempt = pgTable(
  "attempt",
  {
    id: uuid().primaryKey(),
    learnerId: uuid()
      .notNull()
      .references(() => learner.id, { onDelete: "cascade" }),
    lesson: text().notNull(),
    version: integer().notNull(),
    /** The assignment it was done for, or handed in to. */
    assignmentId: uuid().references(() => assignment.id, { onDelete: "set null" }),
    /** When a teacher reset it: it stays the learner's, and no longer counts for the assignment. */
    resetAt: instant(),
    startedAt: writtenAt(),
    finishedAt: instant(),
  },
  (table) => [
    foreignKey({
      columns: [table.lesson, table.version],
      foreignColumns: [lessonVersion.slug, lessonVersion.version],
    }),
    index("attempt_learner").on(table.learnerId, table.lesson),
    index("attempt_lesson").on(table.lesson, table.version),
    index("attempt_assignment").on(table.assignmentId),
    uniqueIndex("attempt_assignment_learner")
      .on(table.assignmentId, table.learnerId)
      .where(sql`${table.resetAt} is null`),
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
    certainty: smallint().$type<Certainty>(),
    told: jsonb().$type<Told>().notNull(),
    at: writtenAt(),
  },
  (table) => [
    unique("answer_try").on(table.attemptId, table.item, table.try),
    index("answer_item").on(table.item),
    // Answers are added as time goes on, so that a few bytes for many rows are enough to count those of a week.
    index("answer_at").using("brin", table.at),
    check("answer_certainty", sql`${table.certainty} between 1 and 3`),
  ],
);

/** A verdict that a corrected key changed, beside the one that was told. Rows are added, never changed. */
export const regrade = pgTable(
  "regrade",
  {
    answerId: uuid()
      .notNull()
      .references(() => answer.id, { onDelete: "cascade" }),
    correctionId: uuid()
      .notNull()
      .references(() => correction.id),
    told: jsonb().$type<Told>().notNull(),
    at: writtenAt(),
  },
  (table) => [unique("regrade_answer").on(table.answerId, table.correctionId)],
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
    revokedAt: instant(),
  },
  (table) => [index("share_attempt").on(table.attemptId)],
);
