import { stopAll } from "../../scripts/steps/processes.mjs";
import { type Check, runSuite } from "../support/suite";
import { tryMatrix } from "./matrix";
import { onSite, stopSite } from "./site";

/** All trials of `npm run security`. */
const CHECKS: Check[] = [{ id: "A1", what: "who may do what", run: onSite(tryMatrix) }];

const kept = await runSuite("security", CHECKS).finally(stopSite).finally(stopAll);
process.exitCode = kept ? 0 : 1;
