import { stopAll } from "../../scripts/steps/processes.mjs";
import { type Check, runSuite } from "../support/suite";

/** All trials of `npm run security`. */
const CHECKS: Check[] = [];

const kept = await runSuite("security", CHECKS).finally(stopAll);
process.exitCode = kept ? 0 : 1;
