import fc from "fast-check";
import { v7 } from "uuid";
import { itemsOf } from "@/lib/lesson/lesson";
import { type Row, row, rowAtLeast } from "../support/figures";
import { lessonNamed } from "../support/player";
import { Caller } from "./support/caller";
import { onPostgres, serverOn } from "./support/databases";
import { type Model, type Real, readsAll, steps } from "./support/key-model";
import { readAnswers } from "./support/stored";

const RUNS = 2000;
/** Runs that go on at the same time, each with a seed of its own. */
const LANES = 8;
const RACERS = 20;
const RACES = 500;

const lesson = lessonNamed("who-says-so-local");

async function begin(url: string): Promise<Real> {
  const caller = new Caller(url);
  const attempt = v7();
  const reply = await caller.insist("/api/attempts", {
    id: attempt,
    lesson: lesson.slug,
    version: 1,
  });
  if (reply.status !== 201) throw new Error(`not started: ${reply.text}`);
  return { caller, attempt, lesson };
}

/** Runs random sequences of steps against a model: how many kept the rules, and how many rows they should have left. */
async function runModels(url: string, lane: number): Promise<{ runs: number; due: number }> {
  let runs = 0;
  let due = 0;
  await fc.assert(
    fc.asyncProperty(fc.commands(steps, { maxCommands: 8 }), async (commands) => {
      const model: Model = { accepted: [] };
      const real = await begin(url);
      await fc.asyncModelRun(() => ({ model, real }), commands);
      await readsAll(model, real);
      due += model.accepted.length;
      runs += 1;
    }),
    { numRuns: RUNS / LANES, seed: lane, endOnFailure: true },
  );
  return { runs, due };
}

/** Twenty send one answer under one id at the same moment, again and again: how often other than one reply came. */
async function race(url: string): Promise<{ split: number; stored: number }> {
  const { caller, attempt } = await begin(url);
  const item = itemsOf(lesson).find(({ kind }) => kind === "label");
  if (item?.kind !== "label") throw new Error("the lesson has no label item");
  let split = 0;
  for (let seq = 0; seq < RACES; seq += 1) {
    const option = item.options[seq % item.options.length]?.id;
    const body = { id: v7(), item: item.id, response: { kind: "label", option }, seq };
    const replies = await Promise.all(
      Array.from({ length: RACERS }, () => caller.call(`/api/attempts/${attempt}/answers`, body)),
    );
    const told = new Set(replies.map((reply) => `${reply?.status} ${reply?.text}`));
    if (told.size !== 1 || replies[0]?.status !== 200) split += 1;
  }
  const view = await caller.call(`/api/attempts/${attempt}`);
  return { split, stored: JSON.parse(view?.text ?? "{}").answers.length };
}

/** Answers that come twice, late, altered and at the same moment, on PostgreSQL. */
export const measureRepeats = () =>
  onPostgres(async (postgres) => {
    const server = await serverOn(postgres);
    try {
      const lanes = Array.from({ length: LANES }, (_, lane) => runModels(server.url, lane));
      const done = await Promise.all(lanes);
      const due = done.reduce((sum, each) => sum + each.due, 0);
      const runs = done.reduce((sum, each) => sum + each.runs, 0);
      const all = await readAnswers({ url: postgres.url, dataDir: "" });
      const stored = [...all.values()].flat();
      const { split, stored: raced } = await race(server.url);
      return [
        rowAtLeast("random sequences of steps that kept the rules", runs, RUNS),
        row("answers accepted", due, ""),
        row("rows more or less than that", Math.abs(stored.length - due), "", 0),
        row("ids stored twice", stored.length - new Set(stored.map(({ id }) => id)).size, "", 0),
        row(`races of ${RACERS} under one id, of ${RACES}, with two outcomes`, split, "", 0),
        row("rows more or less than races", Math.abs(raced - RACES), "", 0),
      ] satisfies Row[];
    } finally {
      await server.stop();
    }
  });
