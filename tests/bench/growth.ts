import { v7 } from "uuid";
import { openDatabase } from "@/db/client";
import { addAnswer } from "@/db/queries/answers";
import { findAskersAttempt } from "@/db/queries/attempts";
import type { Db } from "@/db/types";
import { percentile, type Row, row } from "../support/figures";
import { ANSWERS_EACH, fillWith, idOf } from "../support/many-answers";
import { withDb } from "./pupils";

/** Answers whose time is taken, each of another pupil, after as many that warm up. */
const TAKEN = 1000;
/** How much longer an answer may take among many than among few; times of one statement are as noisy as that. */
const MOST = 1.5;

const given = {
  item: "who-says-so-x01",
  response: { kind: "label", option: "reporter" },
  seq: 1,
  hints: 0,
  elapsedMs: null,
  certainty: null,
  told: { verdict: "right", earned: 1, possible: 1 },
} as const;

type Place = { size: number; db: Db; close(): Promise<void>; times: number[] };

/** A database of its own with so many answers. */
async function filled(postgres: string, size: number): Promise<Place> {
  const name = `growth_${size}`;
  const url = Object.assign(new URL(postgres), { pathname: `/${name}` }).href;
  await withDb(postgres, (_, client) => client.query(`create database ${name}`));
  const { db, migrate, close } = await openDatabase({ url, dataDir: "" });
  await migrate();
  await withDb(url, (plain, client) => fillWith(client, plain, size));
  return { size, db, close, times: [] };
}

/** One answer of one pupil, both statements: milliseconds. */
async function answerTime({ db, size }: Place, at: number): Promise<number> {
  // Pupils from all over the table.
  const pupil = 1 + ((at * 7919) % Math.ceil(size / ANSWERS_EACH));
  const session = { account: idOf("account", pupil), version: 1, id: "none" };
  const asking = { session, guest: undefined };
  const begun = performance.now();
  const own = await findAskersAttempt(db, asking, idOf("attempt", 2 * pupil));
  if (!own || !(await addAnswer(db, own.id, { ...given, id: v7() })))
    throw new Error("an answer was not stored");
  return performance.now() - begun;
}

/** What an answer costs the database with so many stored before it, turn by turn among few and many. */
export async function measureGrowth(postgres: string, sizes: readonly number[]): Promise<Row[]> {
  const places: Place[] = [];
  for (const size of sizes) places.push(await filled(postgres, size));
  for (let at = 0; at < 2 * TAKEN; at += 1)
    for (const place of places) {
      const ms = await answerTime(place, at);
      if (at >= TAKEN) place.times.push(ms);
    }
  for (const { close } of places) await close();
  const medians = places.map(({ size, times }) => ({ size, ms: percentile(times, 0.5) }));
  const [least, ...rest] = medians;
  return [
    ...medians.map(({ size, ms }) =>
      row(`statements of an answer among ${size.toLocaleString("en")}, p50`, ms, "ms"),
    ),
    ...rest.map(({ size, ms }) =>
      row(
        `${size.toLocaleString("en")} beside the fewest`,
        ms / (least?.ms ?? Number.NaN),
        "",
        MOST,
      ),
    ),
  ];
}
