import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "../steps/browser.mjs";
import { install } from "../steps/install.mjs";
import { parseFlags } from "../steps/options.mjs";
import { startPostgres } from "../steps/postgres.mjs";
import { orExplain, Problem } from "../steps/problem.mjs";
import { stopAll } from "../steps/processes.mjs";
import { secondsSince, step } from "../steps/progress.mjs";
import { stopOnSignals } from "../steps/signals.mjs";
import { SUITES } from "../steps/suites.mjs";
import { flakyLines, skipLines, summaryLine, table } from "../steps/tally.mjs";

const HELP = `npm test                            every check, quickest first; the last line counts them all
npm test -- --only unit,types       some of them: ${SUITES.map(({ name }) => name).join(", ")}
npm test -- --only unit tests/lib   and, of unit or e2e, only the files whose path says so`;

// What a developer's shell may hold and tests must never touch.
const PRIVATE = /^(DATABASE_|DATA_DIR$|AUTH_SECRET$|APP_URL$|DEPLOYMENT$|PORT$|NODE_ENV$)/;

/** Runs every suite, shows what failed, and ends with one line of counts. */
export const test = (args) =>
  orExplain(async () => {
    const { only, help, rest } = parseFlags(args, ["help"], ["only"]);
    if (help) return console.log(HELP);
    const chosen = choose(only);

    const folder = mkdtempSync(join(tmpdir(), "who-says-test-"));
    const leftovers = [() => rmSync(folder, { recursive: true, force: true })];
    const tidy = () => {
      for (const remove of leftovers) remove();
    };
    stopOnSignals(tidy);
    try {
      const context = { folder, rest, env: testEnvironment(folder) };
      await prepare(chosen, context, leftovers);
      const results = await runAll(chosen, context);
      const named = [...flakyLines(results), ...skipLines(results)];
      console.log(["", table(results), ...named, "", summaryLine(results)].join("\n"));
      process.exitCode = results.some(({ failed }) => failed > 0) ? 1 : 0;
    } finally {
      await stopAll();
      tidy();
    }
  });

/** The suites named by `--only`, with the build a browser test runs on. */
function choose(only) {
  if (only === undefined) return SUITES;
  const names = only.split(",");
  const unknown = names.find((name) => !SUITES.some((suite) => suite.name === name));
  if (unknown !== undefined) throw new Problem(`There is no suite "${unknown}".\n${HELP}`);
  const needed = SUITES.filter(({ name }) => names.includes(name)).flatMap(
    ({ needs = [] }) => needs,
  );
  return SUITES.filter(({ name }) => names.includes(name) || needed.includes(name));
}

function testEnvironment(folder) {
  const kept = Object.entries(process.env).filter(([name]) => !PRIVATE.test(name));
  return {
    ...Object.fromEntries(kept),
    DATA_DIR: join(folder, "data"),
    NEXT_TELEMETRY_DISABLED: "1",
    NO_COLOR: "1",
  };
}

/** Gets what the chosen suites need and writes it into their context. */
async function prepare(chosen, context, leftovers) {
  const needed = chosen.flatMap(({ needs = [] }) => needs);
  await step("Packages", install);
  if (needed.includes("browser"))
    await step("Browser", async () => {
      context.browser = await findBrowser();
      return context.browser.path ?? context.browser.reason;
    });
  if (needed.includes("postgres"))
    await step("PostgreSQL", async () => {
      const { url, reason, remove } = await startPostgres();
      if (remove) leftovers.push(remove);
      Object.assign(
        context.env,
        url ? { TEST_POSTGRES_URL: url } : { TEST_POSTGRES_MISSING: reason },
      );
      return url ?? reason;
    });
}

async function runAll(suites, context) {
  const results = [];
  for (const { name, run } of suites) {
    const began = Date.now();
    const result = await run(context);
    results.push({ ...result, name, seconds: secondsSince(began) });
    console.log(`  ${name}: ${result.failed ? "FAILED" : "passed"} (${secondsSince(began)})`);
    if (result.failed) console.log(`\n${result.output?.trim()}\n`);
  }
  return results;
}
