import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import type { TestProject } from "vitest/node";

const MIGRATIONS = "db/migrations";
const CACHE = ".cache/test-database";

declare module "vitest" {
  export interface ProvidedContext {
    /** A migrated, empty database frozen to a file, which every worker thaws. */
    frozenDatabase: string;
  }
}

/** Makes the frozen database once for each state of the migrations: creating one takes seconds, thawing does not. */
export default async function setup(project: TestProject) {
  const file = join(CACHE, `${fingerprint()}.tar`);
  if (!existsSync(file)) await freeze(file);
  project.provide("frozenDatabase", file);
}

function fingerprint(): string {
  const hash = createHash("sha256");
  hash.update(readFileSync("node_modules/@electric-sql/pglite/package.json"));
  for (const name of filesIn(MIGRATIONS)) hash.update(name).update(readFileSync(name));
  return hash.digest("hex").slice(0, 16);
}

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" })
        .map((name) => join(folder, name))
        .filter((path) => statSync(path).isFile())
        .sort()
    : [];

async function freeze(file: string) {
  const client = await PGlite.create();
  if (existsSync(MIGRATIONS)) await migrate(drizzle({ client }), { migrationsFolder: MIGRATIONS });
  const dump = await client.dumpDataDir("none");
  await client.close();
  mkdirSync(CACHE, { recursive: true });
  for (const old of readdirSync(CACHE)) rmSync(join(CACHE, old), { force: true });
  // Renamed into place, so that a second run beside this one never reads half a file.
  const part = `${file}.${process.pid}`;
  await writeFile(part, new Uint8Array(await dump.arrayBuffer()));
  renameSync(part, file);
}
