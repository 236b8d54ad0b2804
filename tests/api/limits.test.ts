import { like, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect } from "vitest";
import { addressSalt, failedTry, learner } from "@/db/schema/identity";
import type { Db } from "@/db/types";
import { test, Visitor } from "../support/api";
import { addClass, addTeacher } from "../support/classroom";
import { csrfOf, newTeacher, PASSWORD, signIn, teacherSignedIn } from "../support/sign-in";

const EMAIL = "rivera@school.example";
const CODE = "ABCDEFG0";
const from = (address: string) => ({ "x-forwarded-for": address });

/** Sends many tries at once through one browser; answers with how often each code came back. */
async function tally(
  tries: number,
  provider: "password" | "class-code",
  fields: (turn: number) => Record<string, string>,
  headers: Record<string, string> = {},
) {
  const visitor = new Visitor();
  const csrfToken = await csrfOf(visitor);
  const counts: Record<string, number> = {};
  for (let done = 0; done < tries; done += 50) {
    const turns = Array.from({ length: Math.min(50, tries - done) }, (_, turn) => done + turn);
    const codes = await Promise.all(
      turns.map(async (turn) => {
        const body = JSON.stringify({ ...fields(turn), csrfToken, json: "true" });
        const path = `/api/auth/callback/${provider}`;
        const { body: told } = await visitor.send<{ url: string }>("POST", path, { body, headers });
        return new URL(told.url).searchParams.get("error") ?? "in";
      }),
    );
    for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

/** Lets every window run out. */
const wait = (db: Db) =>
  db.update(failedTry).set({ expire: sql`clock_timestamp() - interval '1 second'` });

const right = (email: string) => signIn(new Visitor(), "password", { email, password: PASSWORD });

describe("a thousand wrong passwords", () => {
  test("reach the account ten times, whoever sends them, and then not even the right one does", async ({
    served,
  }) => {
    await teacherSignedIn(EMAIL);
    const counts = await tally(1000, "password", (turn) => ({
      email: turn % 2 ? EMAIL : "RIVERA@school.example",
      password: `guess number ${turn}`,
    }));
    expect(counts).toEqual({ "account/wrong": 10, "limit/reached": 990 });
    expect(await right(EMAIL)).toBe("limit/reached");
    await wait(served);
    expect(await right(EMAIL), "the wait has an end").toBeNull();
  });

  test("at an address without an account are answered in the same way", async ({ served: _db }) => {
    const counts = await tally(30, "password", (turn) => ({
      email: "nobody@school.example",
      password: `guess number ${turn}`,
    }));
    expect(counts).toEqual({ "account/wrong": 10, "limit/reached": 20 });
  });

  test("stop nobody else", async ({ served: _db }) => {
    await teacherSignedIn(EMAIL);
    await tally(20, "password", () => ({ email: "other@school.example", password: "guess" }));
    expect(await right(EMAIL)).toBeNull();
  });
});

test("signing in rightly counts for nothing, and forgets earlier slips", async ({ served }) => {
  await teacherSignedIn(EMAIL);
  for (let turn = 0; turn < 12; turn += 1) expect(await right(EMAIL)).toBeNull();
  const slip = { email: EMAIL, password: "a slip of hand" };
  for (let turn = 0; turn < 9; turn += 1) await signIn(new Visitor(), "password", slip);
  expect(await right(EMAIL)).toBeNull();
  for (let turn = 0; turn < 9; turn += 1) await signIn(new Visitor(), "password", slip);
  expect(await right(EMAIL)).toBeNull();
  const left = await served.select().from(failedTry);
  expect(left.filter(({ key }) => key.startsWith("password"))).toEqual([]);
});

describe("PINs and class codes", () => {
  test("ten wrong PINs close one name for a while, not the class", async ({ served }) => {
    await addClass(served, await addTeacher(served), { joinCode: CODE });
    const join = (name: string, pin: string) =>
      signIn(new Visitor(), "class-code", { code: CODE, name, pin, isNew: "true" });
    expect(await join("Mia", "2468")).toBeNull();
    const counts = await tally(60, "class-code", (turn) => ({
      code: CODE,
      name: turn % 2 ? "mia" : "MIA",
      pin: String(1000 + turn),
    }));
    expect(counts).toEqual({ "join/refused": 10, "limit/reached": 50 });
    expect(await join("Mia", "2468")).toBe("limit/reached");
    expect(await join("Ben", "2468")).toBeNull();
    await wait(served);
    expect(await join("Mia", "2468")).toBeNull();
  });

  test("thirty unknown codes from one sender are the last for five minutes", async ({ served }) => {
    await addClass(served, await addTeacher(served), { joinCode: CODE });
    const guess = (turn: number) => ({
      code: `ZZZZZZ${String(turn).padStart(2, "0")}`,
      name: "Mia",
      pin: "2468",
    });
    const join = (address: string) =>
      signIn(
        new Visitor(),
        "class-code",
        { code: CODE, name: address, pin: "2468", isNew: "true" },
        from(address),
      );
    for (let turn = 0; turn < 30; turn += 1)
      expect(await signIn(new Visitor(), "class-code", guess(turn), from("203.0.113.7"))).toBe(
        "join/refused",
      );
    expect(await join("203.0.113.7")).toBe("limit/reached");
    expect(await join("203.0.113.8")).toBeNull();
    await wait(served);
    expect(await join("203.0.113.7")).toBeNull();
  });

  test("codes that are sent all at once don't slip through", async ({ served: _db }) => {
    const counts = await tally(
      400,
      "class-code",
      (turn) => ({ code: `ZZZZZ${String(turn).padStart(3, "0")}`, name: "Mia", pin: "2468" }),
      from("203.0.113.7"),
    );
    expect(counts["join/refused"]).toBeLessThanOrEqual(90);
    expect((counts["limit/reached"] ?? 0) + (counts["join/refused"] ?? 0)).toBe(400);
  });
});

test("sixty accounts from one sender are enough for an hour, and the reply says how long", async ({
  served,
}) => {
  const make = (turn: number, address: string) =>
    new Visitor().send("POST", "/api/accounts", {
      body: JSON.stringify(newTeacher(`t${turn}@school.example`)),
      headers: from(address),
    });
  for (let turn = 0; turn < 60; turn += 1)
    expect((await make(turn, "203.0.113.7")).status).toBe(201);
  const refused = await make(60, "203.0.113.7");
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(3000);
  expect((await make(61, "203.0.113.8")).status).toBe(201);
  await wait(served);
  expect((await make(62, "203.0.113.7")).status).toBe(201);
});

test("three thousand guests from one sender are enough for an hour; whoever has signed in or is a guest already goes on", async ({
  seeded,
}) => {
  const begin = (visitor: Visitor, address: string) =>
    visitor.send<{ type: string }>("POST", "/api/attempts", {
      body: JSON.stringify({ id: v7(), lesson: "who-says-so", version: 1 }),
      headers: from(address),
    });
  const guest = new Visitor();
  expect((await begin(guest, "203.0.113.7")).status).toBe(201);
  await seeded.update(failedTry).set({ points: 3000 }).where(like(failedTry.key, "guests:%"));
  const before = await seeded.$count(learner);
  const refused = await begin(new Visitor(), "203.0.113.7");
  expect([refused.status, refused.body.type]).toEqual([429, "guest/many"]);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(3000);
  expect(await seeded.$count(learner)).toBe(before);
  expect((await begin(guest, "203.0.113.7")).status).toBe(201);
  expect((await begin(await addTeacher(seeded), "203.0.113.7")).status).toBe(201);
  expect((await begin(new Visitor(), "203.0.113.8")).status).toBe(201);
  await wait(seeded);
  expect((await begin(new Visitor(), "203.0.113.7")).status).toBe(201);
});

test("no address of a sender, no e-mail address and no code is kept with what is counted", async ({
  served,
}) => {
  await tally(3, "password", () => ({ email: EMAIL, password: "guess" }), from("203.0.113.7"));
  await tally(
    3,
    "class-code",
    () => ({ code: CODE, name: "Mia", pin: "2468" }),
    from("203.0.113.7"),
  );
  const kept = JSON.stringify(await served.select().from(failedTry));
  for (const secret of ["203.0.113", "rivera", CODE, "Mia"]) expect(kept).not.toContain(secret);
  expect(await served.select().from(addressSalt)).toHaveLength(1);
});
