import { getTableName, is, sql } from "drizzle-orm";
import { getTableConfig, type PgColumn, PgTable } from "drizzle-orm/pg-core";
import * as assignments from "@/db/schema/assignments";
import * as attempts from "@/db/schema/attempts";
import * as classes from "@/db/schema/classes";
import * as drafts from "@/db/schema/drafts";
import * as identity from "@/db/schema/identity";
import * as jobs from "@/db/schema/jobs";
import * as lessons from "@/db/schema/lessons";
import * as live from "@/db/schema/live";
import * as transfer from "@/db/schema/transfer";
import type { Db } from "@/db/types";

type Row = Record<string, unknown>;

/** Every table of the schema by its name in the database. */
export const tables: ReadonlyMap<string, PgTable> = new Map(
  [assignments, attempts, classes, drafts, identity, jobs, lessons, live, transfer]
    .flatMap((module) => Object.values<unknown>(module))
    .filter((each) => is(each, PgTable))
    .map((table) => [getTableName(table), table]),
);

const keysOf = (table: PgTable): [string, PgColumn][] =>
  Object.entries(table).filter((entry): entry is [string, PgColumn] => "columnType" in entry[1]);

/** The name of a column in code. */
const keyOf = (table: PgTable, column: PgColumn): string =>
  keysOf(table).find(([, each]) => each === column)?.[0] ?? "";

/** Every table with its columns as code names them. */
export const columnsOf = (table: PgTable): string[] => keysOf(table).map(([key]) => key);

type Parent = { table: string; column: string; from: string };

/** Where a row's end is tied to another row's: foreign keys that cascade. */
function parentsOf(table: PgTable): Parent[] {
  return getTableConfig(table)
    .foreignKeys.filter(({ onDelete }) => onDelete === "cascade")
    .flatMap((key) => {
      const { columns, foreignColumns, foreignTable } = key.reference();
      const [own, other] = [columns[0], foreignColumns[0]];
      if (!own || !other) return [];
      const name = getTableName(foreignTable);
      return [{ table: name, column: keyOf(foreignTable, other), from: keyOf(table, own) }];
    });
}

/** The tables that can hold something of a row of these tables, those included. */
export function reachableFrom(...names: string[]): Set<string> {
  const reached = new Set(names);
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const [name, table] of tables)
      if (parentsOf(table).some((parent) => reached.has(parent.table))) reached.add(name);
  }
  return reached;
}

const readTable = (db: Db, table: PgTable): Promise<Row[]> => db.select().from(table);

/** Every row that is tied to one of these rows, by table; the rows themselves included. */
export async function rowsOf(
  db: Db,
  roots: { table: string; id: string }[],
): Promise<Map<string, Row[]>> {
  const all = new Map<string, Row[]>();
  for (const [name, table] of tables) all.set(name, await readTable(db, table));
  const own = new Map<string, Set<Row>>([...tables.keys()].map((name) => [name, new Set()]));
  for (const { table, id } of roots)
    for (const row of all.get(table) ?? []) if (row.id === id) own.get(table)?.add(row);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [name, table] of tables)
      for (const row of all.get(name) ?? []) {
        const tied = parentsOf(table).some((parent) =>
          [...(own.get(parent.table) ?? [])].some(
            (other) => row[parent.from] !== null && other[parent.column] === row[parent.from],
          ),
        );
        if (!tied || own.get(name)?.has(row)) continue;
        own.get(name)?.add(row);
        grown = true;
      }
  }
  return new Map([...own].map(([name, rows]) => [name, [...rows]]));
}

/** The tables in which any of these words stands anywhere, in whatever column. */
export async function tablesWith(db: Db, words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const name of tables.keys()) {
    const { rows } = await db.execute<{ line: string }>(
      sql`select t::text as line from ${sql.identifier(name)} t`,
    );
    if (rows.some(({ line }) => words.some((word) => line.includes(word)))) found.push(name);
  }
  return found;
}
