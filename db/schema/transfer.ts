import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { attempt } from "./attempts";
import { schoolClass } from "./classes";
import { account, learner } from "./identity";
import { instant, writtenAt } from "./written-at";

/** A measure of Voice on reports that no lesson uses: one form before, the other after, a third weeks later. */
export const transferCheck = pgTable(
  "transfer_check",
  {
    id: uuid().primaryKey(),
    classId: uuid()
      .notNull()
      .references(() => schoolClass.id, { onDelete: "cascade" }),
    /** From when each round may be taken; null: not planned yet. */
    beforeOpensAt: instant().notNull(),
    afterOpensAt: instant(),
    laterOpensAt: instant(),
    /** Taken back: students no longer see it, what they did stays theirs. */
    withdrawnAt: instant(),
    createdBy: uuid().references(() => account.id, { onDelete: "set null" }),
    createdAt: writtenAt(),
  },
  (table) => [index("transfer_check_class").on(table.classId)],
);

/** Which form one student takes in which round. Whether A or B comes first is drawn once; the order follows from it. */
export const transferSitting = pgTable(
  "transfer_sitting",
  {
    checkId: uuid()
      .notNull()
      .references(() => transferCheck.id, { onDelete: "cascade" }),
    learnerId: uuid()
      .notNull()
      .references(() => learner.id, { onDelete: "cascade" }),
    round: text({ enum: ["before", "after", "later"] }).notNull(),
    form: text({ enum: ["A", "B", "C"] }).notNull(),
    attemptId: uuid()
      .notNull()
      .unique("transfer_sitting_attempt")
      .references(() => attempt.id, { onDelete: "cascade" }),
    createdAt: writtenAt(),
  },
  (table) => [
    primaryKey({ columns: [table.checkId, table.learnerId, table.round] }),
    index("transfer_sitting_learner").on(table.learnerId),
    check("transfer_sitting_round", sql`${table.round} in ('before', 'after', 'later')`),
    check("transfer_sitting_form", sql`${table.form} in ('A', 'B', 'C')`),
  ],
);
