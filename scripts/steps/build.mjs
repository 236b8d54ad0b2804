import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { Problem } from "./problem.mjs";
import { runNode } from "./processes.mjs";
import { at, ROOT, tool } from "./root.mjs";
import { fingerprint, SOURCES } from "./stamp.mjs";

const stampFile = at(".next/.source-stamp");

/** Part of every stand-in below. */
export const STAND_IN = "stand-in-for-a-secret";

/**
 * What stands for every secret while the app is built. A build that sees none can give none away, and a test looks
 * for these in what browsers get.
 */
export const STAND_INS = {
  DATABASE_URL: `postgres://nobody:${STAND_IN}@127.0.0.1:1/none`,
  AUTH_SECRET: `${STAND_IN}-of-32-characters-or-more`,
  APP_URL: `https://${STAND_IN}.example`,
  GOOGLE_CLIENT_ID: STAND_IN,
  GOOGLE_CLIENT_SECRET: STAND_IN,
  SMTP_URL: `smtp://nobody:${STAND_IN}@127.0.0.1:1`,
  MAIL_FROM: `${STAND_IN}@example.org`,
  ADMIN_EMAILS: `${STAND_IN}@example.org`,
  CRON_SECRET: STAND_IN,
};

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
  const own = { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" };
  const env = { ...process.env, ...STAND_INS, ...own };
  const { code, output } = await runNode([tool.next, "build"], { env });
  if (code !== 0) throw new Problem(`The app could not be built:\n${output.trim()}`);
  writeFileSync(stampFile, stamp);
  return "built";
}
