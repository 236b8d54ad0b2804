import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runNode } from "../../scripts/steps/processes.mjs";
import { at } from "../../scripts/steps/root.mjs";
import { type Mutant, planted } from "./mutant";

/** What the tests read. The packages are linked, so that a copy takes a second. */
const COPIED = [
  "app",
  "content",
  "db",
  "lib",
  "public",
  "scripts",
  "tests",
  "instrumentation.ts",
  "next.config.js",
  "package.json",
  "package-lock.json",
  "proxy.ts",
  "tsconfig.json",
  "vitest.config.ts",
];

/** What a developer's shell may hold and tests must never touch. */
const PRIVATE =
  /^(DATABASE_|DATA_DIR$|AUTH_SECRET$|APP_URL$|DEPLOYMENT$|PORT$|NODE_ENV$|ADMIN_EMAILS$)/;

/** What an expectation says that is not met, and a property that does not hold. */
const FOUND = /^(AssertionError|Error: Property failed)/;

/** How one test went: failed by what it found, or crashed before it could look. */
export type Verdict = { title: string; outcome: "passed" | "found" | "crashed" };

type Report = {
  testResults: {
    name: string;
    assertionResults: { title: string; status: string; failureMessages: string[] }[];
  }[];
};

/** A copy of the checkout in which a fault can be planted without anybody else meeting it. */
export class Tree {
  readonly #folder = mkdtempSync(join(tmpdir(), "who-says-mutants-"));

  constructor() {
    for (const name of COPIED) cpSync(at(name), join(this.#folder, name), { recursive: true });
    symlinkSync(at("node_modules"), join(this.#folder, "node_modules"), "dir");
  }

  /** Does something with a fault in its place, and takes it out again. */
  async with<T>(mutant: Mutant, work: () => Promise<T>): Promise<T> {
    const file = join(this.#folder, mutant.file);
    const whole = readFileSync(file, "utf8");
    writeFileSync(file, planted(mutant, whole));
    return work().finally(() => writeFileSync(file, whole));
  }

  /** Runs tests of one file. Throws with what was printed where none ran. */
  async run({ file, title }: Mutant["test"]): Promise<Verdict[]> {
    const report = join(this.#folder, "report.json");
    rmSync(report, { force: true });
    const { output } = await runNode(
      [
        "node_modules/vitest/vitest.mjs",
        "run",
        file,
        ...(title ? ["--testNamePattern", title] : []),
        // A slow machine is no fault.
        "--testTimeout=240000",
        "--hookTimeout=240000",
        "--reporter=json",
        `--outputFile=${report}`,
      ],
      {
        cwd: this.#folder,
        env: Object.fromEntries(
          Object.entries(process.env).filter(([name]) => !PRIVATE.test(name)),
        ),
      },
    );
    const verdicts = verdictsIn(JSON.parse(readFileSync(report, "utf8")));
    if (verdicts.length === 0) throw new Error(`No test of ${file} ran.\n${output.slice(-2000)}`);
    return verdicts;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

const verdictsIn = ({ testResults }: Report): Verdict[] =>
  testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === "passed" || status === "failed")
    .map(({ title, status, failureMessages }) => ({
      title,
      outcome:
        status === "passed"
          ? "passed"
          : failureMessages.some((message) => FOUND.test(message))
            ? "found"
            : "crashed",
    }));
