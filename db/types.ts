import type { NodePgDatabase } from "drizzle-orm/node-postgres";

/** The database as every query sees it, whichever driver is behind it. A transaction is one too. */
export type Db = NodePgDatabase;

/** An open database with the two things only its owner may do: migrate it and close it. */
export type Connection = {
  db: Db;
  kind: "pglite" | "postgres" | "neon";
  migrate(): Promise<void>;
  close(): Promise<void>;
};

/** Where the database is: an address of a PostgreSQL server, or none for the embedded one in `dataDir`. */
export type DatabasePlace = { url: string | undefined; dataDir: string };
