import { sql } from "drizzle-orm";
import type { Db } from "../types";

/** A table as the database knows it. `key` orders its rows the same on every server; `columns` names and types, in their order. */
export type Table = { name: string; columns: string; key: string; selfReferences: string[] };

type Raw = { name: string; columns: string; key: string | null; own: string[]; needs: string[] };

// Texts are ordered by their bytes: what comes first by a language's rules depends on the server.
const catalog = sql`
  select
    c.relname as name,
    (select string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ', ' order by a.attnum)
      from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
    (select string_agg(quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end, ', ' order by k.place)
      from (select indkey from pg_index where indrelid = c.oid and indisunique and indpred is null and indexprs is null
        order by indisprimary desc, indexrelid limit 1) i,
      unnest(i.indkey::int2[]) with ordinality k(attnum, place)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum) as key,
    array(select conname::text from pg_constraint where contype = 'f' and conrelid = c.oid and confrelid = c.oid) as own,
    array(select distinct confrelid::regclass::text from pg_constraint
      where contype = 'f' and conrelid = c.oid and confrelid <> c.oid) as needs
  from pg_class c
  where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
  order by c.relname`;

/** Every table of the app, each after those its foreign keys name. Fails when one has no unique key, or when two need each other. */
export async function listTables(db: Db): Promise<Table[]> {
  const { rows } = await db.execute<Raw>(catalog);
  const left = new Map(rows.map((row) => [row.name, row]));
  const ordered: Table[] = [];
  while (left.size > 0) {
    const next = [...left.values()].find(({ needs }) =>
      needs.every((name) => !left.has(name.replaceAll('"', ""))),
    );
    if (!next) throw new Error(`tables that need each other: ${[...left.keys()].join(", ")}`);
    const { name, columns, key, own } = next;
    if (key === null) throw new Error(`the table ${name} has no key to order it by`);
    ordered.push({ name, columns, key, selfReferences: own });
    left.delete(name);
  }
  return ordered;
}

/** The migrations that a database has been through, as one string to compare; null when it has seen none. */
export async function migrationsOf(db: Db): Promise<string | null> {
  const { rows: found } = await db.execute<{ there: boolean }>(
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`,
  );
  if (!found[0]?.there) return null;
  const { rows } = await db.execute<{ hashes: string | null }>(
    sql`select string_agg(hash, ' ' order by created_at, id) as hashes from drizzle.__drizzle_migrations`,
  );
  return rows[0]?.hashes ?? null;
}
