import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onPath } from "./browser.mjs";
import { freePort } from "./port.mjs";
import { run, startChild, stopChild } from "./processes.mjs";

const DEBIAN = "/usr/lib/postgresql";
const NONE = "no PostgreSQL server is installed (initdb was not found)";
// A throw-away cluster has nothing worth a disk flush.
const FAST = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/** The folder of a PostgreSQL server's programs, newest version first, or undefined. */
function postgresFolder() {
  const initdb = onPath("initdb");
  if (initdb) return dirname(initdb);
  if (!existsSync(DEBIAN)) return undefined;
  return readdirSync(DEBIAN)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(DEBIAN, version, "bin"))
    .find((folder) => existsSync(join(folder, "initdb")));
}

/** A throw-away PostgreSQL on a free port: `{ url, remove }`, or `{ reason }` why there is none. It stops with our other children. */
export async function startPostgres() {
  if (process.env.TEST_POSTGRES_URL) return { url: process.env.TEST_POSTGRES_URL, remove() {} };
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
  const settings = ["unix_socket_directories=", ...FAST].flatMap((setting) => ["-c", setting]);
  const server = startChild(
    join(bin, "postgres"),
    ["-D", "data", "-h", "127.0.0.1", "-p", String(port), ...settings],
    // SIGTERM would wait for every client to leave.
    { ...options, endSignal: "SIGINT" },
  );
  const trouble = await untilListening(server);
  if (!trouble) return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, remove };
  await stopChild(server);
  remove();
  return { reason: `PostgreSQL did not start: ${trouble}` };
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
