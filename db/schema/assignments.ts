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
  uuid,
} from "drizzle-orm/pg-core";
import { membership, schoolClass } from "./classes";
import { account } from "./identity";
import { lessonVersion } from "./lessons";
import { instant, writtenAt } from "./written-at";

/** A lesson given to a class. */
export const assignment = pgTable(
  "assignment",
  {
    id: uuid().primaryKey(),
    classId: uuid()
      .notNull()
      .references(() => schoolClass.id, { onDelete: "cascade" }),
    lesson: text().notNull(),
    /** What new attempts take. A corrected key moves it on. */
    version: integer().notNull(),
    /** Indexes of the lesson's steps in the order to take them; null: the whole lesson. */
    parts: jsonb().$type<number[]>(),
    opensAt: writtenAt(),
    dueAt: instant(),
    feedback: text({ enum: ["now", "after-due"] }).notNull(),
    /** What is answered after the due date: counts and is marked late, or doesn't count. */
    late: text({ enum: ["count", "stop"] }).notNull(),
    grading: text({ enum: ["points", "completion"] }).notNull(),
    /** Taken back: students no longer see it, its attempts stay theirs. */
    withdrawnAt: instant(),
    createdBy: uuid().references(() => account.id, { onDelete: "set null" }),
    createdAt: writtenAt(),
  },
  (table) => [
    foreignKey({
      columns: [table.lesson, table.version],
      foreignColumns: [lessonVersion.slug, lessonVersion.version],
    }),
    index("assignment_class").on(table.classId),
    check("assignment_feedback", sql`${table.feedback} in ('now', 'after-due')`),
    check("assignment_late", sql`${table.late} in ('count', 'stop')`),
    check("assignment_grading", sql`${table.grading} in ('points', 'completion')`),
  ],
);

/** A later due date for one student. */
export const extension = pgTable(
  "extension",
  {
    assignmentId: uuid()
      .notNull()
      .references(() => assignment.id, { onDelete: "cascade" }),
    membershipId: uuid()
      .notNull()
      .references(() => membership.id, { onDelete: "cascade" }),
    dueAt: instant().notNull(),
    createdAt: writtenAt(),
  },
  (table) => [
    primaryKey({ columns: [table.assignmentId, table.membershipId] }),
    index("extension_membership").on(table.membershipId),
  ],
);
