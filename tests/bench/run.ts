import { startPostgres } from "../../scripts/steps/postgres.mjs";
import { stopAll } from "../../scripts/steps/processes.mjs";
import { startServer } from "../e2e/support/server";
import { type Check, runSuite } from "../support/suite";
import { measureAnalyzer } from "./analyze";
import { measureAnswers } from "./answers";
import { measureCards } from "./card";
import { measureClassHour } from "./class-hour";
import { measureDashboard } from "./dashboard";
import { measureGrowth } from "./growth";
import { measureLighthouse } from "./lighthouse";
import { measureLive } from "./live";
import { measureOpening } from "./opening";
import { measurePage } from "./page";
import { measureSignIns } from "./sign-ins";
import { measureSlow } from "./slow";

/** A measurement on the built app with its embedded database. */
const onServer = (measure: (url: string) => ReturnType<Check["run"]>) => async () => {
  const server = await startServer();
  return measure(server.url).finally(server.stop);
};

/** A measurement on a throw-away PostgreSQL. */
const onPostgres = (measure: (postgres: string) => ReturnType<Check["run"]>) => async () => {
  const postgres = await startPostgres();
  if (!postgres.url) throw new Error(postgres.reason);
  return measure(postgres.url).finally(() => postgres.remove?.());
};

/** Answers stored before the one that is timed. */
const [FEW, MANY, MOST] = [10_000, 1_000_000, 10_000_000];

/** Too long for every run: `--only scale`. */
const SCALE: Check = {
  id: "scale",
  what: "an answer among ten million",
  run: onPostgres((postgres) => measureGrowth(postgres, [FEW, MANY, MOST])),
};

/** All figures of `npm run bench`, on this machine as it is now. They are printed, never asserted by a test. */
const CHECKS: Check[] = [
  { id: "analyzer", what: "words a second", run: measureAnalyzer },
  { id: "W1", what: "weight of the pages", run: onServer(measurePage) },
  { id: "W2", what: "a slow phone", run: onServer(measureSlow) },
  { id: "W3", what: "Lighthouse", run: onServer(measureLighthouse) },
  { id: "live", what: "a question on the wall", run: onServer(measureLive) },
  { id: "L1", what: "a thousand pupils answer for a minute", run: onPostgres(measureClassHour) },
  { id: "L2", what: "answers beside a bare route", run: onPostgres(measureAnswers) },
  { id: "L3", what: "three hundred open a lesson", run: onPostgres(measureOpening) },
  { id: "L4", what: "a teacher's report", run: onPostgres(measureDashboard) },
  { id: "L6", what: "signing in meanwhile", run: onPostgres(measureSignIns) },
  { id: "L7", what: "result cards", run: onPostgres(measureCards) },
  {
    id: "growth",
    what: "an answer among a million",
    run: onPostgres((postgres) => measureGrowth(postgres, [FEW, MANY])),
  },
];

const kept = await runSuite("bench", process.argv.includes(SCALE.id) ? [SCALE] : CHECKS).finally(
  stopAll,
);
process.exitCode = kept ? 0 : 1;
