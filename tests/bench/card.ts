import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Agent } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import { v7 } from "uuid";
import { CARD_SHAPES } from "@/app/_card/sizes";
import { shareToken, tokenHash } from "@/app/_server/share-token";
import { share } from "@/db/schema/attempts";
import { learner } from "@/db/schema/identity";
import { halvesOf, type Item, perfectResponse } from "@/lib/items/index";
import { slip, walk } from "../support/class-work";
import { percentile, type Row, row, rowAtLeast } from "../support/figures";
import { lessonNamed } from "../support/player";
import { SECRET, startOn, withDb } from "./pupils";
import { send } from "./send";

const CARDS = 200;
const AT_ONCE = 4;
const AGAIN = 2;
/** Wrong answers in each half of a quiz: with two lessons 242 cards that differ. */
const MOST_WRONG = 11;
const LESSONS = ["who-says-so", "what-backs-it"].map(lessonNamed);

/** A wrong answer to the first so many questions of each half, a right one to the others. */
function wrongIn(signals: number, noises: number) {
  let [caught, left] = [0, 0];
  return (item: Item) => {
    const right = perfectResponse(item);
    const isSignal = (halvesOf(item, right)?.signals.of ?? 0) > 0;
    const place = isSignal ? caught++ : left++;
    return place < (isSignal ? signals : noises) ? slip(item) : right;
  };
}

/** Shared results that differ in what their cards say: of each half of a quiz another number is right. */
async function addShares(db: NodePgDatabase): Promise<string[]> {
  const tokens: string[] = [];
  for (let at = 0; at < CARDS; at += 1) {
    const lesson = LESSONS[at % LESSONS.length];
    if (!lesson) throw new Error("no lesson");
    const [learnerId, id] = [v7(), v7()];
    const wrong = Math.floor(at / LESSONS.length);
    const respond = wrongIn(wrong % MOST_WRONG, Math.floor(wrong / MOST_WRONG));
    await db.insert(learner).values({ id: learnerId, kind: "guest" });
    const attemptId = await walk(db, { learnerId }, lesson, respond);
    const token = shareToken(id);
    await db.insert(share).values({ id, attemptId, tokenHash: tokenHash(token) });
    tokens.push(token);
  }
  return tokens;
}

/** Asks for pictures, so many at a time: milliseconds of each, the different tags, and pictures per second. */
async function ask(url: string, paths: readonly string[]) {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const site = new URL(url);
  const times: number[] = [];
  const bodies = new Set<string>();
  const left = [...paths];
  const begun = performance.now();
  const work = Array.from({ length: AT_ONCE }, async () => {
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      const reply = await send(agent, site, { method: "GET", path });
      if (reply.status !== 200) throw new Error(`${path}: ${reply.status}`);
      times.push(reply.last);
      bodies.add(createHash("sha256").update(reply.text).digest("hex"));
    }
  });
  await Promise.all(work);
  agent.destroy();
  const perSecond = (paths.length / (performance.now() - begun)) * 1000;
  return { times, different: bodies.size, perSecond };
}

/** L7: cards of different results in each shape, four at a time: drawn the first time, from memory after that. */
export async function measureCards(postgres: string): Promise<Row[]> {
  process.env.AUTH_SECRET = SECRET;
  const folder = mkdtempSync(join(tmpdir(), "who-says-bench-"));
  const watched = join(folder, "outgoing");
  writeFileSync(watched, "");
  const server = await startOn(postgres, {
    NODE_OPTIONS: `--require ${resolve("tests/security/watch.cjs")}`,
    WATCH_FILE: watched,
  });
  // What set the database up and started the server is no part of it.
  writeFileSync(watched, "");
  const tokens = await withDb(postgres, addShares);
  const rows: Row[] = [];
  for (const shape of CARD_SHAPES) {
    const paths = tokens.map((token) => `/r/${token}/card.png?shape=${shape}`);
    const cold = await ask(server.url, paths);
    const again = await ask(server.url, Array<string[]>(AGAIN).fill(paths).flat());
    rows.push(
      rowAtLeast(`pictures that differ (${shape})`, cold.different, CARDS),
      row(`a new card (${shape}), p95`, percentile(cold.times, 0.95), "ms", 300),
      rowAtLeast(`new cards a second (${shape})`, cold.perSecond, 20),
      row(`a card drawn before (${shape}), p95`, percentile(again.times, 0.95), "ms", 20),
    );
  }
  await server.stop();
  const { port } = new URL(postgres);
  const isDatabase = (line: string) => line.endsWith(`:${port}`) || line === "name 127.0.0.1";
  const lines = readFileSync(watched, "utf8").split("\n");
  const outgoing = lines.filter((line) => line !== "" && !isDatabase(line));
  rmSync(folder, { recursive: true, force: true });
  rows.push(
    row(
      `connections to anything but the database ${outgoing.slice(0, 3).join(" ")}`,
      outgoing.length,
      "",
      0,
    ),
  );
  return rows;
}
