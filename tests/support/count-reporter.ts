import { writeFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";

/** Writes `{ passed, failed, skips }` to COUNTS_FILE: Vitest's own JSON leaves out why a test was skipped. */
// biome-ignore lint/style/noDefaultExport: Vitest loads a reporter by its default export
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]) {
    const results = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => ({
        title: `${module.relativeModuleId} › ${test.fullName}`,
        result: test.result(),
      })),
    );
    const are = (state: string) => results.filter(({ result }) => result.state === state);
    // A file that cannot even be loaded has no test to fail.
    const broken = modules.flatMap((module) => module.errors()).length + unhandled.length;
    const skips = are("skipped").map(({ title, result }) => ({
      title,
      reason: "note" in result ? result.note : undefined,
    }));
    const counts = { passed: are("passed").length, failed: are("failed").length + broken, skips };
    if (process.env.COUNTS_FILE) writeFileSync(process.env.COUNTS_FILE, JSON.stringify(counts));
  }
}
