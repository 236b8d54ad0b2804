import { Agent } from "node:http";
import { percentile, type Row, row } from "../support/figures";
import { startBare } from "./bare-server";
import { cpuOf } from "./processes";
import { addPupils, startOn, withDb } from "./pupils";
import { send } from "./send";

const SLUG = "who-says-so-local";
const PUPILS = 300;
const SECONDS = 5;
/** Pages until what runs often has been compiled, and pages in a turn. */
const [WARM_UP, PAGES] = [300, 200];
const ROUNDS = 3;
const AT_ONCE = 4;

type Place = { url: string; pid: number; path: string; cookie?: string };

/** Processor time of the server for a page, and its bytes, over so many pages. */
async function pages({ url, pid, path, cookie }: Place, count: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const site = new URL(url);
  const before = cpuOf(pid);
  let [asked, bytes] = [0, 0];
  const work = Array.from({ length: AT_ONCE }, async () => {
    while (asked < count) {
      asked += 1;
      const reply = await send(agent, site, { method: "GET", path, ...(cookie && { cookie }) });
      if (reply.status !== 200) throw new Error(`${path}: ${reply.status}`);
      bytes = reply.bytes;
    }
  });
  await Promise.all(work);
  agent.destroy();
  return { cpu: (cpuOf(pid) - before) / asked, bytes };
}

/** Three hundred pupils open the lesson at fixed moments; milliseconds to the first byte of each, and how many failed. */
async function openTogether(url: string, cookies: readonly string[]) {
  const agent = new Agent({ keepAlive: true, maxSockets: PUPILS });
  const site = new URL(url);
  const begun = performance.now();
  const first: number[] = [];
  let failed = 0;
  const all = cookies.map(async (cookie, at) => {
    const due = (at / cookies.length) * SECONDS * 1000;
    await new Promise((resolve) => setTimeout(resolve, begun + due - performance.now()));
    const late = performance.now() - begun - due;
    const shot = { method: "GET", path: `/lessons/${SLUG}`, cookie };
    const reply = await send(agent, site, shot).catch(() => null);
    if (reply?.status !== 200) failed += 1;
    else first.push(late + reply.first);
  });
  await Promise.all(all);
  agent.destroy();
  return { first, failed };
}

/** Whether everybody is sent the same lesson: how many different bodies and tags there are. */
async function differing(url: string, cookies: readonly string[]): Promise<number> {
  const seen = new Set<string>();
  for (const cookie of cookies) {
    const reply = await fetch(`${url}/api/lessons/${SLUG}/versions/1`, { headers: { cookie } });
    seen.add(`${reply.status} ${reply.headers.get("etag")} ${await reply.text()}`);
  }
  return seen.size;
}

/** L3: a lesson is opened by many at once; and what its page costs beside a bare page with one read. */
export async function measureOpening(postgres: string): Promise<Row[]> {
  const bare = await startBare(postgres);
  const server = await startOn(postgres);
  const pupils = await withDb(postgres, (db) => addPupils(db, PUPILS));
  const cookies = pupils.map(({ cookie }) => cookie);
  const floor: Place = { ...bare, path: "/report" };
  const visitor: Place = { url: server.url, pid: server.pid, path: `/lessons/${SLUG}` };
  const pupil: Place = { ...visitor, cookie: cookies[0] ?? "" };
  for (const place of [floor, visitor, pupil]) await pages(place, WARM_UP);
  const turns: Awaited<ReturnType<typeof pages>>[][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const turn = [];
    for (const place of [floor, visitor, pupil]) turn.push(await pages(place, PAGES));
    turns.push(turn);
  }
  const { first, failed } = await openTogether(server.url, cookies);
  const different = await differing(server.url, cookies.slice(0, 5));
  await bare.stop();
  await server.stop();
  const cpu = (place: number) =>
    percentile(
      turns.map((turn) => turn[place]?.cpu ?? Number.NaN),
      0.5,
    );
  return [
    row(
      `${PUPILS} pupils open a lesson in ${SECONDS} s: first byte, p50`,
      percentile(first, 0.5),
      "ms",
    ),
    row(`${PUPILS} pupils: first byte, p95`, percentile(first, 0.95), "ms", 500),
    row("replies that were no success", failed, "", 0),
    row("different bodies of the lesson among five pupils", different, "", 1),
    row("processor time of a bare page with one read", cpu(0), "ms"),
    row("processor time of the lesson page, a visitor", cpu(1), "ms"),
    row("processor time of the lesson page, a pupil", cpu(2), "ms"),
    row("lesson page, a visitor, beside the bare page", cpu(1) / cpu(0), "", 1.3),
    row("bytes of the lesson page, not compressed", turns[0]?.[1]?.bytes ?? Number.NaN, "B"),
  ];
}
