import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onPath } from "./browser.mjs";
import { freePort } from "./port.mjs";
import { Problem } from "./problem.mjs";
import { run, startChild, stopChild } from "./processes.mjs";

const DEBIAN = "/usr/lib/postgresql";
const NONE = "no PostgreSQL server is installed (initdb was not found)";
// A throw-away cluster has nothing worth a disk flush, unless what outlasts a crash is what is tried.
const FAST = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
const DURABLE = ["fsync=on", "synchronous_commit=on", "full_page_writes=on"];

/** The folder of a PostgreSQL server's programs, newest version first, or undefined. */
function postgresFolder() {
  const initdb = onPath("initdb");
  // It may be a link; the other programs lie beside what it leads to.
  if (initdb) return dirname(realpathSync(initdb));
  if (!existsSync(DEBIAN)) return undefined;
  return readdirSync(DEBIAN)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(DEBIAN, version, "bin"))
    .find((folder) => existsSync(join(folder, "initdb")));
}

/**
 * @typedef {{ reason: string, url?: undefined, remove?: undefined, stop?: undefined }} None
 * @typedef {{
 *   url: string,
 *   bin: string,
 *   reason?: undefined,
 *   remove(): void,
 *   stop(): Promise<void>,
 *   crash(): Promise<void>,
 *   restart(): Promise<void>,
 * }} OwnPostgres
 */

/**
 * A throw-away PostgreSQL on a free port, or the one that TEST_POSTGRES_URL names; or the reason why there is none.
 * @returns {Promise<None | { url: string, remove(): void, reason?: undefined }>}
 */
export async function startPostgres() {
  if (process.env.TEST_POSTGRES_URL) return { url: process.env.TEST_POSTGRES_URL, remove() {} };
  return startOwnPostgres();
}

/**
 * A throw-away PostgreSQL of our own, or the reason why there is none. It stops with our other children.
 * `crash` ends it at once, as a failure of the machine would end its processes; `restart` starts it again on the same
 * port and data, and resolves once it takes connections; `stop` ends it and removes its folder; `bin` has its programs.
 * @param {{ durable?: boolean }} how durable: what it acknowledges outlasts a crash
 * @returns {Promise<None | OwnPostgres>}
 */
export async function startOwnPostgres({ durable = false } = {}) {
  const bin = postgresFolder();
  if (!bin) return { reason: NONE };

  const owner = unprivileged();
  const folder = mkdtempSync(join(owner.uid ? "/tmp" : tmpdir(), "who-says-postgres-"));
  if (owner.uid) chownSync(folder, owner.uid, owner.gid);
  const options = { ...owner, cwd: folder };
  const remove = () => rmSync(folder, { recursive: true, force: true });

  const made = await run(
    join(bin, "initdb"),
    ["-D", "data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
    options,
  );
  if (made.code !== 0) {
    remove();
    return { reason: `initdb failed: ${made.output.trim().split("\n").at(-1)}` };
  }
  const port = await freePort();
  const settings = ["unix_socket_directories=", ...(durable ? DURABLE : FAST)];
  const args = ["-D", "data", "-h", "127.0.0.1", "-p", String(port)];
  let server;
  const begin = () => {
    server = startChild(
      join(bin, "postgres"),
      [...args, ...settings.flatMap((setting) => ["-c", setting])],
      // SIGTERM would wait for every client to leave.
      { ...options, endSignal: "SIGINT" },
    );
    return untilListening(server);
  };
  const trouble = await begin();
  if (trouble) {
    await stopChild(server);
    remove();
    return { reason: `PostgreSQL did not start: ${trouble}` };
  }
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    bin,
    remove,
    async stop() {
      await stopChild(server);
      remove();
    },
    async crash() {
      const closed = once(server, "close");
      server.kill("SIGQUIT");
      await closed;
    },
    async restart() {
      const failure = await begin();
      if (failure) throw new Problem(`PostgreSQL did not start again: ${failure}`);
    },
  };
}

/** PostgreSQL refuses to run as root: then it runs as its own user, or as nobody. */
function unprivileged() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ["postgres", "nobody"]) {
    try {
      const id = (flag) =>
        Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }));
      return { uid: id("-u"), gid: id("-g") };
    } catch {}
  }
  return {};
}

/** Resolves with nothing once the server takes connections, or with its last words. */
function untilListening(server) {
  return new Promise((resolve) => {
    let log = "";
    const lastWords = () => resolve(log.trim().split("\n").at(-1) || "it said nothing");
    server.stderr.setEncoding("utf8").on("data", (text) => {
      log += text;
      if (log.includes("ready to accept connections")) resolve(undefined);
    });
    server.once("error", lastWords);
    server.once("close", lastWords);
  });
}
