import "server-only";
import { type JobName, runJob } from "@/db/jobs";
import type { Db } from "@/db/types";
import { failureLine } from "./failure-line";
import { log } from "./log";

/** Does a job as `runJob` does, and writes into the log how it went. */
export async function runLogged(
  db: Db,
  job: JobName,
  hours?: number,
): Promise<Record<string, number> | undefined> {
  const begun = performance.now();
  try {
    const counts = await runJob(db, job, new Date(), hours);
    if (counts) log("info", "job done", { job, counts, ms: Math.round(performance.now() - begun) });
    return counts;
  } catch (error) {
    log("error", "job failed", { job, ...failureLine(error) });
    throw error;
  }
}
