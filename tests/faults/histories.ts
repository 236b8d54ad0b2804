import type { OwnPostgres } from "../../scripts/steps/postgres.mjs";
import type { Server } from "../e2e/support/server";
import { type Row, row, rowAtLeast } from "../support/figures";
import { lessonNamed } from "../support/player";
import { onPostgres, serverOn } from "./support/databases";
import { Devices, type Log } from "./support/devices";
import { violationsIn } from "./support/history";
import { readAnswers } from "./support/stored";
import { wait } from "./support/wait";

const PAIRS = 8;
const OPERATIONS = 20_000;
const LONGEST_MS = 170_000;

/** Kills the server, stops the database, or both, again and again. Answers with how often. */
async function strike(server: Server, postgres: OwnPostgres, over: () => boolean): Promise<number> {
  let faults = 0;
  while (!over()) {
    await wait(3000 + Math.random() * 3000);
    faults += 1;
    if (faults % 2 === 0) await postgres.crash();
    if (faults % 3 !== 2) await server.kill9();
    if (faults % 2 === 0) {
      await wait(300);
      await postgres.restart();
    }
    await server.restart();
  }
  return faults;
}

/** What sixteen devices did and were told, under kills of the server and stops of the database, checked as a history. */
export const measureHistories = () =>
  onPostgres(async (postgres) => {
    const server = await serverOn(postgres);
    try {
      const log: Log = { events: [], sent: new Map(), strange: [] };
      const end = performance.now() + LONGEST_MS;
      const over = () => log.events.length >= OPERATIONS || performance.now() > end;
      const lesson = lessonNamed("who-says-so-local");
      const pairs = Array.from({ length: PAIRS }, () => new Devices(server.url, lesson, log));
      const [faults] = await Promise.all([
        strike(server, postgres, over),
        ...pairs.map((pair) => pair.workUntil(over)),
      ]);
      return [
        row("kills and stops", faults, ""),
        ...rowsOf(log, await readAnswers({ url: postgres.url, dataDir: "" })),
      ];
    } finally {
      await server.stop();
    }
  });

function rowsOf(log: Log, stored: Awaited<ReturnType<typeof readAnswers>>): Row[] {
  const { events, sent, strange } = log;
  const found = violationsIn(events, sent);
  for (const one of new Set([...found, ...strange])) console.log(one);
  const ids = new Set([...stored.values()].flat().map(({ id }) => id));
  const writes = events.filter((event) => event.kind === "write");
  return [
    rowAtLeast("operations with a reply that was read", events.length, OPERATIONS),
    row("of them answers", writes.length, ""),
    row("of them reads", events.filter(({ kind }) => kind === "read").length, ""),
    row("of them results", events.filter(({ kind }) => kind === "finish").length, ""),
    row("contradictions in the history", found.length, "", 0),
    row("replies that no rule allows", strange.length, "", 0),
    row("acknowledged, not stored", writes.filter(({ id }) => !ids.has(id)).length, "", 0),
    row("stored, never sent", [...ids].filter((id) => !sent.has(id)).length, "", 0),
  ];
}
