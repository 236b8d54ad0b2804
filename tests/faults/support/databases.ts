import { type OwnPostgres, startOwnPostgres } from "../../../scripts/steps/postgres.mjs";
import { type Server, startServer } from "../../e2e/support/server";
import type { Row } from "../../support/figures";

/** A row that says why something was not tried; it is neither kept nor missed. */
export const notTried = (what: string, reason: string): Row => ({
  what: `${what}: not tried, ${reason}`,
  value: "",
  limit: "",
  kept: null,
});

/** Hands over a PostgreSQL whose commits outlast a crash; a row with the reason where there is none. */
export async function onPostgres(
  run: (postgres: OwnPostgres) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const postgres = await startOwnPostgres({ durable: true });
  if (postgres.url === undefined) return [notTried("PostgreSQL", postgres.reason)];
  return run(postgres).finally(postgres.stop);
}

const SETTINGS = {
  AUTH_SECRET: "a secret that is only used by the faults",
  APP_URL: "http://127.0.0.1",
};

/** Starts the built app on a PostgreSQL. */
export const serverOn = (
  postgres: OwnPostgres,
  env: Record<string, string> = {},
): Promise<Server> => startServer({ ...SETTINGS, DATABASE_URL: postgres.url, ...env });
