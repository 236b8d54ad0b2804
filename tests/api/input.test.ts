import { readdirSync } from "node:fs";
import fc from "fast-check";
import { v4, v7 } from "uuid";
import { describe, expect } from "vitest";
import { answer, attempt } from "@/db/schema/attempts";
import type { Problem } from "@/lib/attempt/reply";
import { routes, test, Visitor } from "../support/api";
import { addTeacher } from "../support/classroom";
import { start } from "../support/walk";

const DEEP = `${"[".repeat(10_000)}${"]".repeat(10_000)}`;
const RAW = [
  "",
  "null",
  "[]",
  '"text"',
  "{",
  DEEP,
  `{"id":${DEEP}}`,
  '{"id":"\\u0000"}',
  '{"id":"\\ud800"}',
  '{"seq":1e400}',
  '{"seq":-0}',
  '{"seq":9007199254740993}',
  '{"__proto__":{"admin":true}}',
  '{"constructor":{"prototype":{"x":1}}}',
  "\ufeff{}",
  "\u202e{}",
];

/** Every POST with an address of the visitor's own. */
const posts = (id: string) =>
  Object.entries(routes)
    .filter(([, methods]) => methods.POST)
    .map(([pattern]) => pattern.replace("[id]", id));

const nasty = fc.oneof(
  fc.jsonValue(),
  fc.record({
    id: fc.anything(),
    item: fc.anything(),
    response: fc.anything(),
    seq: fc.anything(),
  }),
  fc.record({
    id: fc.constant(v7()),
    item: fc.string({ unit: "binary" }),
    seq: fc.integer(),
    response: fc.oneof(
      fc.record({ kind: fc.constant("label"), option: fc.string({ unit: "binary" }) }),
      fc.record({ kind: fc.constant("match"), pairs: fc.dictionary(fc.string(), fc.string()) }),
      fc.record({
        kind: fc.constant("mark"),
        words: fc.array(fc.record({ start: fc.double(), end: fc.integer() })),
      }),
      fc.record({ kind: fc.constant("choose"), options: fc.array(fc.string()) }),
      fc.record({ kind: fc.constant("rewrite"), text: fc.string({ unit: "binary" }) }),
      fc.record({ kind: fc.constant("swap"), trust: fc.array(fc.double()) }),
    ),
    certainty: fc.oneof(fc.constant(null), fc.double(), fc.string()),
  }),
  fc.record({
    id: fc.constantFrom(v7(), v4()),
    lesson: fc.constant("who-says-so"),
    version: fc.integer(),
    whose: fc.oneof(fc.constant(null), fc.string({ unit: "binary" })),
  }),
);

test("every route is known to these tests", () => {
  const found = readdirSync("app/api", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("route.ts"))
    .map((file) => `/api/${file.replace("/route.ts", "")}`);
  const known = Object.keys(routes).filter((path) => path.startsWith("/api/"));
  expect(known.sort()).toEqual(found.sort());
});

describe("whatever is sent to a route", () => {
  test.for(posts("[id]"))(
    "%s answers a body that is no sound JSON with a 4xx and stores nothing",
    async (pattern, { seeded }) => {
      const visitor = new Visitor();
      const path = pattern.replace("[id]", await start(visitor, "who-says-so"));
      for (const body of RAW) {
        const reply = await visitor.send<Problem>("POST", path, { body });
        expect(reply.status, body.slice(0, 20)).toBeGreaterThanOrEqual(400);
        expect(reply.status).toBeLessThan(500);
        expect(reply.headers.get("content-type")).toBe("application/problem+json");
      }
      expect(await seeded.select().from(answer)).toHaveLength(0);
      expect(await seeded.select().from(attempt)).toHaveLength(1);
    },
  );

  test("bytes that are no UTF-8 get a 400", async ({ seeded: _ }) => {
    const body = new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]);
    expect((await new Visitor().send("POST", "/api/attempts", { body })).status).toBe(400);
  });

  test("never gives a 5xx and never comes back in the reply", async ({ seeded: _ }) => {
    const visitor = new Visitor();
    const id = await start(visitor, "who-says-so");
    await fc.assert(
      fc.asyncProperty(nasty, fc.constantFrom(...posts(id)), async (value, path) => {
        const mark = "echo-7f3a";
        const body = JSON.stringify({ ...(value as object), mark }) ?? "null";
        const reply = await visitor.send("POST", path, { body });
        expect(reply.status).toBeLessThan(500);
        expect(reply.text).not.toContain(mark);
      }),
      { numRuns: 400 },
    );
  });

  test("columns of the tables are not taken from a body", async ({ seeded }) => {
    const visitor = new Visitor();
    const base = { id: v7(), lesson: "who-says-so", version: 1 };
    for (const column of ["learnerId", "startedAt", "finishedAt", "told", "try", "role", "score"]) {
      const reply = await visitor.post("/api/attempts", { ...base, [column]: "x" });
      expect(reply.status, column).toBe(422);
    }
    expect(await seeded.select().from(attempt)).toHaveLength(0);
  });

  test("an id that was not made by the clock and by chance is refused", async ({ seeded }) => {
    for (const id of [v4(), "00000000-0000-0000-0000-000000000000", "1", 7]) {
      const body = { id, lesson: "who-says-so", version: 1 };
      expect((await new Visitor().post("/api/attempts", body)).status).toBe(422);
    }
    expect(await seeded.select().from(attempt)).toHaveLength(0);
  });

  test("a body over 64 KB gets a 413, with or without a stated length", async ({ seeded: _ }) => {
    const visitor = new Visitor();
    const large = JSON.stringify({ id: "x".repeat(70_000) });
    expect((await visitor.send("POST", "/api/attempts", { body: large })).status).toBe(413);
    const stated = await visitor.send("POST", "/api/attempts", {
      body: "{}",
      headers: { "content-length": "70000" },
    });
    expect(stated.status).toBe(413);
  });

  test("an address that names nothing answers like an unknown id", async ({ seeded: _ }) => {
    const visitor = new Visitor();
    const unknown = await visitor.get(`/api/attempts/${v7()}`);
    for (const id of ["1", "null", "%00", "..", "a".repeat(500), "%F0%9F%92%A3"]) {
      const reply = await visitor.get(`/api/attempts/${id}`);
      expect([reply.status, reply.text]).toEqual([404, unknown.text]);
    }
    for (const path of [
      "/api/lessons/x/0",
      "/api/lessons/x/1e3",
      "/api/lessons/who-says-so/99999999999",
    ])
      expect((await visitor.get(path)).status).toBe(404);
  });
});

describe("a state-changing request from elsewhere", () => {
  const foreign: [string, Record<string, string>][] = [
    ["another origin", { origin: "https://evil.example" }],
    ["an opaque origin", { origin: "null" }],
    ["another port", { origin: "http://localhost:4000" }],
    ["a cross-site fetch without an origin", { origin: "", "sec-fetch-site": "cross-site" }],
    ["a sibling site", { "sec-fetch-site": "same-site" }],
  ];
  test.for(foreign)("is refused: %s", async ([, headers], { seeded }) => {
    const body = JSON.stringify({ id: v7(), lesson: "who-says-so", version: 1 });
    const reply = await new Visitor().send("POST", "/api/attempts", { body, headers });
    expect(reply.status).toBe(403);
    expect(await seeded.select().from(attempt)).toHaveLength(0);
  });

  test("is refused as a form, because only JSON is read", async ({ seeded: _ }) => {
    for (const type of ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data"]) {
      const headers = { "content-type": type };
      const reply = await new Visitor().send("POST", "/api/attempts", { body: "{}", headers });
      expect([type, reply.status]).toEqual([type, 403]);
    }
  });

  test("is refused without an origin, where somebody is signed in", async ({ seeded }) => {
    const teacher = await addTeacher(seeded);
    const body = JSON.stringify({ id: v7(), name: "8b", timeZone: "Europe/Berlin" });
    const headers = { origin: "" };
    expect((await teacher.send("POST", "/api/classes", { body, headers })).status).toBe(403);
    expect((await teacher.send("POST", "/api/classes", { body })).status).toBe(201);
  });

  test("is refused as a DELETE too", async ({ seeded: _ }) => {
    const visitor = new Visitor();
    const id = await start(visitor, "who-says-so");
    const headers = { origin: "https://evil.example" };
    const reply = await visitor.send("DELETE", `/api/attempts/${id}/share`, { headers });
    expect(reply.status).toBe(403);
  });

  test("is taken from our own pages", async ({ seeded: _ }) => {
    const body = JSON.stringify({ id: v7(), lesson: "who-says-so", version: 1 });
    const headers = { origin: "http://localhost:3000", "sec-fetch-site": "same-origin" };
    const reply = await new Visitor().send("POST", "/api/attempts", { body, headers });
    expect(reply.status).toBe(201);
  });
});

describe("a request that only looks", () => {
  test.for(["GET", "HEAD"])("may come from anywhere: %s", async (method, { seeded: _ }) => {
    const headers = { "sec-fetch-site": "cross-site", origin: "https://chat.example" };
    const request = new Request("http://localhost:3000/api/lessons", { method, headers });
    const context = { params: Promise.resolve(undefined) };
    expect((await routes["/api/lessons"]?.GET?.(request, context))?.status).toBe(200);
  });
});
