import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setUpDatabase } from "../../../scripts/steps/database.mjs";
import { freePort } from "../../../scripts/steps/port.mjs";
import { stopAll, stopChild } from "../../../scripts/steps/processes.mjs";
import { startServer as spawnServer, untilReady } from "../../../scripts/steps/serve.mjs";

/** The built app with a database of its own, as a visitor meets it. */
export type Server = {
  url: string;
  port: number;
  dataDir: string;
  /** The process that serves now; another one after `restart`. */
  readonly pid: number;
  /** Everything the server has printed since it last started. */
  log(): string;
  /** Ends the server politely and removes its data. */
  stop(): Promise<void>;
  /** Asks the process to end, as a platform would; resolves with its exit code. The data stays. */
  terminate(): Promise<number | null>;
  /** Takes the process down without a warning, as a crash would. The data stays. */
  kill9(): Promise<void>;
  /** Starts it again on the same port and data; ends it politely first if it still runs. */
  restart(): Promise<void>;
};

/** Starts the built app on a free port, in a new data folder, with whatever else `env` says. */
export async function startServer(env: Record<string, string> = {}): Promise<Server> {
  const dataDir = mkdtempSync(join(tmpdir(), "who-says-e2e-"));
  const port = await freePort();
  const whole = { ...process.env, DATA_DIR: dataDir, ...env };
  let child: ChildProcess;
  let printed: string;

  const begin = async () => {
    printed = "";
    child = spawnServer({ port, env: whole });
    const keep = (chunk: unknown) => {
      printed += chunk;
    };
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    await untilReady(child, port);
  };
  const remove = () => rmSync(dataDir, { recursive: true, force: true });
  try {
    await setUpDatabase(whole);
    await begin();
  } catch (error) {
    await stopAll();
    remove();
    throw error;
  }

  return {
    url: `http://127.0.0.1:${port}`,
    port,
    dataDir,
    get pid() {
      return child.pid ?? -1;
    },
    log: () => printed,
    async stop() {
      await stopChild(child);
      remove();
    },
    async terminate() {
      const closed = once(child, "close");
      child.kill("SIGTERM");
      const [code] = (await closed) as [number | null];
      return code;
    },
    async kill9() {
      const closed = once(child, "close");
      child.kill("SIGKILL");
      await closed;
    },
    async restart() {
      await stopChild(child);
      await begin();
    },
  };
}
