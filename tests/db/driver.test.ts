import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import { driverFor, openDatabase } from "@/db/client";
import { learner } from "@/db/schema/identity";
import type { Connection } from "@/db/types";
import { startNeonProxy } from "../support/neon-proxy";
import { noPostgres, withFreshDatabase } from "../support/postgres";

type Use = (connection: Connection) => Promise<void>;

const onPglite = async (use: Use) => {
  const dataDir = mkdtempSync(join(tmpdir(), "who-says-driver-"));
  const connection = await openDatabase({ url: undefined, dataDir });
  try {
    await use(connection);
  } finally {
    await connection.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
};

const onPostgres = (use: Use) =>
  withFreshDatabase(
    async ({ url }) => {
      const connection = await openDatabase({ url, dataDir: "" });
      await use(connection).finally(() => connection.close());
    },
    { migrated: false },
  );

const onNeon = (use: Use) =>
  withFreshDatabase(
    async ({ url }) => {
      const proxy = await startNeonProxy(url);
      const connection = await openDatabase(
        { url, dataDir: "" },
        { driver: "neon", neonProxy: proxy.address },
      );
      await use(connection).finally(() => connection.close());
      await proxy.close();
    },
    { migrated: false },
  );

const drivers = [
  ["pglite", onPglite, null],
  ["postgres", onPostgres, noPostgres],
  ["neon", onNeon, noPostgres],
] as const;

describe.each(drivers)("the %s driver", (kind, on, missing) => {
  test("migrates twice, keeps types, rolls back, and names a broken rule", async ({ skip }) => {
    if (missing) skip(missing);
    await on(async (connection) => {
      expect(connection.kind).toBe(kind);
      await connection.migrate();
      await connection.migrate();
      const { db } = connection;

      const id = v7();
      const [row] = await db.insert(learner).values({ id, kind: "guest" }).returning();
      expect(row).toMatchObject({ id, kind: "guest", mergedInto: null });
      expect(row?.createdAt).toBeInstanceOf(Date);

      await expect(
        db.transaction(async (tx) => {
          await tx.insert(learner).values({ id: v7(), kind: "guest" });
          throw new Error("changed my mind");
        }),
      ).rejects.toThrow("changed my mind");
      expect(await db.select().from(learner)).toHaveLength(1);

      const broken = await db
        .insert(learner)
        .values({ id, kind: "guest" })
        .catch((error: unknown) => error);
      expect(broken).toMatchObject({ cause: { code: "23505" } });

      const counted = await db.execute(sql`select count(*)::int as n from learner`);
      expect(counted.rows).toEqual([{ n: 1 }]);
    });
  });
});

describe("a server's database", () => {
  test("is migrated once when four deployers start at the same moment", async ({ skip }) => {
    if (noPostgres) skip(noPostgres);
    await withFreshDatabase(
      async ({ url }) => {
        const deployers = await Promise.all(
          Array.from({ length: 4 }, () => openDatabase({ url, dataDir: "" })),
        );
        const migrated = await Promise.allSettled(deployers.map((one) => one.migrate()));
        await Promise.all(deployers.map((one) => one.close()));
        expect(migrated.map(({ status }) => status)).toEqual(Array(4).fill("fulfilled"));
      },
      { migrated: false },
    );
  });
});

describe("choosing a driver", () => {
  test.each([
    [undefined, "pglite"],
    ["postgres://user@127.0.0.1:5432/school", "postgres"],
    ["postgresql://user:secret@ep-a-b.eu-central-1.aws.neon.tech/school", "neon"],
    ["postgres://user@neon.tech.example.org/school", "postgres"],
  ] as const)("takes %s to %s", (url, kind) => {
    expect(driverFor(url)).toBe(kind);
  });
});
