import { v7 } from "uuid";
import { type Row, row } from "../support/figures";
import { lessonNamed } from "../support/player";
import { onPostgres, serverOn } from "./support/databases";
import { Pupil } from "./support/pupil";
import { comparisonRows, readAnswers } from "./support/stored";

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const PUPILS = 8;
/** The clocks of this process and of the database are the same machine's. */
const TOLERANCE_MS = 100;

const SHIFTED = new URL("./support/shifted-clock.mjs", import.meta.url);

/** Settings of a server whose clock is so far ahead. */
const ahead = (ms: number) => ({
  NODE_OPTIONS: `--import ${SHIFTED.href}`,
  SHIFT_MS: String(ms),
});

/** What a clock told of an answer, beside when it was sent and acknowledged by ours. */
type Told = { at: number; sent: number; read: number };

/**
 * Pupils' devices are a day ahead or behind, and answer at two servers in turn of which one is an hour ahead and one an
 * hour behind: the database's clock decides.
 */
export const measureClocks = () =>
  onPostgres(async (postgres) => {
    const servers = [
      await serverOn(postgres, ahead(HOUR_MS)),
      await serverOn(postgres, ahead(-HOUR_MS)),
    ];
    try {
      const told: Told[] = [];
      const pupils = Array.from({ length: PUPILS }, (_, at) =>
        wanderer(
          servers.map(({ url }) => url),
          at % 2 ? DAY_MS : -DAY_MS,
          told,
        ),
      );
      await Promise.all(pupils.map((pupil) => pupil.take()));
      const walks = pupils.flatMap((pupil) => pupil.walks);
      const stored = await readAnswers({ url: postgres.url, dataDir: "" });
      return [...timeRows(told), ...orderRows(pupils), ...comparisonRows(walks, stored)];
    } finally {
      for (const server of servers) await server.stop();
    }
  });

/** A pupil who goes to the next server after each reply, with a device whose clock is so far ahead. */
function wanderer(urls: readonly string[], ms: number, told: Told[]): Pupil {
  let visits = 0;
  const known = new Set<string>();
  const next = () => {
    visits += 1;
    return urls[visits % urls.length] ?? "";
  };
  const pupil: Pupil = new Pupil(next(), lessonNamed("who-says-so-local"), {
    newId: () => v7({ msecs: Date.now() + ms }),
    heard: ({ text, began, ended }) => {
      pupil.caller.url = next();
      const { stored } = JSON.parse(text);
      // One that is sent again is told its first time.
      if (!stored || known.has(stored.id)) return;
      known.add(stored.id);
      const { timeOrigin } = performance;
      told.push({ at: Date.parse(stored.at), sent: timeOrigin + began, read: timeOrigin + ended });
    },
  });
  return pupil;
}

function timeRows(told: readonly Told[]): Row[] {
  const strange = told.filter(
    ({ at, sent, read }) => at < sent - TOLERANCE_MS || at > read + TOLERANCE_MS,
  );
  return [row("answers whose time is not that of their receipt", strange.length, "", 0)];
}

function orderRows(pupils: readonly Pupil[]): Row[] {
  const times = pupils
    .flatMap(({ walks }) => walks)
    .map(({ acknowledged }) => [...acknowledged.values()].map(({ at }) => at));
  const disordered = times.filter((own) => own.some((at, nth) => at < (own[nth - 1] ?? "")));
  return [row("walks whose answers are out of order", disordered.length, "", 0)];
}
