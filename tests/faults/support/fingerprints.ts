import { sql } from "drizzle-orm";
import { openDatabase } from "@/db/client";
import { listTables } from "@/db/move/tables";
import type { DatabasePlace, Db } from "@/db/types";

/** Every table's count and hash as PostgreSQL itself makes them: another way than the move's own. */
export async function fingerprints(place: DatabasePlace): Promise<Map<string, string>> {
  const connection = await openDatabase(place);
  const found = await connection.db.transaction(async (db: Db) => {
    await db.execute(sql`select set_config('timezone', 'UTC', true)`);
    const found = new Map<string, string>();
    for (const { name } of await listTables(db)) {
      const { rows } = await db.execute<{ print: string }>(
        sql`select count(*) || ' ' || coalesce(md5(string_agg(line, '' order by line collate "C")), '') as print
          from (select md5(t::text) as line from ${sql.identifier(name)} t) l`,
      );
      found.set(name, rows[0]?.print ?? "");
    }
    return found;
  });
  await connection.close();
  return found;
}

/** How many tables of one print have another or none in the other. */
export const othersIn = (one: Map<string, string>, other: Map<string, string>): number =>
  [...one].filter(([name, print]) => other.get(name) !== print).length;
