import { v7 } from "uuid";
import { perfectResponse } from "@/lib/items/index";
import { itemsOf } from "@/lib/lesson/lesson";
import { pauseBetween } from "@/lib/live/poll";
import type { LiveReply } from "@/lib/live/reply";
import { percentile, type Row, row } from "../support/figures";
import { Person } from "../support/people";
import { lessonNamed } from "../support/player";

const PHONES = 40;
/** How long each of the questions is open, and then shown, in milliseconds. */
const ASKED_MS = 4000;
const SHOWN_MS = 2500;

const items = itemsOf(lessonNamed("who-says-so-local")).slice(0, 6);
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What all screens of a class have measured together. */
type Measured = {
  polls: number[];
  unchanged: number;
  answers: number[];
  moves: number[];
  failed: number;
  acknowledged: number;
};

/** One screen that asks like a real one; `look` gets every new state. */
async function poll(
  person: Person,
  live: string,
  measured: Measured,
  look: (reply: LiveReply) => Promise<void>,
) {
  let tag = "";
  for (let isOver = false; !isOver; ) {
    const before = performance.now();
    const reply = await fetch(`${person.url}/api/live/${live}`, {
      headers: { cookie: person.cookie, ...(tag && { "if-none-match": tag }) },
    });
    const body = reply.status === 200 ? ((await reply.json()) as LiveReply) : null;
    measured.polls.push(performance.now() - before);
    if (reply.status === 304) measured.unchanged += 1;
    else if (!body) measured.failed += 1;
    tag = reply.headers.get("etag") ?? "";
    if (body) await look(body);
    isOver = body?.ended ?? false;
    if (!isOver) await sleep(pauseBetween(0, Math.random()));
  }
}

async function phone(person: Person, live: string, measured: Measured) {
  const answered = new Set<number>();
  await poll(person, live, measured, async ({ position, phase, ended }) => {
    const item = items[position];
    if (!item || ended || phase !== "ask" || answered.has(position)) return;
    answered.add(position);
    await sleep(Math.random() * 1500);
    const before = performance.now();
    const body = { id: v7(), item: item.id, response: perfectResponse(item) };
    const reply = await person.send("POST", `/api/live/${live}/answers`, body);
    await reply.arrayBuffer();
    measured.answers.push(performance.now() - before);
    if (reply.ok) measured.acknowledged += 1;
    else if (reply.status !== 409) measured.failed += 1;
  });
}

/** Leads through all items; answers with how many answers were in the splits that were shown. */
async function lead(teacher: Person, live: string, measured: Measured): Promise<number> {
  let revision = 1;
  let shown = 0;
  const move = async (to: unknown) => {
    const before = performance.now();
    const body = { revision, to };
    const reply = await teacher.ask<LiveReply>("POST", `/api/live/${live}/moves`, body);
    measured.moves.push(performance.now() - before);
    revision = reply.revision;
    return reply;
  };
  for (const position of items.keys()) {
    if (position > 0) await move({ position, phase: "ask" });
    await sleep(ASKED_MS);
    shown += (await move({ position, phase: "reveal" })).reveal?.split.answers ?? 0;
    await sleep(SHOWN_MS);
  }
  await move("end");
  return shown;
}

/** A class of forty phones in one live lesson of six questions, on the embedded database. */
export async function measureLive(url: string): Promise<Row[]> {
  const teacher = new Person(url);
  await teacher.becomeTeacher();
  const { id: classId, code } = await teacher.makeClass("Bench");
  const pupils: Person[] = [];
  for (let at = 0; at < PHONES; at += 1) {
    const pupil = new Person(url);
    await pupil.join(code, `Pupil ${at}`);
    pupils.push(pupil);
  }
  const live = v7();
  await teacher.ask("POST", `/api/classes/${classId}/live`, {
    id: live,
    lesson: "who-says-so-local",
    items: items.map(({ id }) => id),
  });
  const measured: Measured = {
    polls: [],
    unchanged: 0,
    answers: [],
    moves: [],
    failed: 0,
    acknowledged: 0,
  };
  const [shown] = await Promise.all([
    lead(teacher, live, measured),
    poll(teacher, live, measured, async () => {}),
    ...pupils.map((pupil) => phone(pupil, live, measured)),
  ]);
  const { polls, answers, moves } = measured;
  const all = [...polls, ...answers, ...moves];
  return [
    row(`live lesson, ${PHONES} phones: replies, p50`, percentile(all, 0.5), "ms"),
    row("live lesson: replies, p95", percentile(all, 0.95), "ms", 500),
    row("live lesson: replies, slowest", Math.max(...all), "ms"),
    row("live lesson: answers, p95", percentile(answers, 0.95), "ms", 500),
    row("live lesson: moves, p95", percentile(moves, 0.95), "ms", 500),
    row("live lesson: polls without a body", (100 * measured.unchanged) / polls.length, "%"),
    row("live lesson: replies that were no success", measured.failed, "", 0),
    row(
      "live lesson: acknowledged answers that were not shown",
      measured.acknowledged - shown,
      "",
      0,
    ),
  ];
}
