import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { Pool } from "pg";
import { failedTry } from "@/db/schema/identity";
import type { Db } from "@/db/types";
import { startPostgres } from "../../scripts/steps/postgres.mjs";
import { type Server, startServer } from "../e2e/support/server";
import type { Row } from "../support/figures";
import { ADMIN } from "../support/school";
import type { Check } from "../support/suite";
import { settle, type Visitor } from "../support/visitor";
import { type Got, send } from "./wire";

/** The running app under attack, and its database, which the attacker's judge reads directly. */
export type Site = {
  url: string;
  db: Db;
  server: Server;
  /** What both sides know: with it the judge makes sessions and tokens. */
  env: Record<string, string>;
  /** One request as somebody's browser sends it from our own pages; headers given replace those, "" leaves one out. */
  ask(who: Visitor, method: string, path: string, sent?: AskedWith): Promise<Got>;
  /** Lets every limit begin anew. */
  forgetTries(): Promise<void>;
  /** Where the server opened connections to, apart from its database, since it started. */
  outgoing(): string[];
};

type AskedWith = {
  body?: unknown;
  raw?: string | Uint8Array;
  headers?: Record<string, string>;
  from?: string;
};

const SECRET = "a secret that is only used by the trials of security";

let running: Promise<{ site: Site; stop(): Promise<void> } | string> | undefined;

async function begin() {
  const postgres = await startPostgres();
  if (!postgres.url) return `skipped: ${postgres.reason}`;
  const folder = mkdtempSync(join(tmpdir(), "who-says-security-"));
  const watched = join(folder, "outgoing");
  writeFileSync(watched, "");
  const shared = {
    DATABASE_URL: postgres.url,
    AUTH_SECRET: SECRET,
    ADMIN_EMAILS: ADMIN,
    NODE_OPTIONS: `--require ${join(import.meta.dirname, "watch.cjs")}`,
    WATCH_FILE: watched,
  };
  const env = { ...shared, APP_URL: "http://localhost:3000" };
  const server = await startServer(env);
  const { url } = server;
  // Cookies and tokens of the judge's own are made with the server's secret.
  Object.assign(process.env, { AUTH_SECRET: SECRET, APP_URL: env.APP_URL });
  const pool = new Pool({ connectionString: postgres.url });
  const db = drizzle({ client: pool, casing: "snake_case" }) as unknown as Db;
  settle({ url, answer: (request, asked) => overHttp(url, request, asked) });
  const databasePort = new URL(postgres.url).port;
  // A pipe on this machine is no connection to anywhere: tsx has one.
  const isKnown = (line: string) =>
    line.endsWith(`:${databasePort}`) || line === "name 127.0.0.1" || line.startsWith("/");
  const site: Site = {
    url,
    db,
    server,
    env,
    ask: (who, method, path, { body, raw, headers = {}, from } = {}) => {
      const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
      const all = {
        ...(method !== "GET" && { origin: url }),
        ...(who.cookie && { cookie: who.cookie }),
        ...(sent !== undefined && { "content-type": "application/json" }),
        ...headers,
      };
      const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
      return send(url, {
        method,
        path,
        headers: given,
        ...(sent !== undefined && { body: sent }),
        ...(from !== undefined && { from }),
      });
    },
    forgetTries: async () => {
      await db.delete(failedTry);
    },
    outgoing: () =>
      readFileSync(watched, "utf8")
        .split("\n")
        .filter((line) => line !== "" && !isKnown(line)),
  };
  const stop = async () => {
    await server.stop();
    await pool.end();
    rmSync(folder, { recursive: true, force: true });
    postgres.remove?.();
  };
  return { site, stop };
}

async function overHttp(url: string, request: Request, path: string): Promise<Response> {
  const got = await send(url, {
    method: request.method,
    path,
    headers: Object.fromEntries(request.headers),
    body: new Uint8Array(await request.arrayBuffer()),
  });
  const { "set-cookie": cookies = [], ...others } = got.headers;
  const headers = new Headers();
  for (const [name, value] of Object.entries(others)) headers.set(name, String(value));
  for (const line of cookies) headers.append("set-cookie", line);
  const empty = [204, 205, 304].includes(got.status);
  return new Response(empty ? null : got.text, { status: got.status, headers });
}

/** A trial on the one running site, which starts with the first. Without PostgreSQL the trial says so and is skipped. */
export const onSite =
  (trial: (site: Site) => Promise<Row[]>): Check["run"] =>
  async () => {
    running ??= begin();
    const begun = await running;
    if (typeof begun === "string")
      return [{ what: "this trial", value: begun, limit: "", kept: null }];
    await begun.site.forgetTries();
    return trial(begun.site);
  };

/** Stops the site, if a trial has started it. */
export async function stopSite(): Promise<void> {
  // One that did not start was reported by each trial.
  const begun = await running?.catch(() => undefined);
  if (begun && typeof begun !== "string") await begun.stop();
}

/** Another server with a fresh database of its own on the same machine, for what would disturb the other trials. */
export async function withOwnServer<T>(
  site: Site,
  use: (own: { server: Server; db: Db }) => Promise<T>,
): Promise<T> {
  const name = `own_${randomBytes(6).toString("hex")}`;
  await site.db.execute(sql.raw(`create database ${name}`));
  const { DATABASE_URL = "" } = site.env;
  const address = Object.assign(new URL(DATABASE_URL), { pathname: `/${name}` }).href;
  const server = await startServer({ ...site.env, DATABASE_URL: address });
  const pool = new Pool({ connectionString: address });
  const db = drizzle({ client: pool, casing: "snake_case" }) as unknown as Db;
  const end = async () => {
    await server.stop();
    await pool.end();
  };
  return use({ server, db }).finally(end);
}

/** How many of some findings there are, which must be none; the first few are named. */
export function none(what: string, found: readonly string[]): Row {
  for (const line of found.slice(0, 10)) console.log(`  ${what}: ${line.slice(0, 300)}`);
  return { what, value: `${found.length}`, limit: "none", kept: found.length === 0 };
}
