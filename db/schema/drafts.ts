import { index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { Draft } from "../../lib/studio/draft";
import { account } from "./identity";
import { writtenAt } from "./written-at";

/** A lesson a teacher is making of a text of their own. Nobody but its owner reads it. The id is made by the client. */
export const draft = pgTable(
  "draft",
  {
    id: uuid().primaryKey(),
    ownerId: uuid()
      .notNull()
      .references(() => account.id, { onDelete: "cascade" }),
    /** The lesson it was published as; null until then. */
    slug: text().unique(),
    /** Counts the changes, from 1. A change names the revision it was made to. */
    revision: integer().notNull().default(1),
    /** The revision that was published last. */
    publishedRevision: integer(),
    body: jsonb().$type<Draft>().notNull(),
    createdAt: writtenAt(),
    updatedAt: writtenAt(),
  },
  (table) => [index("draft_owner").on(table.ownerId)],
);
