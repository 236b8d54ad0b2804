import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Db } from "../types";
import type { Table } from "./tables";

/** How many rows a table has, and the SHA-256 of all of them in the order of the key. */
export type Digest = { rows: number; hash: string };

/** What is read at once, in characters: a row may be an answer or a whole lesson. */
const PAGE = 2_000_000;
const MOST_ROWS = 5000;

/** Writes values the same way on every server, until the transaction ends. */
export const plainly = (db: Db): Promise<unknown> =>
  db.execute(
    sql`select set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO, YMD', true),
      set_config('intervalstyle', 'postgres', true), set_config('bytea_output', 'hex', true),
      set_config('extra_float_digits', '1', true)`,
  );

/** The rows of a table in the order of its key, each as PostgreSQL writes it (microseconds and all), page by page. Needs a transaction. */
async function* pagesOf(db: Db, { name, key }: Table): AsyncGenerator<string[]> {
  const table = sql.identifier(name);
  await db.execute(
    sql`declare walk no scroll cursor for select t::text as line from ${table} t order by ${sql.raw(key)}`,
  );
  for (let size = 50; ; ) {
    const { rows } = await db.execute<{ line: string }>(
      sql`fetch ${sql.raw(String(size))} from walk`,
    );
    const lines = rows.map(({ line }) => line);
    if (lines.length > 0) yield lines;
    if (lines.length < size) break;
    const longest = Math.max(...lines.map(({ length }) => length), 1);
    size = Math.min(MOST_ROWS, Math.max(1, Math.floor(PAGE / longest)));
  }
  await db.execute(sql`close walk`);
}

/** Reads a table to its end and hands each page to `take`. */
export async function digestOf(
  db: Db,
  table: Table,
  take: (lines: string[]) => Promise<void> = async () => {},
): Promise<Digest> {
  const hash = createHash("sha256");
  let rows = 0;
  for await (const lines of pagesOf(db, table)) {
    for (const line of lines) hash.update(`${line}\n`);
    rows += lines.length;
    await take(lines);
  }
  return { rows, hash: hash.digest("hex") };
}

/** Adds rows as PostgreSQL wrote them elsewhere. */
export async function addRows(db: Db, { name }: Table, lines: string[]): Promise<void> {
  const table = sql.identifier(name);
  await db.execute(sql`insert into ${table} select * from unnest(${sql.param(lines)}::${table}[])`);
}
