import { percentile, type Row, row } from "../support/figures";
import { answerAtFixedTimes, compare, type Seen } from "./crowd";
import { addPupils, startOn, withDb } from "./pupils";

const PUPILS = 1000;
const ANSWERS = 10_000;
const SECONDS = 60;

/** What became of a crowd's answers: how long they took, and whether each is stored once. */
export const answerRows = (
  { latencies, failed }: Seen,
  { stored, lost, doubled }: Awaited<ReturnType<typeof compare>>,
  limits: { p50?: number; p99: number; answers: number },
): Row[] => [
  row("answers, p50", percentile(latencies, 0.5), "ms", limits.p50),
  row("answers, p99", percentile(latencies, 0.99), "ms", limits.p99),
  row("answers, slowest", Math.max(...latencies), "ms"),
  row("replies that were no success", failed, "", 0),
  row("answers sent and not stored", limits.answers - stored, "", 0),
  row("acknowledged answers that are not stored", lost, "", 0),
  row("answers stored twice", doubled, "", 0),
];

/** L1: a thousand pupils in classes, ten answers each within a minute, at fixed moments, each with a session of its own. */
export async function measureClassHour(postgres: string): Promise<Row[]> {
  const server = await startOn(postgres);
  const pupils = await withDb(postgres, (db) => addPupils(db, PUPILS));
  const seen = await answerAtFixedTimes(server.url, pupils, ANSWERS, SECONDS);
  await server.stop();
  const found = await withDb(postgres, (_, client) => compare(client, seen));
  return answerRows(seen, found, { p50: 100, p99: 500, answers: ANSWERS });
}
