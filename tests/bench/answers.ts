import autocannon from "autocannon";
import pg from "pg";
import { v7 } from "uuid";
import { startServer } from "../e2e/support/server";
import { lessonNamed, Player } from "../support/player";
import { startBare } from "./bare-server";
import { type Row, row } from "./table";

const CONNECTIONS = 32;
const SECONDS = 8;

type Sender = { path: () => string; cookie: () => string; body: () => string };

/** Answers per second when 32 connections send one after the other; every reply is waited for. */
async function load(url: string, senders: Sender[], seconds: number): Promise<autocannon.Result> {
  let at = 0;
  return autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    setupClient(client) {
      const sender = senders[at % senders.length];
      at += 1;
      if (!sender) throw new Error("no senders");
      const next = () =>
        client.setRequest({
          method: "POST",
          path: sender.path(),
          headers: { "content-type": "application/json", cookie: sender.cookie() },
          body: sender.body(),
        });
      next();
      client.on("response", next);
    },
  });
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
  const bareSender = { path: () => "/insert", cookie: () => "", body: bareBody };
  await load(bare.url, [bareSender], 2);
  const floor = await load(bare.url, [bareSender], SECONDS);
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
    path: () => player.answersPath,
    cookie: () => player.cookie,
    body: () => JSON.stringify(player.nextAnswer()),
  }));
  await load(server.url, senders, 2);
  const before = await rows(postgres, "answer");
  const ours = await load(server.url, senders, SECONDS);
  const stored = (await rows(postgres, "answer")) - before;
  await server.stop();

  const acknowledged = ours["2xx"];
  return [
    row("bare Next route, one insert, 32 connections", floor.requests.average, "/s"),
    row("answers with authorisation, once only, 32 connections", ours.requests.average, "/s"),
    row("share of the bare route", ours.requests.average / floor.requests.average, ""),
    row("answer latency p50", ours.latency.p50, "ms"),
    row("answer latency p99", ours.latency.p99, "ms"),
    row("replies that were no success", ours.non2xx + ours.errors, "", 0),
    row("acknowledged answers that are not stored", Math.max(0, acknowledged - stored), "", 0),
  ];
}
