import "server-only";
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { config } from "./config";

let known: string[] | undefined;

/** The secrets of this installation: the first signs, all verify. The embedded mode makes one in its data folder, once. */
export function secrets(): readonly [string, ...string[]] {
  known ??= config().secrets ?? [ownSecret(config().database.dataDir)];
  const [first, ...rest] = known;
  if (!first) throw new Error("AUTH_SECRET is empty.");
  return [first, ...rest];
}

function ownSecret(dataDir: string): string {
  const file = resolve(/* turbopackIgnore: true */ join(dataDir, "secret"));
  mkdirSync(/* turbopackIgnore: true */ dataDir, { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString("hex"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    const made = error instanceof Error && "code" in error && error.code === "EEXIST";
    if (!made) throw error;
  }
  return readFileSync(file, "utf8").trim();
}
