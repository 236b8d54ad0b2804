import { stopAll } from "../../scripts/steps/processes.mjs";
import { stopOnSignals } from "../../scripts/steps/signals.mjs";
import type { Row } from "../support/figures";
import { type Check, runSuite } from "../support/suite";
import type { Mutant } from "./mutant";
import { MUTANTS } from "./mutants";
import { Tree, type Verdict } from "./tree";

/** Two cores, two copies of the checkout. */
const AT_ONCE = 2;

const trees = Array.from({ length: AT_ONCE }, () => new Tree());
const idle = [...trees];

const removeTrees = () => {
  for (const tree of trees) tree.remove();
};
stopOnSignals(removeTrees);

async function inTree<T>(work: (tree: Tree) => Promise<T>): Promise<T> {
  const tree = idle.pop();
  if (!tree) throw new Error("more checks at once than trees");
  return work(tree).finally(() => idle.push(tree));
}

const counted = (what: string, count: number, kept: boolean, limit: string): Row => ({
  what,
  value: `${count} tests`,
  limit,
  kept,
});

/** The tests of one file as they go without any fault, run once for all the faults they have to find. */
const whole = new Map<string, Promise<Verdict[]>>();

function withoutFault({ file }: Mutant["test"], tree: Tree): Promise<Verdict[]> {
  const titles = MUTANTS.filter(({ test }) => test.file === file).map(({ test }) => test.title);
  const title = titles.every((each) => each !== undefined) ? titles.join("|") : undefined;
  const known = whole.get(file) ?? tree.run({ file, ...(title && { title }) });
  whole.set(file, known);
  return known;
}

/** A fault is killed when a test that passes without it finds it; a test that merely crashes has found nothing. */
const kill = (mutant: Mutant) => () =>
  inTree(async (tree) => {
    const before = await withoutFault(mutant.test, tree);
    const failing = before.filter(({ outcome }) => outcome !== "passed");
    const after = await tree.with(mutant, () => tree.run(mutant.test));
    const found = after.filter(({ outcome }) => outcome === "found");
    return [
      counted("failing without the fault", failing.length, failing.length === 0, "none"),
      counted("finding it", found.length, found.length > 0, "at least 1"),
    ];
  });

const CHECKS: Check[] = MUTANTS.map((mutant) => ({
  id: mutant.id,
  what: `${mutant.area}: ${mutant.fault}`,
  run: kill(mutant),
}));

const kept = await runSuite("mutants", CHECKS, AT_ONCE).finally(async () => {
  await stopAll();
  removeTrees();
});
process.exitCode = kept ? 0 : 1;
