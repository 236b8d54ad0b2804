import { neonConfig, Pool } from "@neondatabase/serverless";
import { drizzle } from "drizzle-orm/neon-serverless";
import { migrate } from "drizzle-orm/neon-serverless/migrator";
import { WebSocket } from "ws";
import { outliveBrokenLines } from "../broken-lines";
import { oneAtATime } from "../migration-lock";

import type { Connection, Db } from "../types";

/** A pool over WebSockets: Neon's HTTP driver has no interactive transactions, and answers need them. */
export async function openNeon(
  url: string,
  migrationsFolder: string,
  proxy: string | undefined,
): Promise<Connection> {
  // Node 20 has no WebSocket of its own.
  neonConfig.webSocketConstructor = globalThis.WebSocket ?? WebSocket;
  if (proxy) {
    neonConfig.wsProxy = () => `${proxy}/v1`;
    neonConfig.useSecureWebSocket = false;
    neonConfig.pipelineTLS = false;
    neonConfig.pipelineConnect = false;
  }
  const pool = new Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5000 });
  outliveBrokenLines(pool);
  const db = drizzle({ client: pool, casing: "snake_case" });
  return {
    kind: "neon",
    db: db as unknown as Db, // every driver answers the same query builder; only result metadata differs
    migrate: () => oneAtATime(pool, () => migrate(db, { migrationsFolder })),
    close: () => pool.end(),
  };
}
