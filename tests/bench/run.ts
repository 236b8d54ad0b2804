import { cpus, loadavg } from "node:os";
import { startPostgres } from "../../scripts/steps/postgres.mjs";
import { stopAll } from "../../scripts/steps/processes.mjs";
import { startServer } from "../e2e/support/server";
import { measureAnalyzer } from "./analyze";
import { measureAnswers } from "./answers";
import { measureCards } from "./card";
import { measureDashboard } from "./dashboard";
import { measureLighthouse } from "./lighthouse";
import { measureLive } from "./live";
import { measureLossy } from "./lossy";
import { measurePage } from "./page";
import { measureSlow } from "./slow";
import { print, type Row } from "./table";

/** All figures of `npm run bench`, on this machine as it is now. They are printed, never asserted by a test. */
async function bench(): Promise<boolean> {
  console.log(
    `Node ${process.version}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)} at the start`,
  );
  const rows: Row[] = await measureAnalyzer();
  const server = await startServer();
  rows.push(...(await measurePage(server.url)), ...(await measureCards(server.url)));
  rows.push(...(await measureSlow(server.url)), ...(await measureLighthouse(server.url)));
  rows.push(...(await measureLive(server.url)), ...(await measureLossy(server.url)));
  await server.stop();
  const postgres = await startPostgres();
  if (postgres.url) {
    rows.push(...(await measureAnswers(postgres.url)), ...(await measureDashboard(postgres.url)));
    postgres.remove?.();
  } else console.log(`answers per second: not measured, ${postgres.reason}`);
  print(rows);
  return rows.every(({ kept }) => kept !== false);
}

const kept = await bench().finally(stopAll);
process.exitCode = kept ? 0 : 1;
