import { DrizzleQueryError } from "drizzle-orm";
import { v7 } from "uuid";
import { afterEach, describe, expect, vi } from "vitest";
import { FolderLocked } from "@/db/lock";
import type { Problem } from "@/lib/attempt/reply";
import { test, Visitor } from "../support/api";
import { keepLog } from "../support/log";

vi.hoisted(() => {
  process.env.LOG_LEVEL = "info";
});

const SECRET = "what somebody answered";

afterEach(() => {
  vi.restoreAllMocks();
});

/** A database that answers every query with a failure. */
function failWith(error: unknown) {
  const refuse = () => {
    throw error;
  };
  const shared = globalThis as { whoSaysDatabase?: unknown };
  shared.whoSaysDatabase = Promise.resolve({ db: new Proxy({}, { get: () => refuse }) });
}

const start = () =>
  new Visitor().post<Problem>("/api/attempts", { id: v7(), lesson: "who-says-so", version: 1 });

describe("a failure of the database", () => {
  test("that is our bug is a 500 that tells the sender nothing but by which id to find it in the log, which holds no value", async ({
    served: _,
  }) => {
    const cause = Object.assign(new Error(`invalid input syntax: "${SECRET}"`), {
      code: "22P02",
      constraint: "answer_try",
    });
    failWith(new DrizzleQueryError("select x from answer", [SECRET], cause));
    const log = keepLog();
    const reply = await start();
    expect(reply.body).toMatchObject({ type: "server/unexpected", status: 500 });
    expect(reply.text).not.toMatch(/select|column|at /);
    const requestId = reply.headers.get("x-request-id");
    expect(reply.body.requestId).toBe(requestId);
    const asked = { requestId, method: "POST", route: "/api/attempts" };
    const [failed, request] = log.lines();
    expect(failed).toMatchObject({
      ...asked,
      level: "error",
      msg: "request failed",
      reason: "22P02",
      query: "select x from answer",
      constraint: "answer_try",
    });
    expect(failed?.stack).toEqual(expect.arrayContaining([expect.stringContaining("at ")]));
    expect(request).toMatchObject({ ...asked, msg: "request", status: 500, code: reply.body.type });
    expect(log.text()).not.toContain(SECRET);
  });

  test.for([
    [
      "a server that is not there",
      new DrizzleQueryError(
        "select 1",
        [SECRET],
        Object.assign(new AggregateError([]), { code: "ECONNREFUSED" }),
      ),
      "ECONNREFUSED",
    ],
    ["a folder in use", new FolderLocked("in use by process 7"), "in use by process 7"],
  ] as const)(
    "is a 503 to be tried again, with one short line in the log: %s",
    async ([, error, reason], { served: _ }) => {
      failWith(error);
      const log = keepLog();
      const reply = await start();
      expect([reply.status, reply.headers.get("retry-after")]).toEqual([503, "2"]);
      const [gone, request] = log.lines();
      expect(gone).toMatchObject({ level: "warn", msg: "database unavailable", reason });
      expect(gone).not.toHaveProperty("stack");
      expect(request).toMatchObject({ msg: "request", status: 503 });
      expect(log.text()).not.toContain(SECRET);
    },
  );
});
