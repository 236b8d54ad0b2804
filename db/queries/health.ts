import { sql } from "drizzle-orm";
import journal from "../migrations/meta/_journal.json";
import { lesson } from "../schema/lessons";
import type { Db } from "../types";

/** What stands between a database that answers and lessons that can be served. */
export type Lack = "migrations" | "lessons";

const known = journal.entries.map(({ when, tag }) => ({ when, tag }));

/** PostgreSQL: there is no such table. */
const NO_TABLE = "42P01";

/** When the newest migration was made that the database has, in milliseconds since 1970; 0: it has none. */
async function migratedTo(db: Db): Promise<number> {
  try {
    const { rows } = await db.execute<{ made: string }>(
      sql`select coalesce(max(created_at), 0) as made from drizzle.__drizzle_migrations`,
    );
    return Number(rows[0]?.made ?? 0);
  } catch (error) {
    if (error instanceof Error && (error.cause as { code?: unknown })?.code === NO_TABLE) return 0;
    throw error;
  }
}

/**
 * What a database that answers lacks; null when nothing. One that a newer release migrated is as good as ours: while a
 * release is rolled out, both run.
 */
export async function findLack(db: Db): Promise<Lack | null> {
  if ((await migratedTo(db)) < (known.at(-1)?.when ?? 0)) return "migrations";
  const some = await db.select({ slug: lesson.slug }).from(lesson).limit(1);
  return some.length === 0 ? "lessons" : null;
}

/** The name of the newest migration the database has, as far as this release knows them. */
export async function findMigration(db: Db): Promise<string> {
  const made = await migratedTo(db);
  return known.findLast(({ when }) => when <= made)?.tag ?? "";
}
