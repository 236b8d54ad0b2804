import { Client } from "pg";
import { v7 } from "uuid";
import { expect, test } from "vitest";
import { findTaught, type Taught } from "@/db/queries/access";
import { addAnswer, findAnswer, firstAnswers } from "@/db/queries/answers";
import { listAssignments } from "@/db/queries/assignments";
import {
  findAskersAttempt,
  findAttempt,
  findOpenAttempt,
  listAttempts,
} from "@/db/queries/attempts";
import { eraseLearner, eraseWholeClass } from "@/db/queries/erase";
import { exportLearner } from "@/db/queries/export";
import { listGradebook } from "@/db/queries/gradebook";
import { purge } from "@/db/queries/purge";
import { listFirstAnswers, listWalks } from "@/db/queries/reports";
import { listTaken } from "@/db/queries/review";
import type { Db } from "@/db/types";
import { exitItemsOf } from "@/lib/lesson/lesson";
import { explaining } from "../support/explained";
import { fillWith, idOf } from "../support/many-answers";
import { lessonNamed } from "../support/player";
import { noPostgres, withFreshDatabase } from "../support/postgres";

const ITEMS = exitItemsOf(lessonNamed("who-says-so")).map(({ id }) => id);
const ROWS = 1_000_000;
/** The tables that grow with every pupil and every day. */
const GROWING = ["answer", "attempt"];
/** Somebody in the middle of it all: a pupil, their class, their attempt for it. */
const PUPIL = 12_000;
const [learner, attempt] = [idOf("learner", PUPIL), idOf("attempt", 2 * PUPIL - 1)];
const classId = idOf("class", PUPIL / 30);

/** How often the server has read each growing table from its beginning to its end, triggers and cascades included. */
async function wholeReads(client: Client): Promise<number> {
  await client.query("select pg_stat_force_next_flush()");
  const { rows } = await client.query<{ scans: number }>(
    "select sum(seq_scan)::int as scans from pg_stat_user_tables where relname = any($1)",
    [GROWING],
  );
  return rows[0]?.scans ?? 0;
}

async function enrolTeacher(client: Client): Promise<string> {
  const id = v7();
  await client.query("insert into learner (id, kind) values ($1, 'account')", [id]);
  await client.query(
    "insert into membership (id, class_id, learner_id, role, nickname) values ($1, $2, $3, 'owner', 'Ms Example')",
    [v7(), classId, id],
  );
  return id;
}

const given = {
  item: ITEMS[0] ?? "",
  response: { kind: "label", option: "reporter" },
  seq: 1,
  hints: 0,
  elapsedMs: null,
  certainty: null,
  told: { verdict: "right", earned: 1, possible: 1 },
} as const;

/** What happens all day, what a teacher looks at, and what is copied or erased. */
const WORK: [what: string, run: (db: Db, taught: Taught) => Promise<unknown>][] = [
  ["an answer", (db) => addAnswer(db, attempt, { ...given, id: v7() })],
  ["who asks, and their attempt", (db) => findAskersAttempt(db, session, attempt)],
  ["an answer by its id", (db) => findAnswer(db, v7())],
  ["an attempt with its answers", (db) => findAttempt(db, attempt, learner)],
  ["the attempt to go on with", (db) => findOpenAttempt(db, learner, "who-says-so")],
  ["a learner's first answers", (db) => firstAnswers(db, learner)],
  ["a learner's attempts", (db) => listAttempts(db, learner)],
  ["what is due for review", (db) => listTaken(db, learner, new Date())],
  ["the assignments of a class", (db, taught) => listAssignments(db, taught)],
  ["the gradebook of a class", (db, taught) => listGradebook(db, taught)],
  ["the report on a class", (db, taught) => listFirstAnswers(db, [taught], ITEMS)],
  ["every walk of a class", (db, taught) => listWalks(db, taught)],
  ["a copy of a learner", (db) => exportLearner(db, learner, new Date())],
  ["erasing a learner", (db) => eraseLearner(db, learner)],
  ["erasing a class", (db) => db.transaction((tx) => eraseWholeClass(tx, classId))],
  ["the purge", (db) => purge(db, new Date())],
];
const session = {
  session: { account: idOf("account", PUPIL), version: 1, id: "none" },
  guest: undefined,
};

test("with a million answers stored, nothing reads all of them or all attempts", async ({
  skip,
}) => {
  if (noPostgres) skip(noPostgres);
  await withFreshDatabase(async ({ url, db: plain }) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    await fillWith(client, plain, ROWS);
    const teacher = await enrolTeacher(client);
    const taught = await findTaught(plain, teacher, classId);
    if (!taught) throw new Error("not taught");
    const read: string[] = [];
    for (const [what, run] of WORK) {
      const { db, scans, statements } = explaining(client);
      const before = await wholeReads(client);
      await run(db, taught);
      expect(statements.length, what).toBeGreaterThan(0);
      const planned = scans.filter(({ table }) => GROWING.includes(table));
      for (const { table, statement } of planned) read.push(`${what}: ${table} in ${statement}`);
      const done = (await wholeReads(client)) - before;
      if (done > 0 && planned.length === 0) read.push(`${what}: ${done} reads in triggers`);
    }
    await client.end();
    expect(read).toEqual([]);
  });
}, 180_000);
