import { sql } from "drizzle-orm";
import pg from "pg";
import { describe, expect, test } from "vitest";
import { isUnavailable } from "@/app/_server/unavailable";
import { openDatabase } from "@/db/client";
import type { Connection, Db } from "@/db/types";
import { startNeonProxy } from "../support/neon-proxy";
import { noPostgres, withFreshDatabase } from "../support/postgres";

const numberOf = async (db: Db): Promise<number> => {
  const { rows } = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  return rows[0]?.pid ?? -1;
};

/** Ends a connection from the server's side, as a restart of the server would. */
async function end(url: string, pid: number) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("select pg_terminate_backend($1)", [pid]);
  await client.end();
  await new Promise((resolve) => setTimeout(resolve, 100));
}

async function open(driver: "postgres" | "neon", url: string) {
  if (driver === "postgres") return openDatabase({ url, dataDir: "" });
  const proxy = await startNeonProxy(url);
  const connection = await openDatabase({ url, dataDir: "" }, { driver, neonProxy: proxy.address });
  return { ...connection, close: () => connection.close().then(proxy.close) };
}

const onDriver = (
  driver: "postgres" | "neon",
  use: (one: Connection, url: string) => Promise<void>,
) =>
  withFreshDatabase(
    async ({ url }) => {
      const connection = await open(driver, url);
      await use(connection, url).finally(connection.close);
    },
    { migrated: false },
  );

describe.each(["postgres", "neon"] as const)(
  "a connection of %s that the server ends",
  (driver) => {
    // Vitest fails a run in which anything is thrown that nobody catches.
    test("within a transaction, is a database that can't be used now, and not the end of the process", async ({
      skip,
    }) => {
      if (noPostgres) skip(noPostgres);
      await onDriver(driver, async ({ db }, url) => {
        const failed = await db
          .transaction(async (tx) => {
            await end(url, await numberOf(tx));
            await tx.execute(sql`select 1`);
          })
          .catch((error: unknown) => error);
        expect(isUnavailable(failed)).toBe(true);
        expect(await numberOf(db)).toBeGreaterThan(0);
      });
    });

    test("while nobody uses it, is replaced", async ({ skip }) => {
      if (noPostgres) skip(noPostgres);
      await onDriver(driver, async ({ db }, url) => {
        const before = await numberOf(db);
        await end(url, before);
        expect(await numberOf(db)).not.toBe(before);
      });
    });
  },
);
