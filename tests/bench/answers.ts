import { Agent } from "node:http";
import { v7 } from "uuid";
import { percentile, type Row, row, rowAtLeast } from "../support/figures";
import { startBare } from "./bare-server";
import { cpuOf } from "./processes";
import { addPupils, nextAnswer, startOn, withDb } from "./pupils";
import { type Shot, send } from "./send";

const CONNECTIONS = 32;
/** Requests until what runs often has been compiled. */
const WARM_UP = 2000;
const ROUNDS = 3;
const SECONDS = 6;

type Load = {
  perSecond: number;
  cpu: number;
  latencies: number[];
  acknowledged: number;
  failed: number;
};
type Place = { url: string; pid: number; shots: (() => Shot)[] };

/** Every sender sends one request after the other while `wanted` says so; the last replies are waited for. */
async function load({ url, pid, shots }: Place, wanted: (sent: number) => boolean): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: shots.length });
  const site = new URL(url);
  const latencies: number[] = [];
  let [sent, failed] = [0, 0];
  const [begun, before] = [performance.now(), cpuOf(pid)];
  const work = shots.map(async (shot) => {
    while (wanted(sent)) {
      sent += 1;
      const { status, last } = await send(agent, site, shot());
      latencies.push(last);
      if (status !== 200) failed += 1;
    }
  });
  await Promise.all(work);
  agent.destroy();
  const acknowledged = latencies.length - failed;
  return {
    perSecond: (acknowledged / (performance.now() - begun)) * 1000,
    cpu: (cpuOf(pid) - before) / latencies.length,
    latencies,
    acknowledged,
    failed,
  };
}

async function forSeconds(place: Place): Promise<Load> {
  const end = performance.now() + SECONDS * 1000;
  return load(place, () => performance.now() < end);
}

const median = (loads: readonly Load[], of: (load: Load) => number) =>
  percentile(loads.map(of), 0.5);

/** L2: answers beside a bare route with one insert, on the same PostgreSQL, turn by turn; medians of the turns. */
export async function measureAnswers(postgres: string): Promise<Row[]> {
  const bare = await startBare(postgres);
  const server = await startOn(postgres);
  const pupils = await withDb(postgres, (db) => addPupils(db, CONNECTIONS));
  const response = { kind: "label", option: "a" };
  const floor: Place = {
    ...bare,
    shots: pupils.map(() => () => ({
      method: "POST",
      path: "/insert",
      body: JSON.stringify({ id: v7(), item: "who-says-so-x01", response }),
    })),
  };
  const own: Place = {
    url: server.url,
    pid: server.pid,
    shots: pupils.map((pupil) => () => ({
      method: "POST",
      path: `/api/attempts/${pupil.attempt}/answers`,
      cookie: pupil.cookie,
      body: JSON.stringify(nextAnswer(pupil)),
    })),
  };
  const all = [
    await load(floor, (sent) => sent < WARM_UP),
    await load(own, (sent) => sent < WARM_UP),
  ];
  const [floors, owns]: Load[][] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    floors?.push(await forSeconds(floor));
    owns?.push(await forSeconds(own));
  }
  await bare.stop();
  await server.stop();
  const [bares, ours] = [floors ?? [], owns ?? []];
  const answers = [...all.slice(1), ...ours];
  const stored = await withDb(postgres, async (_, client) => {
    const { rows } = await client.query("select count(*)::int as n from answer");
    return rows[0].n as number;
  });
  const acknowledged = answers.reduce((sum, each) => sum + each.acknowledged, 0);
  const latencies = ours.flatMap((each) => each.latencies);
  const [least, most] = [
    median(bares, (each) => each.perSecond),
    median(ours, (each) => each.perSecond),
  ];
  const [leastCpu, ownCpu] = [median(bares, (each) => each.cpu), median(ours, (each) => each.cpu)];
  return [
    row(`bare Next route, one insert, ${CONNECTIONS} connections`, least, "/s"),
    rowAtLeast(`answers with authorisation, once only, ${CONNECTIONS} connections`, most, 200),
    rowAtLeast("share of the bare route", most / least, 0.6),
    row("processor time of the server for a request of the bare route", leastCpu, "ms"),
    row("processor time of the server for an answer", ownCpu, "ms"),
    row("answers, p50", percentile(latencies, 0.5), "ms"),
    row("answers, p99", percentile(latencies, 0.99), "ms", 400),
    row(
      "replies that were no success",
      answers.reduce((sum, { failed }) => sum + failed, 0),
      "",
      0,
    ),
    row("acknowledged answers that are not stored", Math.max(0, acknowledged - stored), "", 0),
    row("answers stored twice", Math.max(0, stored - acknowledged), "", 0),
  ];
}
