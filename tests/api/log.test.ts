import { DrizzleQueryError } from "drizzle-orm";
import { afterEach, describe, expect, vi } from "vitest";
import { sayInLines } from "@/app/_server/console-lines";
import { pageFailed } from "@/app/_server/page-failed";
import { test, Visitor } from "../support/api";
import { addClass, addTeacher } from "../support/classroom";
import { keepLog } from "../support/log";
import { buildSchool, type School } from "../support/school";
import { signIn, teacherSignedIn } from "../support/sign-in";
import { table } from "./authorisation/table";

vi.hoisted(() => {
  process.env.LOG_LEVEL = "debug";
});

afterEach(() => {
  vi.restoreAllMocks();
});

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;
const ADDRESS = "198.51.100.77";
const AGENT = "canary-agent/1.0";
const EMAIL = "canary.teacher@school.example";
const PASSWORD = "canary sings at dawn";
const NAME = "Canary Ona";
const PIN = "493817";
const CODE = "CANARYX7";
const TEXT = "The canary of the harbour is yellow, the mayor said.";

const from = { "x-forwarded-for": ADDRESS, "user-agent": AGENT };

/** Asks every route as its table says, as somebody who gets in and as somebody who doesn't. */
async function askEverything(school: School) {
  for (const row of table)
    for (const role of ["owner", "student", "anonymous"] as const) {
      const body = row.body?.(school);
      const sent = { headers: from, ...(body !== undefined && { body: JSON.stringify(body) }) };
      await school.who[role].send(row.method, row.path(school), sent).catch(() => {});
    }
}

describe("the log", () => {
  test("has a line for each request with its id, pattern, status and time, and nothing of anybody", async ({
    seeded,
  }) => {
    const school = await buildSchool(seeded);
    const log = keepLog();
    await askEverything(school);
    const lines = log.lines().filter(({ msg }) => msg === "request");
    const patterns = new Set(table.map(({ route }) => route));
    // Whether the server runs tells of nobody, and is asked too often to be told.
    patterns.delete("/api/health/live");
    patterns.delete("/api/health/ready");
    expect(new Set(lines.map(({ route }) => route))).toEqual(patterns);
    expect(new Set(lines.map(({ requestId }) => requestId)).size).toBe(lines.length);
    for (const line of lines)
      expect(line).toMatchObject({ status: expect.any(Number), ms: expect.any(Number) });
    const cookies = Object.values(school.who).flatMap(({ cookie }) => cookie?.split("=")[1] ?? []);
    const secrets = [school.shown, school.reset, ADDRESS, AGENT, "@", "Ada", ...cookies];
    for (const secret of secrets) expect(log.text()).not.toContain(secret);
    expect(log.text()).not.toMatch(UUID);
  });

  test("keeps silent about who signs in, joins and writes, and when it fails too", async ({
    seeded,
  }) => {
    const log = keepLog();
    const teacher = await addTeacher(seeded);
    await addClass(seeded, teacher, { joinCode: CODE });
    await teacherSignedIn(EMAIL);
    const fields = { code: CODE, name: NAME, pin: PIN, isNew: "true" };
    expect(await signIn(new Visitor(), "class-code", fields, from)).toBeNull();
    await signIn(new Visitor(), "class-code", { ...fields, pin: "111111", isNew: "false" }, from);
    await signIn(new Visitor(), "password", { email: EMAIL, password: PASSWORD }, from);
    await new Visitor().post("/api/analysis", { text: TEXT });
    const shared = globalThis as { whoSaysDatabase?: unknown };
    const values = [EMAIL, NAME, PIN, TEXT];
    const refuse = () => {
      const cause = Object.assign(new Error(`Key (email)=(${values})`), { code: "23505" });
      throw new DrizzleQueryError("select 1", values, cause);
    };
    shared.whoSaysDatabase = Promise.resolve({ db: new Proxy({}, { get: () => refuse }) });
    await signIn(new Visitor(), "class-code", fields, from).catch(() => {});
    await new Visitor().post("/api/analysis", { text: TEXT });
    expect(log.lines().some(({ msg }) => msg === "request failed")).toBe(true);
    for (const secret of [EMAIL, PASSWORD, NAME, PIN, CODE, "canary", "Canary", ADDRESS])
      expect(log.text()).not.toContain(secret);
  });

  test("tells of a page that failed by its pattern and the code its reader sees, once, without a message", async () => {
    const saved = { ...console };
    const log = keepLog();
    try {
      sayInLines();
      const error = Object.assign(new Error(`no such pupil: ${NAME}`), { digest: "1234567" });
      console.error(error);
      const headers = { "x-request-id": "0123456789abcdef", cookie: PIN };
      pageFailed(error, { method: "GET", headers }, "/class");
      console.error(`Failed to handle request for /join/${CODE}`, { name: NAME });
      console.warn(new TypeError(`${EMAIL} is strange`));
    } finally {
      Object.assign(console, saved);
    }
    expect(log.lines()).toMatchObject([
      { msg: "page failed", route: "/class", digest: "1234567", requestId: "0123456789abcdef" },
      { msg: "printed", level: "error" },
      { msg: "printed", level: "warn", error: "TypeError" },
    ]);
    for (const secret of [NAME, CODE, EMAIL, PIN]) expect(log.text()).not.toContain(secret);
  });
});
