import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readConfig } from "../../lib/config";
import { openDatabase } from "../client";
import { reasonOf } from "../failure";
import { FolderLocked } from "../lock";
import { type MovedTable, move, NotMoved } from "../move/move";

const USAGE =
  "Say where to: npm run move -- --to postgres://user:password@host/name. It moves the embedded database of DATA_DIR (default .data).";

/** The address after `--to`; undefined when there is none or something else was said. */
function addressAsked(): string | undefined {
  try {
    const { to } = parseArgs({ options: { to: { type: "string" } } }).values;
    return to !== undefined && /^postgres(ql)?:\/\//.test(to) ? to : undefined;
  } catch {
    return undefined;
  }
}

/** Every table with its rows and the beginning of its hash on either side, then what to do now. */
function report(moved: readonly MovedTable[], dataDir: string, seconds: number): string {
  const rows = moved.reduce((sum, { to }) => sum + to.rows, 0);
  const line = (name: string, ...cells: [unknown, unknown, string, string]) => {
    const [here, there, ...hashes] = cells.map(String);
    return [name.padEnd(18), here?.padStart(9), there?.padStart(9), "", ...hashes].join(" ");
  };
  return [
    line("table", "rows here", "there", "SHA-256 here".padEnd(20), "there"),
    ...moved.map(({ name, from, to }) =>
      line(name, from.rows, to.rows, from.hash.slice(0, 20), to.hash.slice(0, 20)),
    ),
    `moved ${rows} rows of ${moved.length} tables in ${seconds.toFixed(1)} s; all counts and hashes are equal, ${dataDir} is as it was`,
    `Now set DATABASE_URL to the new address, and AUTH_SECRET to what stands in ${join(dataDir, "secret")}: with it people stay signed in and guests keep their work.`,
  ].join("\n");
}

/** Copies the embedded database into an empty PostgreSQL and proves it; answers with what went wrong. */
async function run(): Promise<string | undefined> {
  const url = addressAsked();
  if (!url) return USAGE;
  // Only where the folder is: the rest of the environment may be the old server's or the new one's.
  const settings = readConfig({ DATA_DIR: process.env.DATA_DIR });
  if (!settings.ok) return settings.error;
  const { dataDir } = settings.value.database;
  const folder = join(dataDir, "pglite");
  if (!existsSync(folder))
    return `There is no embedded database in ${folder}. Name its folder with DATA_DIR.`;
  const begun = performance.now();
  const source = await openDatabase({ url: undefined, dataDir });
  try {
    const target = await openDatabase({ url, dataDir });
    try {
      const moved = await move(source.db, target);
      console.log(report(moved, dataDir, (performance.now() - begun) / 1000));
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
  return undefined;
}

const failure = await run().catch((error: unknown) =>
  error instanceof FolderLocked || error instanceof NotMoved
    ? error.message
    : `Nothing was moved: ${reasonOf(error)}.`,
);
if (failure) {
  console.error(failure);
  process.exitCode = 1;
}
