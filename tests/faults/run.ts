import { stopAll } from "../../scripts/steps/processes.mjs";
import { stopOnSignals } from "../../scripts/steps/signals.mjs";
import { type Check, runSuite } from "../support/suite";
import { measureDatabaseStops } from "./database-stops";
import { measureHistories } from "./histories";
import { measureKills } from "./kills";
import { measureMove } from "./move";
import { measureRepeats } from "./repeats";

/** What is tried on the built app with `npm run faults`: nothing acknowledged may be lost, doubled or changed. */
const CHECKS: Check[] = [
  { id: "F1", what: "the server is killed while a class answers", run: measureKills },
  {
    id: "F2",
    what: "the database stops and starts while a class answers",
    run: measureDatabaseStops,
  },
  { id: "F3", what: "answers sent twice, late, altered and at once", run: measureRepeats },
  { id: "move", what: "100,000 answers move to a server", run: measureMove },
  { id: "F13", what: "a history of what sixteen devices saw", run: measureHistories },
];

stopOnSignals();
const kept = await runSuite("faults", CHECKS).finally(stopAll);
process.exitCode = kept ? 0 : 1;
