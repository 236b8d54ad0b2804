import "server-only";
import { setImmediate } from "node:timers/promises";
import type { Analysis } from "@/lib/analysis/analysis";
import type { Problem } from "@/lib/attempt/reply";
import { failureLine } from "./failure-line";
import { log } from "./log";

/** One line of the reply: how much is done, from 0 to 1, and at the end the analysis or why there is none. */
export type AnalysisLine = { done: number } | { analysis: Analysis } | { problem: Problem };

/**
 * An analysis at work, one JSON line for each step. Between steps everybody else gets their turn; a reader who goes
 * away ends the work. `failed` is the last line if the analyzer breaks.
 */
export function analysisLines(
  work: Generator<number, Analysis, void>,
  failed: Problem,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const next = (): { line: AnalysisLine; last: boolean } => {
    try {
      const step = work.next();
      return step.done
        ? { line: { analysis: step.value }, last: true }
        : { line: { done: step.value }, last: false };
    } catch (error) {
      log("error", "analyzer failed", failureLine(error));
      return { line: { problem: failed }, last: true };
    }
  };
  return new ReadableStream(
    {
      async pull(controller) {
        await setImmediate();
        const { line, last } = next();
        controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
        if (last) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}
