/** Nothing counted yet: the shape every suite's result has. */
export const NOTHING = { passed: 0, failed: 0, skips: [] };

/** A tool that only says yes or no counts as one test. */
export const ofTool = (code) => ({
  ...NOTHING,
  passed: code === 0 ? 1 : 0,
  failed: code === 0 ? 0 : 1,
});

/** A runner's report as a result. A runner that failed without a failed test, or left no report, counts as one failure. */
export function ofReport(report, code) {
  const { failed, ...rest } = report ?? NOTHING;
  return { ...rest, failed: failed || (code === 0 && report ? 0 : 1) };
}

/** Counts Playwright's JSON report. A test that passed the second time counts as passed, and is named. */
export function countPlaywright({ suites, errors }) {
  const tests = suites.flatMap((suite) => testsIn(suite, []));
  const are = (...statuses) => tests.filter(({ status }) => statuses.includes(status));
  return {
    passed: are("expected", "flaky").length,
    failed: are("unexpected").length + errors.length,
    flaky: are("flaky").map(({ title }) => title),
    skips: are("skipped").map(({ title, annotations }) => ({
      title,
      reason: annotations.find(({ type }) => type === "skip" || type === "fixme")?.description,
    })),
  };
}

function testsIn({ title, specs = [], suites = [] }, above) {
  const path = [...above, title];
  const own = specs.flatMap((spec) =>
    spec.tests.map((test) => ({ ...test, title: [...path, spec.title].join(" › ") })),
  );
  return [...own, ...suites.flatMap((suite) => testsIn(suite, path))];
}

const counts = ({ passed, failed, skips }) =>
  `${passed} passed, ${failed} failed, ${skips.length} skipped`;

/** The last line of `npm test`: the sum over all suites. */
export const summaryLine = (results) =>
  counts({
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    failed: results.reduce((sum, { failed }) => sum + failed, 0),
    skips: results.flatMap(({ skips }) => skips),
  });

/** A line per suite: its name, its counts, its seconds. */
export function table(results) {
  const names = Math.max(...results.map(({ name }) => name.length));
  const numbers = Math.max(...results.map((result) => counts(result).length));
  return results
    .map((r) => `  ${r.name.padEnd(names)}  ${counts(r).padEnd(numbers)}  ${r.seconds.padStart(8)}`)
    .join("\n");
}

/** A line per skipped test with its reason. */
export const skipLines = (results) =>
  results.flatMap(({ skips }) =>
    skips.map(({ title, reason }) => `  skipped: ${title} (${reason || "no reason given"})`),
  );

/** A line per test that failed once and then passed: one to mend, on a machine that was busy or not. */
export const flakyLines = (results) =>
  results.flatMap(({ flaky = [] }) => flaky.map((title) => `  passed the second time: ${title}`));
