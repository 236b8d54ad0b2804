import "server-only";
import type { Server, ServerResponse } from "node:http";
import { closeDatabase } from "./db";
import { whenDone } from "./later";
import { onEachRequest } from "./line-requests";
import { log } from "./log";

/** How long requests that are under way may take to be answered, in milliseconds. */
const PATIENCE_MS = 10_000;
const CLOSING_MS = 3_000;

/** Route bundles load this module more than once in a process. */
const shared = globalThis as { whoSaysStopping?: boolean };

/** Whether this server was asked to end: it answers what comes, and wants no more sent to it. */
export const isStopping = (): boolean => shared.whoSaysStopping === true;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until something is true; false when `ms` milliseconds passed first. */
async function until(isTrue: () => boolean, ms: number): Promise<boolean> {
  for (const deadline = Date.now() + ms; !isTrue(); await wait(20))
    if (Date.now() > deadline) return false;
  return true;
}

/**
 * From now on SIGTERM and SIGINT end the server in order: it says that it isn't ready, takes requests for `delay`
 * seconds more, then no new connections; what is under way is answered, the database closed, and the process ends with
 * 0, or with 1 when something could not be answered in time.
 */
export function stopInOrder(delay: number): void {
  const servers = new Set<Server>();
  const open = new Set<ServerResponse>();
  onEachRequest(({ response, server }) => {
    servers.add(server);
    open.add(response);
    if (isStopping()) response.shouldKeepAlive = false;
    response.once("close", () => open.delete(response));
  });

  const stop = async (signal: string) => {
    if (isStopping()) return;
    shared.whoSaysStopping = true;
    log("info", "stopping", { signal, unanswered: open.size });
    await wait(delay * 1000);
    for (const server of servers) server.close();
    // A reply that has not begun yet can still say that it is the last one on its line.
    for (const response of open) if (!response.headersSent) response.shouldKeepAlive = false;
    const isIdle = () => {
      for (const server of servers) server.closeIdleConnections();
      return open.size === 0;
    };
    const answered = (await until(isIdle, PATIENCE_MS)) && (await inTime(whenDone()));
    const closed = await inTime(closeDatabase());
    const level = answered && closed ? "info" : "error";
    log(level, "stopped", { signal, unanswered: open.size });
    process.exit(answered && closed ? 0 : 1);
  };

  for (const signal of ["SIGTERM", "SIGINT"]) {
    // The framework's own listener ends the process without closing the database.
    process.removeAllListeners(signal);
    process.on(signal, () => void stop(signal));
  }
}

/** Whether something is done before patience ends; what goes wrong in it is logged nowhere: there is nothing left to do. */
const inTime = (work: Promise<unknown>): Promise<boolean> =>
  Promise.race([
    work.then(
      () => true,
      () => false,
    ),
    wait(CLOSING_MS).then(() => false),
  ]);
