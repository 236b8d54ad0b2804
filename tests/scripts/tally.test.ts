import { describe, expect, it } from "vitest";
import {
  countPlaywright,
  flakyLines,
  ofReport,
  ofTool,
  skipLines,
  summaryLine,
  table,
} from "../../scripts/steps/tally.mjs";

const skip = { title: "tests/db › keeps rows", reason: "no PostgreSQL server is installed" };

describe("the last line", () => {
  it("sums every suite", () => {
    const results = [ofTool(0), ofTool(1), { passed: 40, failed: 2, skips: [skip] }];
    expect(summaryLine(results)).toBe("41 passed, 3 failed, 1 skipped");
  });

  it("has three zeros when nothing ran", () => {
    expect(summaryLine([])).toBe("0 passed, 0 failed, 0 skipped");
  });
});

describe("a runner's report", () => {
  const clean = { passed: 3, failed: 0, skips: [] };

  it("counts as it is when the runner agrees", () => {
    expect(ofReport(clean, 0)).toEqual(clean);
    expect(ofReport({ ...clean, failed: 2 }, 1).failed).toBe(2);
  });

  it("counts one failure when the runner failed without a failed test", () => {
    expect(ofReport(clean, 1).failed).toBe(1);
  });

  it("counts one failure when there is none, whatever the exit code", () => {
    expect(ofReport(null, 0)).toEqual({ passed: 0, failed: 1, skips: [] });
  });
});

describe("Playwright's report", () => {
  const spec = (title: string, status: string, annotations: unknown[] = []) => ({
    title,
    tests: [{ status, annotations }],
  });
  const report = {
    errors: [],
    suites: [
      {
        title: "learn.spec.ts",
        specs: [spec("answers", "expected"), spec("wavers", "flaky")],
        suites: [
          {
            title: "on a phone",
            specs: [
              spec("breaks", "unexpected"),
              spec("waits", "skipped", [{ type: "skip", description: "no touch screen" }]),
            ],
          },
        ],
      },
    ],
  };

  it("counts nested tests", () => {
    expect(countPlaywright(report)).toMatchObject({ passed: 2, failed: 1 });
  });

  it("names a test that passed only the second time", () => {
    expect(flakyLines([ofTool(0), ofReport(countPlaywright(report), 1)])).toEqual([
      "  passed the second time: learn.spec.ts › wavers",
    ]);
  });

  it("names a skipped test by its path and gives its reason", () => {
    const { skips } = countPlaywright(report);
    expect(skipLines([{ skips }])).toEqual([
      "  skipped: learn.spec.ts › on a phone › waits (no touch screen)",
    ]);
  });

  it("counts an error outside of any test as a failure", () => {
    expect(countPlaywright({ errors: [{ message: "no server" }], suites: [] }).failed).toBe(1);
  });
});

it("lays the suites out in columns", () => {
  const rows = table([
    { name: "lint", ...ofTool(0), seconds: "1.0 s" },
    { name: "dead-code", ...ofTool(1), seconds: "12.5 s" },
  ]).split("\n");
  expect(rows).toEqual([
    "  lint       1 passed, 0 failed, 0 skipped     1.0 s",
    "  dead-code  0 passed, 1 failed, 0 skipped    12.5 s",
  ]);
});
