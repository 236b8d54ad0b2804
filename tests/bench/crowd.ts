import { Agent } from "node:http";
import type pg from "pg";
import { nextAnswer, type Pupil } from "./pupils";
import { send } from "./send";

/** What a crowd of pupils saw. Latencies in milliseconds, from the moment an answer was due, not from when it got out. */
export type Seen = { latencies: number[]; sent: string[]; acknowledged: string[]; failed: number };

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Pupils answer at fixed moments, evenly spread over so many seconds, whether or not the server keeps up; the last
 * replies are waited for. An answer is acknowledged when its reply has been read and names its id.
 */
export async function answerAtFixedTimes(
  url: string,
  pupils: readonly Pupil[],
  answers: number,
  seconds: number,
): Promise<Seen> {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const site = new URL(url);
  const seen: Seen = { latencies: [], sent: [], acknowledged: [], failed: 0 };
  const begun = performance.now();
  const all: Promise<void>[] = [];
  const answer = async (pupil: Pupil, due: number) => {
    const body = nextAnswer(pupil);
    seen.sent.push(body.id);
    const path = `/api/attempts/${pupil.attempt}/answers`;
    const { cookie } = pupil;
    const shot = { method: "POST", path, cookie, body: JSON.stringify(body) };
    const reply = await send(agent, site, shot).catch(() => null);
    seen.latencies.push(performance.now() - due);
    const isStored = reply?.status === 200 && JSON.parse(reply.text).stored.id === body.id;
    if (isStored) seen.acknowledged.push(body.id);
    else seen.failed += 1;
  };
  for (let at = 0; at < answers; at += 1) {
    const due = begun + (at / answers) * seconds * 1000;
    const early = due - performance.now();
    if (early > 1) await sleep(early);
    const pupil = pupils[at % pupils.length];
    if (pupil) all.push(answer(pupil, due));
  }
  await Promise.all(all);
  agent.destroy();
  return seen;
}

/** How many acknowledged answers the database does not have, and how many rows are there beyond those that were sent. */
export async function compare(
  client: pg.Client,
  { sent, acknowledged }: Seen,
): Promise<{ stored: number; lost: number; doubled: number }> {
  const { rows } = await client.query<{ id: string }>("select id from answer");
  const there = new Set(rows.map(({ id }) => id));
  const known = new Set(sent);
  return {
    stored: rows.filter(({ id }) => known.has(id)).length,
    lost: acknowledged.filter((id) => !there.has(id)).length,
    doubled: rows.filter(({ id }) => !known.has(id)).length + rows.length - there.size,
  };
}
