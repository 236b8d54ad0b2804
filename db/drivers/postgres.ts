import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { outliveBrokenLines } from "../broken-lines";
import { oneAtATime } from "../migration-lock";
import { keepStatements, keepsStatements } from "../prepared";

import type { Connection } from "../types";

/** A pool on any PostgreSQL server, 15 or newer. */
export async function openPostgres(url: string, migrationsFolder: string): Promise<Connection> {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5000 });
  outliveBrokenLines(pool);
  const db = drizzle({ client: pool, casing: "snake_case" });
  if (keepsStatements(url)) keepStatements(db);
  return {
    kind: "postgres",
    db,
    migrate: () => oneAtATime(pool, () => migrate(db, { migrationsFolder })),
    close: () => pool.end(),
  };
}
