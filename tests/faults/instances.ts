import { startBalancer } from "../support/balancer";
import { type Row, row } from "../support/figures";
import type { Reply } from "./support/caller";
import { classAtWork } from "./support/class-at-work";
import { onPostgres, serverOn } from "./support/databases";
import { acknowledgedBy } from "./support/pupil";
import { comparisonRows, readAnswers } from "./support/stored";
import { until } from "./support/wait";

const KILLS = 4;
const PATIENCE_MS = 120_000;
/** Answers that come in between two kills. */
const BETWEEN = 30;

/** One of two servers on one PostgreSQL is killed in the middle of a lesson, then the other, and so on. */
export const measureInstances = () =>
  onPostgres(async (postgres) => {
    const servers = [await serverOn(postgres), await serverOn(postgres)];
    const balancer = await startBalancer(servers.map(({ url }) => url));
    const replies: Reply[] = [];
    try {
      const { pupils } = await classAtWork(
        balancer.url,
        async (all) => {
          for (let kill = 0; kill < KILLS; kill += 1) {
            const enough = acknowledgedBy(all) + BETWEEN;
            await until(async () => acknowledgedBy(all) >= enough, PATIENCE_MS);
            const server = servers[kill % servers.length];
            await server?.kill9();
            const alone = acknowledgedBy(all) + BETWEEN;
            await until(async () => acknowledgedBy(all) >= alone, PATIENCE_MS);
            await server?.restart();
          }
        },
        { heard: (reply) => replies.push(reply) },
      );
      const walks = pupils.flatMap((pupil) => pupil.walks);
      const stored = await readAnswers({ url: postgres.url, dataDir: "" });
      return [
        ...retryRows(replies, Math.max(...pupils.map(({ caller }) => caller.mostTries))),
        ...comparisonRows(walks, stored),
      ];
    } finally {
      await balancer.close();
      for (const server of servers) await server.stop();
    }
  });

const retryRows = (replies: readonly Reply[], mostTries: number): Row[] => [
  row(`requests that broke off with a server, of ${replies.length}`, count(replies), ""),
  row("times that any request had to be sent", mostTries, "", 2),
];

const count = (replies: readonly Reply[]) => replies.filter(({ status }) => status >= 500).length;
