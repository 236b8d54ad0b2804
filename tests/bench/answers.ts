import { Agent, request } from "node:http";
import pg from "pg";
import { v7 } from "uuid";
import { startServer } from "../e2e/support/server";
import { percentile, type Row, row } from "../support/figures";
import { lessonNamed, Player } from "../support/player";
import { startBare } from "./bare-server";

const CONNECTIONS = 32;
const WARM_UP = 3;
const SECONDS = 8;

type Sender = { path: string; cookie: string; body: () => string };
type Load = { perSecond: number; latencies: number[]; failed: number; acknowledged: number };

/** One request on a kept-alive connection: its status, once the whole reply is read. */
function send(agent: Agent, url: URL, { path, cookie, body }: Sender): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        host: url.hostname,
        port: url.port,
        path,
        method: "POST",
        headers: { "content-type": "application/json", cookie },
      },
      (reply) => {
        reply.resume();
        reply.once("end", () => resolve(reply.statusCode ?? 0));
      },
    );
    sent.once("error", reject);
    sent.end(body());
  });
}

/** Every sender sends one request after the other for so many seconds; the last replies are waited for. */
async function load(url: string, senders: Sender[], seconds: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: senders.length });
  const latencies: number[] = [];
  let failed = 0;
  const begun = performance.now();
  const end = begun + seconds * 1000;
  const work = senders.map(async (sender) => {
    while (performance.now() < end) {
      const before = performance.now();
      const status = await send(agent, new URL(url), sender);
      latencies.push(performance.now() - before);
      if (status !== 200) failed += 1;
    }
  });
  await Promise.all(work);
  agent.destroy();
  const took = (performance.now() - begun) / 1000;
  const acknowledged = latencies.length - failed;
  return { perSecond: acknowledged / took, latencies, failed, acknowledged };
}

async function rows(url: string, table: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows: counted } = await client.query(`select count(*)::int as n from ${table}`);
  await client.end();
  return counted[0].n;
}

/** Our answers beside a bare route with one insert, on the same PostgreSQL and in the same run. */
export async function measureAnswers(postgres: string): Promise<Row[]> {
  const bare = await startBare(postgres);
  const bareBody = () =>
    JSON.stringify({ id: v7(), item: "who-says-so-x01", response: { kind: "label", option: "a" } });
  const bareSenders = Array.from({ length: CONNECTIONS }, () => ({
    path: "/insert",
    cookie: "",
    body: bareBody,
  }));
  await load(bare.url, bareSenders, WARM_UP);
  const floor = await load(bare.url, bareSenders, SECONDS);
  await bare.stop();

  const server = await startServer({
    DATABASE_URL: postgres,
    AUTH_SECRET: "a secret that is only used by the benchmark",
    APP_URL: "http://127.0.0.1",
  });
  const lesson = lessonNamed("who-says-so");
  const players = Array.from({ length: CONNECTIONS }, () => new Player(server.url, lesson));
  for (const player of players) await player.start();
  const senders = players.map((player) => ({
    path: player.answersPath,
    cookie: player.cookie,
    body: () => JSON.stringify(player.nextAnswer()),
  }));
  await load(server.url, senders, WARM_UP);
  const before = await rows(postgres, "answer");
  const ours = await load(server.url, senders, SECONDS);
  const stored = (await rows(postgres, "answer")) - before;
  await server.stop();

  return [
    row(`bare Next route, one insert, ${CONNECTIONS} connections`, floor.perSecond, "/s"),
    row(`answers with authorisation, once only, ${CONNECTIONS} connections`, ours.perSecond, "/s"),
    row("share of the bare route", ours.perSecond / floor.perSecond, ""),
    row("answer latency p50", percentile(ours.latencies, 0.5), "ms"),
    row("answer latency p99", percentile(ours.latencies, 0.99), "ms"),
    row("replies that were no success", ours.failed, "", 0),
    row("acknowledged answers that are not stored", Math.max(0, ours.acknowledged - stored), "", 0),
  ];
}
