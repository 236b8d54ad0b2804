import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { Problem } from "./problem.mjs";
import { runNode } from "./processes.mjs";
import { at, ROOT, tool } from "./root.mjs";
import { fingerprint, SOURCES } from "./stamp.mjs";

const stampFile = at(".next/.source-stamp");

/**
 * What stands for every secret while the app is built. A build that sees none can give none away, and a test looks
 * for these in what browsers get.
 */
export const STAND_INS = {
  DATABASE_URL: "postgres://nobody:stand-in-for-a-secret@127.0.0.1:1/none",
  AUTH_SECRET: "stand-in-for-a-secret-of-32-characters-or-more",
  APP_URL: "https://stand-in-for-a-secret.example",
  GOOGLE_CLIENT_ID: "stand-in-for-a-secret",
  GOOGLE_CLIENT_SECRET: "stand-in-for-a-secret",
  SMTP_URL: "smtp://nobody:stand-in-for-a-secret@127.0.0.1:1",
  MAIL_FROM: "stand-in-for-a-secret@example.org",
  ADMIN_EMAILS: "stand-in-for-a-secret@example.org",
  CRON_SECRET: "stand-in-for-a-secret",
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
