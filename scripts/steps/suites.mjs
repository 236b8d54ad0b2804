import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build, isBuilt } from "./build.mjs";
import { runNode } from "./processes.mjs";
import { tool } from "./root.mjs";
import { countPlaywright, NOTHING, ofReport, ofTool } from "./tally.mjs";

const FENCED = [
  "app",
  "lib",
  "db",
  "content",
  "tests",
  "scripts",
  "proxy.ts",
  "instrumentation.ts",
];

/** Runs tools one after another until one fails; all of them together are one test. */
const tools =
  (...commands) =>
  async ({ env }) => {
    for (const command of commands) {
      const { code, output } = await runNode(command, { env });
      if (code !== 0) return { ...ofTool(code), output };
    }
    return ofTool(0);
  };

async function unit({ env, folder, rest }) {
  const file = join(folder, "unit.json");
  const reporters = ["--reporter=dot", "--reporter=./tests/support/count-reporter.ts"];
  const { code, output } = await runNode([tool.vitest, "run", ...reporters, ...rest], {
    env: { ...env, COUNTS_FILE: file },
  });
  return { ...ofReport(reportIn(file), code), output };
}

async function buildOnce() {
  try {
    await build();
    return ofTool(0);
  } catch ({ message }) {
    return { ...ofTool(1), output: message };
  }
}

async function e2e({ env, folder, rest, browser }) {
  if (!isBuilt()) return { ...NOTHING, skips: [{ title: "e2e", reason: "the app is not built" }] };
  if (browser.reason) return { ...NOTHING, failed: 1, output: `Browser tests: ${browser.reason}` };
  const file = join(folder, "e2e.json");
  const { code, output } = await runNode([tool.playwright, "test", ...rest], {
    env: { ...env, CHROMIUM_PATH: browser.path, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  const report = reportIn(file);
  return { ...ofReport(report && countPlaywright(report), code), output };
}

const reportIn = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null);

/** Every check of the project, quickest first. `needs` names what a suite cannot run without. */
export const SUITES = [
  { name: "lint", run: tools([tool.biome, "ci", ".", "--colors=off", "--diagnostic-level=warn"]) },
  { name: "fence", run: tools([tool.depcruise, ...FENCED]) },
  { name: "dead-code", run: tools([tool.knip]) },
  { name: "types", run: tools([tool.next, "typegen"], [tool.tsc, "--noEmit"]) },
  { name: "unit", needs: ["postgres"], run: unit },
  { name: "build", run: buildOnce },
  { name: "e2e", needs: ["build", "browser"], run: e2e },
];
