import { join } from "node:path";
import { readConfig } from "../../lib/config";
import { openDatabase } from "../client";
import { reasonOf } from "../failure";
import { FolderLocked } from "../lock";
import { ContentBroken, seed } from "../seed";

/** Creates what is missing, migrates, and publishes the shipped lessons. Safe to run again; one clear line on failure. */
async function setup(): Promise<string | undefined> {
  const settings = readConfig(process.env);
  if (!settings.ok) return settings.error;
  const { url, dataDir, driver, neonProxy } = settings.value.database;
  const connection = await openDatabase({ url, dataDir }, { ...(driver && { driver }), neonProxy });
  try {
    await connection.migrate();
    console.log(`database ready (${connection.kind}${url ? "" : `, ${join(dataDir, "pglite")}`})`);
    const { lessons, others, isNew } = await seed(connection.db, "content");
    console.log(
      `${lessons} lessons and ${others} sets of questions published, ${isNew} of them in a new version`,
    );
  } finally {
    await connection.close();
  }
  return undefined;
}

const line = (error: unknown): string => {
  if (error instanceof FolderLocked || error instanceof ContentBroken) return error.message;
  const [reason] = reasonOf(error).split("\n");
  return `The database could not be set up: ${reason}. Check DATABASE_URL or DATA_DIR.`;
};

const failure = await setup().catch(line);
if (failure) {
  console.error(failure);
  process.exitCode = 1;
}
