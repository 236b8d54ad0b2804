import "server-only";
import { JOB_HOURS, JOB_NAMES } from "@/db/jobs";
import { database } from "./db";
import { runLogged } from "./run-job";
import { isStopping } from "./shutdown";

const MINUTE_MS = 60_000;
const FIRST_MS = 5 * MINUTE_MS;
const EVERY_MS = 60 * MINUTE_MS;

async function doWhatIsDue(): Promise<void> {
  // A failure stands in the log and among the jobs' states; the next hour asks again.
  for (const job of JOB_NAMES)
    if (!isStopping())
      await database()
        .then((db) => runLogged(db, job, JOB_HOURS))
        .catch(() => {});
}

/**
 * From now on sees to it that each job is done once a day, however many servers there are: each asks the database
 * every hour what is due. A platform that freezes idle processes needs a scheduler instead (docs/operations.md).
 */
export function keepJobsDone(): void {
  setTimeout(() => {
    void doWhatIsDue();
    setInterval(doWhatIsDue, EVERY_MS).unref();
  }, FIRST_MS).unref();
}
