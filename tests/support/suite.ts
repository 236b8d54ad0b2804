import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { print, type Row } from "./figures";

/** One trial of a suite by its id in the test plan (L1, F3, A6 …): what it shows, and the figures that show it. */
export type Check = { id: string; what: string; run(): Promise<readonly Row[]> };

type Outcome = { id: string; what: string; seconds: number; rows: readonly Row[]; error?: string };

/**
 * Runs the checks one after another, or some at once where none measures time (`--only F1,F3`: those), prints their
 * figures and the counts, and keeps both in `.cache/<name>.json`. False when a figure misses its limit or a check throws.
 */
export async function runSuite(
  name: string,
  checks: readonly Check[],
  atOnce = 1,
): Promise<boolean> {
  const { values } = parseArgs({ options: { only: { type: "string" } } });
  const wanted = values.only?.split(",");
  const unknown = wanted?.find((id) => !checks.some((check) => check.id === id));
  if (unknown !== undefined)
    throw new Error(
      `There is no check ${unknown}; there are ${checks.map(({ id }) => id).join(", ")}.`,
    );
  const machine = `Node ${process.version}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)} at the start`;
  console.log(machine);
  const outcomes: Outcome[] = [];
  const left = checks.filter(({ id }) => wanted?.includes(id) ?? true).values();
  const lane = async () => {
    for (const check of left) outcomes.push(await outcomeOf(check));
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  const failed = outcomes.filter(isFailed).length;
  const counts = `${outcomes.length - failed} passed, ${failed} failed`;
  mkdirSync(".cache", { recursive: true });
  writeFileSync(`.cache/${name}.json`, JSON.stringify({ machine, counts, outcomes }, null, 2));
  console.log(`\n${counts}`);
  return failed === 0;
}

const isFailed = ({ rows, error }: Outcome): boolean =>
  error !== undefined || rows.some(({ kept }) => kept === false);

async function outcomeOf({ id, what, run }: Check): Promise<Outcome> {
  const begun = performance.now();
  const seconds = () => Math.round((performance.now() - begun) / 100) / 10;
  try {
    const rows = await run();
    console.log(`\n${id} ${what} (${seconds()} s)`);
    print(rows);
    return { id, what, seconds: seconds(), rows };
  } catch (failure) {
    const error = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
    console.log(`\n${id} ${what} (${seconds()} s)\n✗ ${error}`);
    return { id, what, seconds: seconds(), rows: [], error };
  }
}
