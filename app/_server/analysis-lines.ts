import "server-only";
import { setImmediate } from "node:timers/promises";
import type { Analysis } from "@/lib/analysis/analysis";
import type { Problem } from "@/lib/attempt/reply";
import { failureLine } from "./failure-line";
import { log } from "./log";
import type { Meter } from "./work-meter";

/** One line of the reply: how much is done, from 0 to 1, and at the end the analysis or why there is none. */
export type AnalysisLine = { done: number } | { analysis: Analysis } | { problem: Problem };

/** The last line if the analyzer breaks, and if whoever sent the text has used up what they may. */
type Endings = { failed: Problem; tooMuch: Problem };

/**
 * An analysis at work, one JSON line for each step. Between steps everybody else gets their turn, and what it has cost
 * is counted; a reader who goes away ends the work.
 */
export function analysisLines(
  work: Generator<number, Analysis, void>,
  meter: Meter,
  { failed, tooMuch }: Endings,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const next = async (): Promise<{ line: AnalysisLine; last: boolean }> => {
    try {
      const step = meter.measured(() => work.next());
      const wait = await meter.settle(step.done === true);
      if (step.done) return { line: { analysis: step.value }, last: true };
      return wait > 0
        ? { line: { problem: tooMuch }, last: true }
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
        const { line, last } = await next();
        controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
        if (last) controller.close();
      },
      async cancel() {
        await meter.settle(true);
      },
    },
    { highWaterMark: 0 },
  );
}
