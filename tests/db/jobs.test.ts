import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { runJob } from "@/db/jobs";
import { claimJob, endJob, listJobs } from "@/db/queries/jobs";
import { job } from "@/db/schema/jobs";
import type { Db } from "@/db/types";
import { test } from "../support/db";
import { test as onPostgres } from "../support/postgres";

const now = new Date("2027-03-10T02:00:00Z");

const setBack = (db: Db, hours: number) =>
  db.update(job).set({ begunAt: sql`clock_timestamp() - make_interval(hours => ${hours})` });

describe("a job", () => {
  test("is noted with when it began, when it ended, and its counts", async ({ db }) => {
    expect(await runJob(db, "regrade", now)).toEqual({ regrades: 0 });
    const [state] = await listJobs(db);
    expect(state).toMatchObject({ name: "regrade", counts: { regrades: 0 }, failure: null });
    expect(state?.endedAt?.getTime()).toBeGreaterThanOrEqual(state?.begunAt.getTime() ?? Infinity);
  });

  test("that runs is not begun again, until it must have been cut off", async ({ db }) => {
    expect(await claimJob(db, "purge", 0)).toBeInstanceOf(Date);
    expect(await runJob(db, "purge", now)).toBeUndefined();
    await setBack(db, 1);
    expect(await runJob(db, "purge", now)).toMatchObject({ classes: 0 });
  });

  test("is due again after its hours, however it ended", async ({ db }) => {
    const begun = await claimJob(db, "purge", 24);
    if (!begun) throw new Error("it was never begun before");
    await endJob(db, "purge", begun, { failure: "57P01" });
    expect(await claimJob(db, "purge", 24)).toBeUndefined();
    await setBack(db, 25);
    expect(await claimJob(db, "purge", 24)).toBeInstanceOf(Date);
  });

  test("that another process has begun since is not ended by the one that was cut off", async ({
    db,
  }) => {
    const first = await claimJob(db, "purge", 0);
    if (!first) throw new Error("it was never begun before");
    await setBack(db, 1);
    await claimJob(db, "purge", 0);
    await endJob(db, "purge", first, { counts: { classes: 7 } });
    expect(await listJobs(db)).toMatchObject([{ endedAt: null, counts: null }]);
  });

  test("that fails is noted with a code, not with a message, and can be done again", async ({
    db,
  }) => {
    const broken = new Proxy(db, {
      get(target, name) {
        if (name !== "transaction") return Reflect.get(target, name);
        return () => {
          throw Object.assign(new Error("a secret value"), { code: "40001" });
        };
      },
    });
    await expect(runJob(broken, "purge", now)).rejects.toThrow();
    expect(await listJobs(db)).toMatchObject([{ failure: "40001", counts: null }]);
    expect(await runJob(db, "purge", now)).toMatchObject({ classes: 0 });
    expect(await listJobs(db)).toMatchObject([{ failure: null }]);
  });
});

onPostgres("twenty servers that ask at the same moment begin a job once", async ({ postgres }) => {
  for (let round = 0; round < 5; round += 1) {
    await setBack(postgres.db, 25);
    const claims = await Promise.all(
      Array.from({ length: 20 }, () => claimJob(postgres.db, "purge", 24)),
    );
    const begun = claims.filter((claim) => claim !== undefined);
    expect(begun).toHaveLength(1);
    await endJob(postgres.db, "purge", begun[0] as Date, { counts: {} });
  }
});
