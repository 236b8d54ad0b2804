import type { DatabasePlace } from "@/db/types";
import { type Server, startServer } from "../e2e/support/server";
import { percentile, type Row, row } from "../support/figures";
import { classAtWork } from "./support/class-at-work";
import { onPostgres, serverOn } from "./support/databases";
import { acknowledgedBy, type Pupil } from "./support/pupil";
import { comparisonRows, readAnswers } from "./support/stored";
import { until, wait } from "./support/wait";

const PATIENCE_MS = 120_000;
const ON_POSTGRES = { kills: 40, limit: 3000 };
const ON_PGLITE = { kills: 10, limit: 5000 };

/** Kills the server at random moments, each while answers come in; the ms it took each time until it was ready again. */
async function killOften(
  server: Server,
  kills: number,
  pupils: readonly Pupil[],
): Promise<number[]> {
  const took: number[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const known = acknowledgedBy(pupils);
    await until(async () => acknowledgedBy(pupils) > known, PATIENCE_MS);
    await wait(Math.random() * 800);
    await server.kill9();
    const before = performance.now();
    await server.restart();
    took.push(performance.now() - before);
  }
  return took;
}

async function measure(
  server: Server,
  place: DatabasePlace,
  { kills, limit }: typeof ON_POSTGRES,
): Promise<Row[]> {
  try {
    const { pupils, result } = await classAtWork(server.url, (all) =>
      killOften(server, kills, all),
    );
    await server.kill9();
    const kept = comparisonRows(
      pupils.flatMap(({ walks }) => walks),
      await readAnswers(place),
    );
    return [
      ...kept,
      row("ready again, median", percentile(result, 0.5), "ms"),
      row(`ready again, slowest of ${kills}`, Math.max(...result), "ms", limit),
    ];
  } finally {
    await server.stop();
  }
}

const named = (name: string, rows: readonly Row[]): Row[] =>
  rows.map((each) => ({ ...each, what: `${name}: ${each.what}` }));

/** kill -9 of the server while a class answers, most of them on PostgreSQL, some on the embedded database. */
export async function measureKills(): Promise<Row[]> {
  const onServer = await onPostgres(async (postgres) =>
    measure(await serverOn(postgres), { url: postgres.url, dataDir: "" }, ON_POSTGRES),
  );
  const embedded = await startServer();
  const place = { url: undefined, dataDir: embedded.dataDir };
  return [
    ...named("PostgreSQL", onServer),
    ...named("embedded", await measure(embedded, place, ON_PGLITE)),
  ];
}
