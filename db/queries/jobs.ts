import { and, asc, eq, sql } from "drizzle-orm";
import { job } from "../schema/jobs";
import type { Db } from "../types";

/** How a job stands: it runs while it has begun and not ended. */
export type JobState = typeof job.$inferSelect;

/** A job that was begun so long ago and did not end was cut off. */
const CUT_OFF = sql`clock_timestamp() - interval '15 minutes'`;

/**
 * Takes a job for this process, in one statement, so that of several one gets it: unless it runs, or was begun less
 * than `hours` ago. Answers with when it begins.
 */
export async function claimJob(db: Db, name: string, hours: number): Promise<Date | undefined> {
  const now = sql`clock_timestamp()`;
  const [row] = await db
    .insert(job)
    .values({ name, begunAt: now })
    .onConflictDoUpdate({
      target: job.name,
      set: { begunAt: now, endedAt: null, counts: null, failure: null },
      setWhere: sql`(${job.endedAt} is not null or ${job.begunAt} < ${CUT_OFF})
        and ${job.begunAt} <= clock_timestamp() - make_interval(hours => ${hours})`,
    })
    .returning({ begunAt: job.begunAt });
  return row?.begunAt;
}

/** Notes how a job ended, unless another process has begun it since. */
export async function endJob(
  db: Db,
  name: string,
  begunAt: Date,
  outcome: { counts: Record<string, number> } | { failure: string },
): Promise<void> {
  await db
    .update(job)
    .set({ endedAt: sql`clock_timestamp()`, ...outcome })
    .where(and(eq(job.name, name), eq(sql`date_trunc('milliseconds', ${job.begunAt})`, begunAt)));
}

/** How each job stands that ever ran. */
export const listJobs = (db: Db): Promise<JobState[]> =>
  db.select().from(job).orderBy(asc(job.name));
