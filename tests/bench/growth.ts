import { v7 } from "uuid";
import { openDatabase } from "@/db/client";
import { addAnswer } from "@/db/queries/answers";
import { findAskersAttempt } from "@/db/queries/attempts";
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

/** Milliseconds of both statements of an answer, the median over pupils from all over the table. */
async function answerTime(url: string, pupils: number): Promise<number> {
  const { db, close } = await openDatabase({ url, dataDir: "" });
  const times: number[] = [];
  for (let at = 0; at < 2 * TAKEN; at += 1) {
    const pupil = 1 + ((at * 7919) % pupils);
    const session = { account: idOf("account", pupil), version: 1, id: "none" };
    const begun = performance.now();
    const own = await findAskersAttempt(
      db,
      { session, guest: undefined },
      idOf("attempt", 2 * pupil),
    );
    if (!own || !(await addAnswer(db, own.id, { ...given, id: v7() })))
      throw new Error("an answer was not stored");
    if (at >= TAKEN) times.push(performance.now() - begun);
  }
  await close();
  return percentile(times, 0.5);
}

/** What an answer costs the database with so many stored before it, each size on an empty database of its own. */
export async function measureGrowth(postgres: string, sizes: readonly number[]): Promise<Row[]> {
  const times: { size: number; ms: number }[] = [];
  for (const size of sizes) {
    const name = `growth_${size}`;
    const url = Object.assign(new URL(postgres), { pathname: `/${name}` }).href;
    await withDb(postgres, (_, client) => client.query(`create database ${name}`));
    const { migrate, close } = await openDatabase({ url, dataDir: "" });
    await migrate();
    await close();
    await withDb(url, (db, client) => fillWith(client, db, size));
    times.push({ size, ms: await answerTime(url, Math.ceil(size / ANSWERS_EACH)) });
    await withDb(postgres, (_, client) => client.query(`drop database ${name} with (force)`));
  }
  const [least, ...rest] = times;
  return [
    ...times.map(({ size, ms }) =>
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
