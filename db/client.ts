import { join } from "node:path";
import type { Connection, DatabasePlace } from "./types";

/** Which driver an address asks for; none means the embedded database. */
export function driverFor(url: string | undefined): Connection["kind"] {
  if (!url) return "pglite";
  return /\.neon\.(tech|build)$/.test(new URL(url).hostname) ? "neon" : "postgres";
}

/** The one door to the database. Only the chosen driver is loaded; `neonProxy` (host:port) stands in for Neon's edge in tests. */
export async function openDatabase(
  { url, dataDir }: DatabasePlace,
  {
    driver = driverFor(url),
    neonProxy,
  }: { driver?: Connection["kind"]; neonProxy?: string | undefined } = {},
): Promise<Connection> {
  const migrations = join(/* turbopackIgnore: true */ process.cwd(), "db/migrations");
  if (!url) return (await import("./drivers/pglite")).openPglite(dataDir, migrations);
  if (driver === "neon")
    return (await import("./drivers/neon")).openNeon(url, migrations, neonProxy);
  return (await import("./drivers/postgres")).openPostgres(url, migrations);
}
