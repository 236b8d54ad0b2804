import "server-only";
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { SHORTEST_SECRET } from "@/lib/config";
import { config } from "./config";

type Secrets = readonly [string, ...string[]];

let known: Secrets | undefined;

/** The secrets of this installation: the first signs, all verify. The embedded mode makes one in its data folder, once. */
export function secrets(): Secrets {
  known ??= listed(config().secrets) ?? [ownSecret(config().database.dataDir)];
  return known;
}

function listed(given: string[] | null): Secrets | undefined {
  const [first, ...rest] = given ?? [];
  return first === undefined ? undefined : [first, ...rest];
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
  const secret = readFileSync(file, "utf8").trim();
  if (secret.length < SHORTEST_SECRET)
    throw new Error(`The secret in ${file} is too short. Delete it: a new one will be made.`);
  return secret;
}
