import { readFile } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { test as base, inject } from "vitest";
import type { Db } from "@/db/types";

/** Empties every table. Rows are truncated, not rolled back: the code under test opens transactions of its own. */
async function empty(client: PGlite) {
  const { rows } = await client.query<{ name: string }>(
    "select quote_ident(tablename) as name from pg_tables where schemaname = 'public'",
  );
  if (rows.length === 0) return;
  const tables = rows.map(({ name }) => name).join(", ");
  // As a replica no trigger fires: those that keep answers append-only would refuse.
  await client.exec(`
    set session_replication_role = replica;
    truncate ${tables} restart identity cascade;
    set session_replication_role = origin;
  `);
}

/** A test with a `db` that is migrated and empty when the test begins. */
export const test = base.extend<{ client: PGlite; db: Db }>({
  client: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the parameter's shape
    async ({}, use) => {
      const frozen = new Blob([await readFile(inject("frozenDatabase"))]);
      const client = await PGlite.create({ loadDataDir: frozen });
      await use(client);
      await client.close();
    },
    { scope: "worker" },
  ],
  db: async ({ client }, use) => {
    await empty(client);
    const db = drizzle({ client, casing: "snake_case" });
    await use(db as unknown as Db); // as in db/drivers: only result metadata differs
  },
});
