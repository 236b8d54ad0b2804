import { sql } from "drizzle-orm";
import { afterEach, describe, expect } from "vitest";
import journal from "@/db/migrations/meta/_journal.json";
import { findMigration } from "@/db/queries/health";
import { lesson } from "@/db/schema/lessons";
import type { Problem } from "@/lib/attempt/reply";
import { test, Visitor } from "../support/api";

const shared = globalThis as { whoSaysDatabase?: unknown; whoSaysStopping?: boolean };

afterEach(() => {
  delete shared.whoSaysStopping;
});

const ready = () => new Visitor().get<Problem>("/api/health/ready");

/** What a server answers with that can't serve lessons. */
const notReady = (detail: RegExp) => ({
  status: 503,
  body: { type: "server/unavailable", detail: expect.stringMatching(detail) },
});

describe("a server is ready", () => {
  test("when its database answers, is migrated and holds lessons", async ({ seeded }) => {
    expect(await ready()).toMatchObject({ status: 200, body: { ready: true } });
    expect(await findMigration(seeded)).toBe(journal.entries.at(-1)?.tag);
  });

  test("not without lessons", async ({ served }) => {
    expect(await served.$count(lesson)).toBe(0);
    expect(await ready()).toMatchObject(notReady(/No lessons/));
  });

  test("not on a database of an earlier release, and on one of a later release still", async ({
    seeded,
  }) => {
    const migrations = sql`drizzle.__drizzle_migrations`;
    const newest = sql`(select max(created_at) from ${migrations})`;
    await seeded.execute(
      sql`update ${migrations} set created_at = created_at + 1000 where created_at = ${newest}`,
    );
    expect((await ready()).status).toBe(200);
    await seeded.execute(
      sql`update ${migrations} set created_at = created_at - 1001 where created_at = ${newest}`,
    );
    expect(await ready()).toMatchObject(notReady(/older than this release/));
    await seeded.execute(
      sql`update ${migrations} set created_at = created_at + 1 where created_at = ${newest}`,
    );
    expect((await ready()).status).toBe(200);
  });

  test("not while its database keeps silent", async ({ served: _ }) => {
    const silent = new Proxy({}, { get: () => () => new Promise(() => {}) });
    shared.whoSaysDatabase = Promise.resolve({ db: silent });
    expect(await ready()).toMatchObject(notReady(/does not answer/));
  });

  test("not once it was asked to stop; it lives all the same", async ({ seeded: _ }) => {
    shared.whoSaysStopping = true;
    expect(await ready()).toMatchObject(notReady(/stopping/));
    expect((await new Visitor().get("/api/health/live")).status).toBe(200);
  });
});
