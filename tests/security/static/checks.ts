import { readFileSync } from "node:fs";
import type { billOfMaterials } from "../../../scripts/steps/bill-of-materials.mjs";
import { STAND_IN, STAND_INS } from "../../../scripts/steps/build.mjs";
import { run } from "../../../scripts/steps/processes.mjs";
import { type Row, row } from "../../support/figures";
import type { Check } from "../../support/suite";
import { none, onSite } from "../site";
import { licenceFaults } from "./licences";
import { asked, ourPackages } from "./lockfile";
import table from "./min-versions.json" with { type: "json" };
import dates from "./release-dates.json" with { type: "json" };
import { filesIn, filesWithSecrets, foundBySecretlint, trackedFiles } from "./secrets";
import { rawSql, sources, unmarkedModules, unsafeMarkup } from "./sources";
import { tryHeaders } from "./try-headers";
import { ageFaults, sourceFaults, versionFaults } from "./versions";

async function lookForSecrets(): Promise<Row[]> {
  const tracked = trackedFiles() ?? [];
  const sent = [...filesIn(".next/static"), ...filesIn("public")];
  const made = filesIn(".next/server").filter((file) => /\.(html|rsc|body|meta)$/.test(file));
  const leaking = [...sent, ...made].filter((file) =>
    readFileSync(file, "utf8").includes(STAND_IN),
  );
  return [
    row("files git knows", tracked.length, ""),
    row("files browsers get", sent.length, ""),
    row("settings the build saw a stand-in for", Object.keys(STAND_INS).length, ""),
    none("secrets in the tree, by our patterns", filesWithSecrets(tracked)),
    none("secrets in the tree, by secretlint", await foundBySecretlint(tracked)),
    none("secrets in what browsers get", filesWithSecrets(sent)),
    none("secrets there, by secretlint", await foundBySecretlint(sent)),
    none("stand-ins in what is sent", leaking),
    none(
      "source maps",
      sent.filter((file) => file.endsWith(".map")),
    ),
  ];
}

async function lookIntoSources(): Promise<Row[]> {
  const ours = sources("app", "lib", "db", "public");
  return [
    row("files", ours.length, ""),
    none("markup past React", unsafeMarkup(ours)),
    none(
      "SQL put together from values",
      rawSql(ours).filter((file) => !file.startsWith("db/move/")),
    ),
    none("server modules without their mark", unmarkedModules("app/_server")),
  ];
}

/** The bill of materials names every package, with its hash and its licence. */
async function lookAtLicences(): Promise<Row[]> {
  const packages = ourPackages();
  const { output } = await run("npm", ["run", "--silent", "sbom"]);
  const bill: ReturnType<typeof billOfMaterials> = JSON.parse(output.slice(output.indexOf("{")));
  const billed = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
  return [
    row("packages", packages.length, ""),
    row("of them ship", packages.filter(({ isTool }) => !isTool).length, ""),
    none("licences not on the list", licenceFaults(packages)),
    none(
      "packages the bill of materials misses",
      packages.map(({ name, version }) => `${name}@${version}`).filter((name) => !billed.has(name)),
    ),
    none(
      "without a hash or a licence there",
      bill.components
        .filter(({ hashes, licenses }) => hashes.length === 0 || licenses.length === 0)
        .map(({ name }) => name),
    ),
  ];
}

async function lookAtVersions(): Promise<Row[]> {
  const packages = ourPackages();
  return [
    row("floors", table.floors.length, ""),
    none("packages with a known flaw", versionFaults(packages, table)),
    none("without a hash, or from elsewhere", sourceFaults(packages)),
    none("asked for and younger than a week", ageFaults(asked(), dates, new Date())),
  ];
}

/** The trials that look at what there is, rather than at what it does. */
export const STATIC: readonly Check[] = [
  { id: "S1", what: "headers of every reply", run: onSite(tryHeaders) },
  { id: "S2", what: "secrets in the tree and in what is sent", run: lookForSecrets },
  { id: "S3", what: "markup, SQL and server modules in the sources", run: lookIntoSources },
  { id: "S4", what: "licences and the bill of materials", run: lookAtLicences },
  { id: "S5", what: "versions of packages", run: lookAtVersions },
];
