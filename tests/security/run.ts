import { stopAll } from "../../scripts/steps/processes.mjs";
import { type Check, runSuite } from "../support/suite";
import { tryCards } from "./cards";
import { tryCells } from "./cells";
import { tryCodes } from "./codes";
import { tryColumns } from "./columns";
import { tryForeign } from "./foreign";
import { tryGuessing } from "./guessing";
import { tryInput } from "./input";
import { tryKeys } from "./keys";
import { tryMarkup } from "./markup";
import { tryMatrix } from "./matrix";
import { tryOutgoing } from "./outgoing";
import { tryPrivacy } from "./privacy";
import { trySessions } from "./sessions";
import { onSite, stopSite } from "./site";
import { STATIC } from "./static/checks";
import { tryTenants } from "./tenants";

/** All trials of `npm run security`. The last reads what all of them left in the log. */
const CHECKS: Check[] = [
  ...STATIC,
  { id: "A1", what: "who may do what", run: onSite(tryMatrix) },
  { id: "A2", what: "another school's ids", run: onSite(tryTenants) },
  { id: "A3", what: "keys before the answer", run: onSite(tryKeys) },
  { id: "A4", what: "guessing class codes", run: onSite(tryCodes) },
  { id: "A5", what: "sessions", run: onSite(trySessions) },
  { id: "A6", what: "requests of other sites", run: onSite(tryForeign) },
  { id: "A8", what: "guessing passwords", run: onSite(tryGuessing) },
  { id: "B1", what: "bad input", run: onSite(tryInput) },
  { id: "B2", what: "columns in bodies", run: onSite(tryColumns) },
  { id: "B3", what: "texts that would run", run: onSite(tryMarkup) },
  { id: "B4", what: "cells of tables", run: onSite(tryCells) },
  { id: "B5", what: "tokens of cards", run: onSite(tryCards) },
  { id: "B6", what: "addresses in fields", run: onSite(tryOutgoing) },
  { id: "A9", what: "privacy", run: onSite(tryPrivacy) },
];

const kept = await runSuite("security", CHECKS).finally(stopSite).finally(stopAll);
process.exitCode = kept ? 0 : 1;
