import { randomUUID } from "node:crypto";
import { beforeAll, expect } from "vitest";
import { routes, test, type Visitor } from "../../support/api";
import { fingerprint } from "../../support/fingerprint";
import { ADMIN, buildSchool, ROLES } from "../../support/school";
import { type Row, table } from "./table";

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

beforeAll(() => {
  process.env.ADMIN_EMAILS = ADMIN;
});

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
    const before = await fingerprint(seeded);
    const reply = await ask(school.who[role], row.method, path, body);
    expect(reply.status, `${role}: ${reply.text.slice(0, 300)}`).toBe(row.expected[role]);
    if (reply.status < 400) continue;
    expect(await fingerprint(seeded), `${role} was refused, and changed something`).toBe(before);
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
      const before = await fingerprint(seeded);
      const { status, text } = await ask(owner, row.method, path, row.body?.(elsewhere));
      expect(await fingerprint(seeded)).toBe(before);
      replies.push([status, text]);
    }
    expect(replies[0]?.[0]).toBe(404);
    expect(replies[0]).toEqual(replies[1]);
  },
);
