import { readConfig } from "../../lib/config";
import { openDatabase } from "../client";
import { reasonOf } from "../failure";
import { purge } from "../queries/purge";

/** Erases what was kept long enough, and prints how much of what; never whose. */
async function run(): Promise<string | undefined> {
  const settings = readConfig(process.env);
  if (!settings.ok) return settings.error;
  const { url, dataDir, driver, neonProxy } = settings.value.database;
  const connection = await openDatabase({ url, dataDir }, { ...(driver && { driver }), neonProxy });
  try {
    const purged = await purge(connection.db, new Date());
    console.log(purged ? JSON.stringify(purged) : "another purge is running");
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
