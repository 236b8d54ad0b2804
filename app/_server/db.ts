import "server-only";
import { openDatabase } from "@/db/client";
import type { Connection, Db } from "@/db/types";
import { config, isBuilding } from "./config";

/** Route bundles load this module more than once in a process; the connection must be opened once. */
const shared = globalThis as { whoSaysDatabase?: Promise<Connection> | undefined };

/** The database of this process, opened at its first use and never during a build. */
export async function database(): Promise<Db> {
  if (isBuilding()) throw new Error("the build must not open the database");
  shared.whoSaysDatabase ??= open();
  return (await shared.whoSaysDatabase).db;
}

/** Which kind of database this process is on. */
export async function databaseKind(): Promise<Connection["kind"]> {
  await database();
  return (await shared.whoSaysDatabase)?.kind ?? "pglite";
}

/** Closes the database if it was opened; nothing may ask it afterwards. */
export async function closeDatabase(): Promise<void> {
  await (await shared.whoSaysDatabase)?.close();
}

async function open(): Promise<Connection> {
  const { url, dataDir, driver, neonProxy } = config().database;
  try {
    return await openDatabase({ url, dataDir }, { ...(driver && { driver }), neonProxy });
  } catch (error) {
    shared.whoSaysDatabase = undefined;
    throw error;
  }
}
