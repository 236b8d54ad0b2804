import { stopAll } from "../../scripts/steps/processes.mjs";
import { stopOnSignals } from "../../scripts/steps/signals.mjs";
import { type Check, runSuite } from "../support/suite";
import { measureBackup } from "./backup";
import { measureClocks } from "./clocks";
import { measureDatabaseStops } from "./database-stops";
import { measureFullDisk } from "./full-disk";
import { measureHistories } from "./histories";
import { measureInstances } from "./instances";
import { measureKills } from "./kills";
import { measureLossy } from "./lossy";
import { measureMove } from "./move";
import { measureRepeats } from "./repeats";
import { measureSecondProcess } from "./second-process";
import { measureTwoTabs } from "./two-tabs";

/** What is tried on the built app with `npm run faults`: nothing acknowledged may be lost, doubled or changed. */
const CHECKS: Check[] = [
  { id: "F1", what: "the server is killed while a class answers", run: measureKills },
  {
    id: "F2",
    what: "the database stops and starts while a class answers",
    run: measureDatabaseStops,
  },
  { id: "F3", what: "answers sent twice, late, altered and at once", run: measureRepeats },
  { id: "F5", what: "a line that loses things", run: measureLossy },
  { id: "F6", what: "two tabs or devices on one attempt", run: measureTwoTabs },
  { id: "F7", what: "clocks that are wrong", run: measureClocks },
  { id: "F8", what: "a second process on the folder", run: measureSecondProcess },
  { id: "F9", what: "a full disk", run: measureFullDisk },
  { id: "F11", what: "a dump is restored on another server", run: measureBackup },
  { id: "F11", what: "100,000 answers move to a server", run: measureMove },
  { id: "instances", what: "one of two servers is killed", run: measureInstances },
  { id: "F13", what: "a history of what sixteen devices saw", run: measureHistories },
];

stopOnSignals();
const kept = await runSuite("faults", CHECKS).finally(stopAll);
process.exitCode = kept ? 0 : 1;
