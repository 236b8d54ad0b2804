import { sql } from "drizzle-orm";
import type { Connection, Db } from "../types";
import { addRows, type Digest, digestOf, plainly } from "./rows";
import { listTables, migrationsOf, type Table } from "./tables";

/** Thrown when nothing was moved, for a reason whoever moves can mend; the message is one line. */
export class NotMoved extends Error {}

/** What one table held on either side. */
export type MovedTable = { name: string; from: Digest; to: Digest };

const named = (tables: Table[]) =>
  sql.join(
    tables.map(({ name }) => sql.identifier(name)),
    sql`, `,
  );

async function refuseRows(db: Db, tables: Table[]): Promise<void> {
  for (const { name } of tables) {
    const { rows } = await db.execute(sql`select 1 from ${sql.identifier(name)} limit 1`);
    if (rows.length > 0)
      throw new NotMoved(
        `The new database already holds rows (in the table ${name}). Move into an empty one.`,
      );
  }
}

/** A row may name a row of its own table that comes on a later page: such keys are looked at once all are there. */
async function setSelfReferences(db: Db, tables: Table[], when: "later" | "at once") {
  if (when === "at once") await db.execute(sql`set constraints all immediate`);
  const how = sql.raw(when === "later" ? "deferrable initially deferred" : "not deferrable");
  for (const { name, selfReferences } of tables)
    for (const key of selfReferences)
      await db.execute(
        sql`alter table ${sql.identifier(name)} alter constraint ${sql.identifier(key)} ${how}`,
      );
}

const sameTables = (one: Table[], other: Table[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Copies one table and reads it back. */
async function moveTable(source: Db, target: Db, table: Table): Promise<MovedTable> {
  const from = await digestOf(source, table, (lines) => addRows(target, table, lines));
  const to = await digestOf(target, table);
  if (from.rows !== to.rows || from.hash !== to.hash)
    throw new NotMoved(
      `The table ${table.name} did not arrive as it was: ${from.rows} rows left, ${to.rows} arrived. Nothing was kept.`,
    );
  return { name: table.name, from, to };
}

/**
 * Copies every row of one database into another, empty one, in one transaction, and reads each table back: the counts
 * and hashes of both sides are equal, or nothing is kept there and it throws. The source is only read. The target is
 * migrated first, and takes nobody else's rows meanwhile.
 */
export async function move(source: Db, target: Connection): Promise<MovedTable[]> {
  await target.migrate();
  const [from, to] = [await migrationsOf(source), await migrationsOf(target.db)];
  if (from !== to)
    throw new NotMoved(
      "The old database was left by another release. Run npm run db:setup on it with this release, then move.",
    );
  const moved = await source.transaction(
    async (reading) => {
      await plainly(reading);
      return target.db.transaction(async (writing) => {
        await plainly(writing);
        const tables = await listTables(reading);
        if (!sameTables(tables, await listTables(writing)))
          throw new NotMoved(
            "The new database has other tables than this app. Use one of its own.",
          );
        await writing.execute(sql`lock table ${named(tables)} in exclusive mode`);
        await refuseRows(writing, tables);
        await setSelfReferences(writing, tables, "later");
        const done: MovedTable[] = [];
        for (const table of tables) done.push(await moveTable(reading, writing, table));
        await setSelfReferences(writing, tables, "at once");
        return done;
      });
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
  // What the planner knows of a table is not copied with its rows.
  await target.db.execute(sql`analyze`);
  return moved;
}
