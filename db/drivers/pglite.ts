import { mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import { lockFolder } from "../lock";

import type { Connection, Db } from "../types";

/** Opens the embedded database in its folder, which this process then holds alone. */
export async function openPglite(dataDir: string, migrationsFolder: string): Promise<Connection> {
  const folder = resolve(/* turbopackIgnore: true */ join(dataDir, "pglite"));
  mkdirSync(dirname(folder), { recursive: true });
  const lock = await lockFolder(folder);
  try {
    const client = await PGlite.create(folder);
    const db = drizzle({ client, casing: "snake_case" });
    return {
      kind: "pglite",
      db: db as unknown as Db, // every driver answers the same query builder; only result metadata differs
      migrate: () => migrate(db, { migrationsFolder }),
      close: async () => {
        await client.close().finally(lock.release);
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}
