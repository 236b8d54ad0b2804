import type { OwnPostgres } from "../../scripts/steps/postgres.mjs";
import { percentile, type Row, row } from "../support/figures";
import type { Reply } from "./support/caller";
import { classAtWork } from "./support/class-at-work";
import { onPostgres, serverOn } from "./support/databases";
import { acknowledgedBy, type Pupil } from "./support/pupil";
import { comparisonRows, readAnswers } from "./support/stored";
import { until, wait } from "./support/wait";

const STOPS = 10;
const PATIENCE_MS = 120_000;
/** What only our own log may say: statements, tables, addresses, traces. */
const INNER = /\b(select|insert|update|delete) |relation|postgres|pg_|127\.0\.0\.1|ECONN|\n\s+at /i;

/** What a stop and a start of the database came to, in ms; and between which moments it was down. */
type Stop = { noticed: number; readyAgain: number; allThrough: number; down: [number, number] };

async function stopOnce(
  url: string,
  postgres: OwnPostgres,
  pupils: readonly Pupil[],
): Promise<Stop> {
  const isReady = async () => (await fetch(`${url}/api/health/ready`)).status;
  await wait(300 + Math.random() * 700);
  await postgres.crash();
  const from = performance.now();
  const noticed = await until(async () => (await isReady()) === 503, PATIENCE_MS);
  await wait(500 + Math.random() * 500);
  const to = performance.now();
  await postgres.restart();
  const readyAgain = await until(async () => (await isReady()) === 200, PATIENCE_MS);
  // Measured on their own: a pupil is through when an answer is acknowledged that was not before.
  const before = pupils.map((pupil) => acknowledgedBy([pupil]));
  const areThrough = pupils.map((pupil, at) =>
    until(async () => acknowledgedBy([pupil]) > (before[at] ?? 0), PATIENCE_MS),
  );
  const allThrough = Math.max(...(await Promise.all(areThrough)));
  return { noticed, readyAgain, allThrough, down: [from, to] };
}

/** Immediate stops of PostgreSQL while a class answers. */
export const measureDatabaseStops = () =>
  onPostgres(async (postgres) => {
    const server = await serverOn(postgres);
    const replies: Reply[] = [];
    try {
      const { pupils, result: stops } = await classAtWork(
        server.url,
        async (all) => {
          const made: Stop[] = [];
          for (let stop = 0; stop < STOPS; stop += 1)
            made.push(await stopOnce(server.url, postgres, all));
          return made;
        },
        { heard: (reply) => replies.push(reply) },
      );
      const walks = pupils.flatMap((pupil) => pupil.walks);
      const stored = await readAnswers({ url: postgres.url, dataDir: "" });
      return [...comparisonRows(walks, stored), ...replyRows(replies, stops), ...timeRows(stops)];
    } finally {
      await server.stop();
    }
  });

function replyRows(replies: readonly Reply[], stops: readonly Stop[]): Row[] {
  const failures = replies.filter(({ status }) => status >= 500);
  const whileDown = replies.filter(({ began, ended }) =>
    stops.some(({ down: [from, to] }) => began > from && ended < to),
  );
  const count = (all: readonly Reply[], is: (reply: Reply) => boolean) => all.filter(is).length;
  return [
    row("replies while it was down", whileDown.length, ""),
    row(
      "of them 2xx",
      count(whileDown, ({ status }) => status < 300),
      "",
      0,
    ),
    row(
      "failures that were no 503",
      count(failures, ({ status }) => status !== 503),
      "",
      0,
    ),
    row(
      "failures that told of the inside",
      count(failures, ({ text }) => INNER.test(text)),
      "",
      0,
    ),
  ];
}

function timeRows(stops: readonly Stop[]): Row[] {
  const slowest = (of: (stop: Stop) => number) => Math.max(...stops.map(of));
  return [
    row(
      `readiness said 503, slowest of ${STOPS}`,
      slowest(({ noticed }) => noticed),
      "ms",
      2000,
    ),
    row(
      "ready after the return, median",
      percentile(
        stops.map(({ readyAgain }) => readyAgain),
        0.5,
      ),
      "ms",
    ),
    row(
      "every pupil's next answer stored after the return, slowest",
      slowest(({ readyAgain, allThrough }) => readyAgain + allThrough),
      "ms",
      10_000,
    ),
  ];
}
