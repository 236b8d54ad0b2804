import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, expect } from "vitest";
import type { Db } from "@/db/types";
import { routes, test, type Visitor } from "../../support/api";
import { ADMIN, buildSchool, ROLES } from "../../support/school";
import { type Row, table } from "./table";

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** What a refusal may leave behind: a count of failures, which names nobody, and the salt of the day. */
const COUNTERS = ["failed_try", "address_salt"];

beforeAll(() => {
  process.env.ADMIN_EMAILS = ADMIN;
});

/** One line for all that is stored. */
async function everythingIn(db: Db): Promise<string> {
  const { rows } = await db.execute<{ name: string }>(
    sql`select tablename as name from pg_tables where schemaname = 'public'`,
  );
  const parts = rows
    .filter(({ name }) => !COUNTERS.includes(name))
    .map(
      ({ name }) =>
        sql`select md5(coalesce(string_agg(t::text, '' order by t::text), '')) as sum from ${sql.identifier(name)} t`,
    );
  const sums = await db.execute<{ sum: string }>(sql.join(parts, sql` union all `));
  return sums.rows.map(({ sum }) => sum).join(" ");
}

const ask = (visitor: Visitor, method: Row["method"], path: string, body: unknown) =>
  visitor.send(method, path, body === undefined ? {} : { body: JSON.stringify(body) });

test("every route and method stands in the table, once", () => {
  const known = Object.entries(routes).flatMap(([path, methods]) =>
    Object.keys(methods)
      .filter((name) => name === name.toUpperCase())
      .map((method) => `${method} ${path}`),
  );
  expect(table.map(({ method, route }) => `${method} ${route}`).sort()).toEqual(known.sort());
});

test.for(table)("$method $route", async (row, { seeded }) => {
  for (const role of ROLES) {
    const school = await buildSchool(seeded);
    const path = row.path(school);
    const body = row.body?.(school);
    const before = await everythingIn(seeded);
    const reply = await ask(school.who[role], row.method, path, body);
    expect(reply.status, `${role}: ${reply.text.slice(0, 300)}`).toBe(row.expected[role]);
    if (reply.status < 400) continue;
    expect(await everythingIn(seeded), `${role} was refused, and changed something`).toBe(before);
    if (reply.status !== 404) continue;
    const nowhere = await ask(
      school.who[role],
      row.method,
      path.replace(UUID, () => randomUUID()),
      body,
    );
    expect([nowhere.status, nowhere.text], `${role}: foreign is unlike unknown`).toEqual([
      reply.status,
      reply.text,
    ]);
  }
});

const withPupil = table.filter(({ route }) => route.includes("[membership]"));

test.for(withPupil)(
  "a pupil of another class is unknown to $method $route",
  async (row, { seeded }) => {
    const school = await buildSchool(seeded);
    const { owner } = school.who;
    const replies = [];
    for (const pupil of [school.foreignPupil, randomUUID()]) {
      const elsewhere = { ...school, pupil, coMembership: pupil };
      const path = row.path(elsewhere);
      const before = await everythingIn(seeded);
      const { status, text } = await ask(owner, row.method, path, row.body?.(elsewhere));
      expect(await everythingIn(seeded)).toBe(before);
      replies.push([status, text]);
    }
    expect(replies[0]?.[0]).toBe(404);
    expect(replies[0]).toEqual(replies[1]);
  },
);
