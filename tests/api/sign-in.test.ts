import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { account, credential, endedSession, learner } from "@/db/schema/identity";
import { test, Visitor } from "../support/api";
import {
  copyOf,
  csrfOf,
  newTeacher,
  PASSWORD,
  signIn,
  signOut,
  teacherSignedIn,
  whoIs,
} from "../support/sign-in";

const EMAIL = "rivera@school.example";

const sessionOf = (visitor: Visitor) => /session=[^;]*/.exec(visitor.cookie ?? "")?.[0];

/** The headers of a reply, without the id that each request has of its own. */
const told = ({ headers }: { headers: Headers }) =>
  [...headers].filter(([name]) => name !== "x-request-id");

describe("a new teacher's account", () => {
  test("is signed in to with its address, however it is typed", async ({ served }) => {
    const visitor = await teacherSignedIn(EMAIL);
    const [row] = await served.select().from(account);
    expect(await whoIs(visitor)).toBe(row?.id);
    const other = new Visitor();
    expect(
      await signIn(other, "password", { email: "  Rivera@SCHOOL.example ", password: PASSWORD }),
    ).toBeNull();
  });

  test("sent twice is made once", async ({ served }) => {
    const body = newTeacher(EMAIL);
    const visitor = new Visitor();
    const replies = [
      await visitor.post("/api/accounts", body),
      await visitor.post("/api/accounts", body),
    ];
    expect(replies.map(({ status, text }) => [status, text])).toEqual([
      [201, "{}"],
      [201, "{}"],
    ]);
    expect(await served.select().from(account)).toHaveLength(1);
    expect(await served.select().from(learner)).toHaveLength(1);
  });

  test("answers the same for an address that is taken, and changes nothing there", async ({
    served,
  }) => {
    await teacherSignedIn(EMAIL);
    const before = await served.select().from(credential);
    const stranger = new Visitor();
    const taken = await stranger.post("/api/accounts", newTeacher(EMAIL, "another password"));
    const free = await stranger.post("/api/accounts", newTeacher("free@school.example"));
    expect([taken.status, taken.text, told(taken)]).toEqual([free.status, free.text, told(free)]);
    const hashes = await served.select().from(credential);
    expect(hashes.filter(({ id }) => id === before[0]?.id)).toEqual(before);
    expect(await served.select().from(learner)).toHaveLength(2);
    expect(await signIn(stranger, "password", { email: EMAIL, password: "another password" })).toBe(
      "account/wrong",
    );
  });

  test.for([
    ["too short a password", { password: "short" }, "password", "short"],
    ["the address as password", { password: EMAIL }, "password", "address"],
    ["a password everybody knows", { password: "Password123!" }, "password", "common"],
    ["no address", { email: "rivera" }, "email", "address"],
    ["two @", { email: "a@b@school.example" }, "email", "address"],
    ["no name", { name: "  " }, "name", "empty"],
    ["a name written backwards", { name: "\u202eariviR" }, "name", "characters"],
  ] as const)(
    "is refused for %s, naming the field",
    async ([, part, path, message], { served }) => {
      const body = { ...newTeacher(EMAIL), ...part };
      const reply = await new Visitor().post<{ issues: unknown }>("/api/accounts", body);
      expect(reply.status).toBe(422);
      expect(reply.body.issues).toContainEqual({ path, message });
      expect(await served.select().from(account)).toHaveLength(0);
    },
  );

  test("keeps a hash of the password, by argon2id at OWASP's cost", async ({ served }) => {
    await teacherSignedIn(EMAIL);
    const [row] = await served.select().from(credential);
    expect(row?.secretHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe("signing in", () => {
  test("says the same of a wrong password and an unknown address", async ({ served: _db }) => {
    await teacherSignedIn(EMAIL);
    const visitor = new Visitor();
    const refused = (email: string) =>
      signIn(visitor, "password", { email, password: "wrong, all wrong" });
    expect(await refused(EMAIL)).toBe("account/wrong");
    expect(await refused("nobody@school.example")).toBe("account/wrong");
    expect(await refused("no address")).toBe("account/wrong");
    expect(await whoIs(visitor)).toBeUndefined();
  });

  test("makes a new session each time, and ends the one that was there", async ({
    served: _db,
  }) => {
    const visitor = await teacherSignedIn(EMAIL);
    const before = copyOf(visitor);
    expect(await signIn(visitor, "password", { email: EMAIL, password: PASSWORD })).toBeNull();
    expect(sessionOf(visitor)).not.toBe(sessionOf(before));
    expect(await whoIs(visitor)).toBeDefined();
    expect(await whoIs(before)).toBeUndefined();
  });

  test("does not take over a session id a stranger planted", async ({ served: _db }) => {
    const planted = new Visitor();
    planted.cookie = "session=planted";
    await planted.post("/api/accounts", newTeacher(EMAIL));
    expect(await signIn(planted, "password", { email: EMAIL, password: PASSWORD })).toBeNull();
    expect(sessionOf(planted)).not.toBe("session=planted");
  });

  test("tells the browser the account and nothing else", async ({ served }) => {
    const visitor = await teacherSignedIn(EMAIL);
    const [row] = await served.select().from(account);
    const { body, headers } = await visitor.get("/api/auth/session");
    expect(body).toEqual({ account: row?.id, expires: expect.any(String) });
    expect(headers.get("cache-control")).toBe("no-store");
  });
});

describe("a session", () => {
  test("is dead in every copy once it is signed out", async ({ served }) => {
    const visitor = await teacherSignedIn(EMAIL);
    const copy = copyOf(visitor);
    expect(await whoIs(copy)).toBeDefined();
    await signOut(visitor);
    expect(await whoIs(visitor)).toBeUndefined();
    expect(await whoIs(copy)).toBeUndefined();
    expect((await copy.send("PATCH", "/api/account", { body: '{"name":"X"}' })).status).toBe(401);
    expect(await served.select().from(endedSession)).toHaveLength(1);
  });

  test("is not prolonged by a copy that asks who it is", async ({ served: _db }) => {
    const visitor = await teacherSignedIn(EMAIL);
    const copy = copyOf(visitor);
    const { headers } = await copy.get("/api/auth/session");
    expect(headers.getSetCookie()).toEqual([]);
  });

  test("lives on elsewhere when one browser signs out, and ends everywhere when asked", async ({
    served: _db,
  }) => {
    const one = await teacherSignedIn(EMAIL);
    const two = new Visitor();
    const three = new Visitor();
    for (const visitor of [two, three])
      await signIn(visitor, "password", { email: EMAIL, password: PASSWORD });
    await signOut(one);
    expect(await whoIs(two)).toBeDefined();
    const reply = await two.post("/api/account/sign-out-everywhere", {});
    expect(reply.status).toBe(200);
    for (const visitor of [one, two, three]) expect(await whoIs(visitor)).toBeUndefined();
    expect(await signIn(three, "password", { email: EMAIL, password: PASSWORD })).toBeNull();
  });

  test("ends with its account", async ({ served }) => {
    const visitor = await teacherSignedIn(EMAIL);
    await served
      .delete(learner)
      .where(eq(learner.id, (await served.select().from(account))[0]?.learnerId ?? ""));
    expect(await whoIs(visitor)).toBeUndefined();
    expect((await visitor.post("/api/account/sign-out-everywhere", {})).status).toBe(401);
  });

  test("ends for everybody else when the password changes, and goes on here", async ({
    served: _db,
  }) => {
    const here = await teacherSignedIn(EMAIL);
    const there = new Visitor();
    await signIn(there, "password", { email: EMAIL, password: PASSWORD });
    const change = (old: string) =>
      here.send("PATCH", "/api/account", {
        body: JSON.stringify({ old, password: "eight white storks" }),
      });
    expect((await change("not my password")).status).toBe(403);
    expect((await change(PASSWORD)).status).toBe(200);
    expect(await whoIs(here)).toBeDefined();
    expect(await whoIs(there)).toBeUndefined();
    const again = new Visitor();
    expect(await signIn(again, "password", { email: EMAIL, password: PASSWORD })).toBe(
      "account/wrong",
    );
  });
});

describe("a request that comes from elsewhere", () => {
  const ROUTES = ["callback/password", "callback/class-code", "signout", "signin/email"];
  const FOREIGN: [string, Record<string, string>][] = [
    ["another site", { origin: "https://evil.example" }],
    ["a frame without an address", { origin: "null" }],
    ["a page that hides its address", { origin: "", "sec-fetch-site": "cross-site" }],
    ["nobody who says so", { origin: "" }],
    ["a neighbour on the same domain", { "sec-fetch-site": "same-site" }],
  ];

  test.for(FOREIGN)("%s is refused at every door", async ([, headers], { served: _db }) => {
    const visitor = await teacherSignedIn(EMAIL);
    const csrfToken = await csrfOf(visitor);
    for (const route of ROUTES) {
      const fields = { csrfToken, json: "true", email: EMAIL, password: PASSWORD };
      for (const [type, body] of [
        ["application/json", JSON.stringify(fields)],
        ["application/x-www-form-urlencoded", new URLSearchParams(fields).toString()],
        ["text/plain", JSON.stringify(fields)],
      ] as const) {
        const reply = await visitor.send("POST", `/api/auth/${route}`, {
          body,
          headers: { ...headers, "content-type": type },
        });
        expect([route, reply.status]).toEqual([route, 403]);
      }
    }
    expect(await whoIs(visitor)).toBeDefined();
  });

  test("is refused without next-auth's token, or with another browser's", async ({
    served: _db,
  }) => {
    const visitor = await teacherSignedIn(EMAIL);
    const strange = await csrfOf(new Visitor());
    for (const token of [{}, { csrfToken: "" }, { csrfToken: strange }]) {
      const fields = { ...token, json: "true", email: EMAIL, password: PASSWORD };
      const fresh = new Visitor();
      for (const body of [JSON.stringify(fields)]) {
        await fresh.send("POST", "/api/auth/callback/password", { body });
        await visitor.send("POST", "/api/auth/signout", { body });
      }
      expect(await whoIs(fresh)).toBeUndefined();
      expect(await whoIs(visitor)).toBeDefined();
    }
  });

  test("can send the form as browsers do, with the token", async ({ served: _db }) => {
    const visitor = await teacherSignedIn(EMAIL);
    const fresh = new Visitor();
    const fields = { csrfToken: await csrfOf(fresh), email: EMAIL, password: PASSWORD };
    const reply = await fresh.send("POST", "/api/auth/callback/password", {
      body: new URLSearchParams(fields).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    expect(reply.status).toBe(302);
    expect(await whoIs(fresh)).toBe(await whoIs(visitor));
  });

  test("finds only what is offered, and no body larger than 64 KB", async ({ served: _db }) => {
    const visitor = new Visitor();
    for (const path of ["_log", "session", "callback/nobody", "signin", "csrf/x"])
      expect([path, (await visitor.post(`/api/auth/${path}`, {})).status]).toEqual([path, 404]);
    const large = "a".repeat(70_000);
    for (const type of ["application/json", "application/x-www-form-urlencoded"]) {
      const reply = await visitor.send("POST", "/api/auth/callback/password", {
        body: type.endsWith("json") ? JSON.stringify({ email: large }) : `email=${large}`,
        headers: { "content-type": type },
      });
      expect([type, reply.status]).toEqual([type, 413]);
    }
  });

  test("is led to no other site afterwards", async ({ served: _db }) => {
    await teacherSignedIn(EMAIL);
    for (const callbackUrl of [
      "https://evil.example/",
      "//evil.example",
      "/\\evil.example",
      "http://localhost:3000.evil.example",
      "javascript:alert(1)",
    ]) {
      const fresh = new Visitor();
      const fields = { csrfToken: await csrfOf(fresh), email: EMAIL, password: PASSWORD };
      const reply = await fresh.send("POST", "/api/auth/callback/password", {
        body: JSON.stringify({ ...fields, callbackUrl }),
      });
      expect(new URL(reply.headers.get("location") ?? "", "http://localhost:3000").origin).toBe(
        "http://localhost:3000",
      );
    }
  });
});
