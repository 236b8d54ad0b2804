import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { Problem } from "./problem.mjs";
import { runNode } from "./processes.mjs";
import { at, ROOT, tool } from "./root.mjs";
import { fingerprint, SOURCES } from "./stamp.mjs";

const stampFile = at(".next/.source-stamp");

/** Whether the build in `.next` was made from the sources as they are now. */
export function isBuilt() {
  if (!(existsSync(stampFile) && existsSync(at(".next/BUILD_ID")))) return false;
  return readFileSync(stampFile, "utf8") === fingerprint(ROOT, SOURCES);
}

/** Builds the app unless its sources are unchanged; says which of the two it did. */
export async function build() {
  if (isBuilt()) return "unchanged";
  console.log("  App: building, about half a minute …");
  // Taken before the build, so that a file saved meanwhile makes the next run build again.
  const stamp = fingerprint(ROOT, SOURCES);
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" };
  const { code, output } = await runNode([tool.next, "build"], { env });
  if (code !== 0) throw new Problem(`The app could not be built:\n${output.trim()}`);
  writeFileSync(stampFile, stamp);
  return "built";
}
