import { jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./written-at";

/** What is done again and again: when it was last begun and how that ended. One row for each job, nothing about people. */
export const job = pgTable("job", {
  name: text().primaryKey(),
  begunAt: instant().notNull(),
  /** Empty while it runs, and when it was cut off. */
  endedAt: instant(),
  /** How much of what it did; empty while it runs and when it failed. */
  counts: jsonb().$type<Record<string, number>>(),
  /** A short code for why it failed. */
  failure: text(),
});
