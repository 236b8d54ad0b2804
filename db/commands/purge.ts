import { readConfig } from "../../lib/config";
import { openDatabase } from "../client";
import { reasonOf } from "../failure";
import { JOB_NAMES, runJob } from "../jobs";

/** Does what a running server does once a day, and prints how much of what was done; never whose. */
async function run(): Promise<string | undefined> {
  const settings = readConfig(process.env);
  if (!settings.ok) return settings.error;
  const { url, dataDir, driver, neonProxy } = settings.value.database;
  const connection = await openDatabase({ url, dataDir }, { ...(driver && { driver }), neonProxy });
  try {
    for (const name of JOB_NAMES) {
      const counts = await runJob(connection.db, name, new Date());
      console.log(`${name}: ${counts ? JSON.stringify(counts) : "it is running already"}`);
    }
  } finally {
    await connection.close();
  }
  return undefined;
}

const failure = await run().catch((error) => `The purge failed: ${reasonOf(error)}`);
if (failure) {
  console.error(failure);
  process.exitCode = 1;
}
