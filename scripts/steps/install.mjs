import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { Problem } from "./problem.mjs";
import { run, runNode } from "./processes.mjs";
import { at } from "./root.mjs";

const stampFile = at("node_modules/.setup-stamp");
const NO_NETWORK = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET/;

/** Where packages with binaries are good for: system, processor and Node's major version. */
const machine = () =>
  `${process.platform}-${process.arch}-node${process.versions.node.split(".")[0]}`;

/** What `node_modules` must have been installed from, and on. */
export const installStamp = (lockText, on = machine()) =>
  `${createHash("sha256").update(lockText).digest("hex")} ${on}`;

/** Whether an installed tree (npm's own record of it) holds exactly the packages a lock file asks for. */
export function sameTree(lock, installed) {
  const wanted = Object.entries(lock.packages).filter(([path]) => path !== "");
  const missing = wanted.some(
    ([path, { version, optional, devOptional, extraneous }]) =>
      !(optional || devOptional || extraneous) && installed.packages[path]?.version !== version,
  );
  const stray = Object.entries(installed.packages).some(
    ([path, { version }]) => lock.packages[path]?.version !== version,
  );
  return !(missing || stray);
}

/** Installs the locked packages unless they are there; says which of the two it did. */
export async function install() {
  const lockText = readFileSync(at("package-lock.json"), "utf8");
  const stamp = installStamp(lockText);
  const stamped = existsSync(stampFile) ? readFileSync(stampFile, "utf8") : null;
  if (stamped === stamp) return "already there";
  if (stamped === null || stamped.endsWith(machine())) {
    // Someone ran npm by hand: what they installed is good when it is what the lock file says.
    const record = at("node_modules/.package-lock.json");
    if (existsSync(record) && sameTree(JSON.parse(lockText), JSON.parse(readFileSync(record)))) {
      writeFileSync(stampFile, stamp);
      return "already there";
    }
  }
  console.log("  Packages: installing, about a minute the first time …");
  // No package needs a script to be installed, so none of them runs one of its own.
  const flags = ["--include=dev", "--ignore-scripts", "--prefer-offline"];
  const { code, output } = await npm(["ci", ...flags]);
  if (code !== 0) throw new Problem(failureLine(output));
  writeFileSync(stampFile, stamp);
  return "installed";
}

/** One line, or npm's own words when it is not the network. */
export function failureLine(output) {
  if (NO_NETWORK.test(output))
    return "The packages could not be fetched: no connection to the npm registry. Connect to the internet once and run this again.";
  return `npm could not install the packages:\n${output.trim()}`;
}

function npm(args) {
  const flags = ["--no-audit", "--no-fund", "--loglevel=error"];
  const patience = [
    "--fetch-retries=2",
    "--fetch-retry-mintimeout=1000",
    "--fetch-retry-maxtimeout=5000",
  ];
  const all = [...args, ...flags, ...patience];
  // npm_execpath is another program's when yarn or pnpm runs the script.
  const npmCli = process.env.npm_execpath;
  if (npmCli?.endsWith("npm-cli.js")) return runNode([npmCli, ...all]);
  return run("npm", all, { shell: process.platform === "win32" });
}
