import { readFile } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/pglite";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openDatabase } from "@/db/client";
import { move, NotMoved } from "@/db/move/move";
import { listTables } from "@/db/move/tables";
import { learner } from "@/db/schema/identity";
import { seed } from "@/db/seed";
import type { Db } from "@/db/types";
import { perfectResponse } from "@/lib/items/index";
import { walk } from "../support/class-work";
import { startNeonProxy } from "../support/neon-proxy";
import { lessonNamed } from "../support/player";
import { noPostgres, withFreshDatabase } from "../support/postgres";
import { buildSchool } from "../support/school";
import { tables } from "../support/tables";

const LEARNERS = 300;
let embedded: PGlite;
let source: Db;

const countOf = async (db: Db, table: string): Promise<number> => {
  const { rows } = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from ${sql.identifier(table)}`,
  );
  return rows[0]?.n ?? 0;
};

const countsOf = async (db: Db): Promise<Record<string, number>> =>
  Object.fromEntries(
    await Promise.all([...tables.keys()].map(async (name) => [name, await countOf(db, name)])),
  );

/** Guests of whom each was merged into the next, so that a row names one that is copied later. */
async function addMerged(db: Db) {
  const ids = Array.from({ length: LEARNERS }, () => v7()).sort();
  await db.transaction(async (tx) => {
    for (const id of ids.toReversed()) {
      const next = ids[ids.indexOf(id) + 1] ?? null;
      await tx.insert(learner).values({ id, kind: "guest", mergedInto: next });
    }
  });
}

/** Values that a careless copy changes. */
const awkward = sql`
  update class set name = E'8a "quoted", (a) {b} \\\\ back\\nline 🦉 \u202e', created_at = '2026-01-02 03:04:05.678901+02'
  where name = '8a'`;

beforeAll(async () => {
  const frozen = new Blob([await readFile(inject("frozenDatabase"))]);
  embedded = await PGlite.create({ loadDataDir: frozen });
  source = drizzle({ client: embedded, casing: "snake_case" }) as unknown as Db; // as in db/drivers
  await seed(source, "content");
  const { who } = await buildSchool(source);
  await walk(source, who.student, lessonNamed("who-says-so-local"), perfectResponse);
  await addMerged(source);
  await source.execute(awkward);
});

afterAll(() => embedded.close());

const onFresh = (use: (url: string) => Promise<void>) =>
  withFreshDatabase(({ url }) => use(url), { migrated: false });

describe.skipIf(noPostgres)("moving the embedded database to a server", () => {
  test.each(["postgres", "neon"] as const)(
    "carries every row of every table over the %s driver, and both sides hash alike",
    async (driver) => {
      await onFresh(async (url) => {
        const proxy = await startNeonProxy(url);
        const target = await openDatabase(
          { url, dataDir: "" },
          { driver, neonProxy: proxy.address },
        );
        const moved = await move(source, target);
        const here = await countsOf(source);
        expect(Object.fromEntries(moved.map(({ name, to }) => [name, to.rows]))).toEqual(here);
        expect(await countsOf(target.db)).toEqual(here);
        expect(here.learner).toBeGreaterThan(LEARNERS);
        expect(here.answer).toBeGreaterThan(5);
        for (const { from, to } of moved) expect(to).toEqual(from);

        const read = sql`select name, created_at::text from class where created_at < '2026-02-01'`;
        for (const db of [source, target.db]) {
          const { rows } = await db.execute<{ created_at: string; name: string }>(read);
          expect(rows).toHaveLength(1);
          expect(rows[0]?.created_at).toContain(".678901");
          expect(rows[0]?.name).toContain('"quoted", (a) {b} \\ back\nline 🦉');
        }
        await target.close();
        await proxy.close();
      });
    },
  );

  test("leaves the rules of the new database as they are anywhere", async () => {
    await onFresh(async (url) => {
      const target = await openDatabase({ url, dataDir: "" });
      await move(source, target);
      const wrong = sql`insert into learner (id, kind, merged_into) values (${v7()}, 'guest', ${v7()})`;
      await expect(target.db.execute(wrong)).rejects.toMatchObject({ cause: { code: "23503" } });
      const changed = target.db.execute(sql`update answer set seq = 0`);
      await expect(changed).rejects.toMatchObject({ cause: { code: "23000" } });
      const { rows } = await target.db.execute(
        sql`select conname from pg_constraint where contype = 'f' and condeferrable`,
      );
      expect(rows).toEqual([]);
      await target.close();
    });
  });

  test("refuses a database that holds rows and leaves them alone", async () => {
    await onFresh(async (url) => {
      const target = await openDatabase({ url, dataDir: "" });
      await target.migrate();
      await target.db.insert(learner).values({ id: v7(), kind: "guest" });
      const refused = await move(source, target).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(NotMoved);
      expect(String(refused)).toContain("learner");
      expect(await countOf(target.db, "learner")).toBe(1);
      expect(await countOf(target.db, "lesson")).toBe(0);
      await target.close();
    });
  });

  test("keeps nothing when a row arrives otherwise than it left", async () => {
    await onFresh(async (url) => {
      const target = await openDatabase({ url, dataDir: "" });
      await target.migrate();
      await target.db.execute(sql`
        create function meddle() returns trigger language plpgsql as
        $$ begin new.nickname := new.nickname || '!'; return new; end $$`);
      await target.db.execute(
        sql`create trigger meddle before insert on membership for each row execute function meddle()`,
      );
      await expect(move(source, target)).rejects.toThrow("membership did not arrive as it was");
      expect(Object.values(await countsOf(target.db)).every((n) => n === 0)).toBe(true);
      await target.close();
    });
  });

  test("refuses a source that another release left", async () => {
    await onFresh(async (url) => {
      const target = await openDatabase({ url, dataDir: "" });
      const last = sql`(select max(id) from drizzle.__drizzle_migrations)`;
      await source.execute(
        sql`update drizzle.__drizzle_migrations set hash = hash || '-' where id = ${last}`,
      );
      await expect(move(source, target)).rejects.toThrow("another release");
      await source.execute(
        sql`update drizzle.__drizzle_migrations set hash = rtrim(hash, '-') where id = ${last}`,
      );
      await target.close();
    });
  });
});

describe("what a move counts on", () => {
  test("sees every table of the schema, each after those it names", async () => {
    const listed = (await listTables(source)).map(({ name }) => name);
    expect(listed.toSorted()).toEqual([...tables.keys()].toSorted());
    expect(listed.indexOf("answer")).toBeGreaterThan(listed.indexOf("attempt"));
    expect(listed.indexOf("attempt")).toBeGreaterThan(listed.indexOf("learner"));
  });

  test("finds no sequence in the schema, for it would carry none", async () => {
    const { rows } = await source.execute(
      sql`select sequencename from pg_sequences where schemaname = 'public'`,
    );
    expect(rows).toEqual([]);
  });
});
