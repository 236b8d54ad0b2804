import { DrizzleQueryError } from "drizzle-orm";
import { v7 } from "uuid";
import { afterEach, beforeEach, describe, expect, vi } from "vitest";
import { FolderLocked } from "@/db/lock";
import type { Problem } from "@/lib/attempt/reply";
import { test, Visitor } from "../support/api";

const SECRET = "what somebody answered";
const logged: unknown[] = [];

beforeEach(() => {
  logged.length = 0;
  vi.spyOn(console, "error").mockImplementation((...said) => {
    logged.push(...said);
  });
});
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
  test("that is our bug is a 500 that tells the sender nothing, and logs no value", async ({
    served: _,
  }) => {
    const cause = Object.assign(new Error("column x does not exist"), { code: "42703" });
    failWith(new DrizzleQueryError("select x from answer", [SECRET], cause));
    const reply = await start();
    expect(reply.body).toMatchObject({ type: "server/unexpected", status: 500 });
    expect(reply.text).not.toMatch(/select|column|at /);
    const [said] = logged;
    expect(said).toMatchObject({ message: "Failed query: select x from answer", cause });
    expect(JSON.stringify(said, Object.getOwnPropertyNames(said))).not.toContain(SECRET);
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
    "is a 503 to be tried again, with one line in the log: %s",
    async ([, error, reason], { served: _ }) => {
      failWith(error);
      const reply = await start();
      expect([reply.status, reply.headers.get("retry-after")]).toEqual([503, "2"]);
      expect(logged).toEqual([`The database can't be used: ${reason}`]);
    },
  );
});
