import { claimJob, endJob } from "./queries/jobs";
import { purge } from "./queries/purge";
import { regradeLate } from "./queries/regrade";
import type { Db } from "./types";

type Counts = Record<string, number>;
type Job = { run: (db: Db, now: Date) => Promise<Counts | undefined> };

/** What has to be done once a day: to erase what was kept long enough, and to regrade answers that were under way while a key was corrected. */
export const JOBS = {
  purge: { run: purge },
  regrade: { run: async (db, now) => ({ regrades: await regradeLate(db, now) }) },
} satisfies Record<string, Job>;

export type JobName = keyof typeof JOBS;

export const JOB_NAMES = Object.keys(JOBS) as JobName[];

/** Hours after which a job is due again. */
export const JOB_HOURS = 24;

/**
 * Does a job, once however many processes ask at the same moment, and notes how it ended. `hours`: only if it was not
 * begun since then. Undefined when there was nothing to do: it runs, or was done. What goes wrong is noted and thrown.
 */
export async function runJob(
  db: Db,
  name: JobName,
  now: Date,
  hours = 0,
): Promise<Counts | undefined> {
  const begunAt = await claimJob(db, name, hours);
  if (!begunAt) return undefined;
  try {
    const counts = await (JOBS[name] as Job).run(db, now);
    await endJob(db, name, begunAt, counts ? { counts } : { failure: "running elsewhere" });
    return counts;
  } catch (error) {
    await endJob(db, name, begunAt, { failure: codeOf(error) }).catch(() => {});
    throw error;
  }
}

/** The code of the innermost cause, or of which sort it is: a message may hold what somebody sent. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  if (error.cause !== undefined) return codeOf(error.cause);
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
