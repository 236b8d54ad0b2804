import { randomUUID } from "node:crypto";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { Client, Pool } from "pg";
import { test as base } from "vitest";
import type { Db } from "@/db/types";

const server = process.env.TEST_POSTGRES_URL;

/** Why there is no PostgreSQL to test on; null when there is one. */
export const noPostgres: string | null = server
  ? null
  : (process.env.TEST_POSTGRES_MISSING ?? "TEST_POSTGRES_URL is not set; npm test starts a server");

/** A database of one's own on a real PostgreSQL server. */
export type FreshDatabase = { url: string; pool: Pool; db: Db };

async function onServer(statement: string) {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** Creates a database, migrated unless told otherwise, hands it over, and drops it afterwards. */
export async function withFreshDatabase(
  use: (fresh: FreshDatabase) => Promise<void>,
  { migrated = true } = {},
): Promise<void> {
  if (!server) throw new Error(`no PostgreSQL: ${noPostgres}`);
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await onServer(`create database ${name}`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  const pool = new Pool({ connectionString: url });
  const db = drizzle({ client: pool, casing: "snake_case" });
  try {
    if (migrated) await migrate(db, { migrationsFolder: "db/migrations" });
    await use({ url, pool, db });
  } finally {
    await pool.end();
    await onServer(`drop database ${name} with (force)`);
  }
}

/** A test on a real PostgreSQL, one database per file; skipped, with the reason, where there is none. */
export const test = base.extend<{ maybe: FreshDatabase | null; postgres: FreshDatabase }>({
  maybe: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the parameter's shape
    async ({}, use) => {
      if (noPostgres) await use(null);
      else await withFreshDatabase(use);
    },
    { scope: "worker" },
  ],
  postgres: async ({ maybe, skip }, use) => {
    if (!maybe) return skip(noPostgres ?? undefined);
    await use(maybe);
  },
});
