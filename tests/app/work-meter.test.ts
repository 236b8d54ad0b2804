import { expect, test } from "vitest";
import { analysisLines } from "@/app/_server/analysis-lines";
import { meterFor } from "@/app/_server/work-meter";
import type { Analysis } from "@/lib/analysis/analysis";

const PROBLEMS = {
  failed: { type: "server/unexpected", title: "", status: 500 },
  tooMuch: { type: "text/many", title: "", status: 429 },
};

/** Keeps the processor busy for so many milliseconds of its time. */
function work(ms: number): void {
  const begun = process.cpuUsage();
  for (;;) {
    const { user, system } = process.cpuUsage(begun);
    if ((user + system) / 1000 >= ms) return;
  }
}

/** A meter for a text of 1,000 characters, which has 540 ms, and the points it took. */
function metered(wait = 0) {
  const taken: number[] = [];
  const meter = meterFor(1000, async (points) => {
    taken.push(points);
    return wait;
  });
  return { meter, taken };
}

test("work that a text of its length takes is free", async () => {
  const { meter, taken } = metered();
  meter.measured(() => work(300));
  expect(await meter.settle(true)).toBe(0);
  expect(taken).toEqual([]);
});

test("work beyond that costs a point for each tenth of a second, several at once and the rest at the end", async () => {
  const { meter, taken } = metered();
  meter.measured(() => work(800));
  expect(await meter.settle(false)).toBe(0);
  expect(taken).toEqual([]);
  meter.measured(() => work(900));
  await meter.settle(false);
  expect(taken[0]).toBeGreaterThanOrEqual(11);
  meter.measured(() => work(150));
  await meter.settle(true);
  expect(taken).toHaveLength(2);
});

test("whoever has used up what they may gets no more steps, and is told", async () => {
  let steps = 0;
  function* hard(): Generator<number, Analysis, void> {
    for (;;) {
      steps += 1;
      work(400);
      yield 0.1;
    }
  }
  const { meter } = metered(60);
  const told = await new Response(analysisLines(hard(), meter, PROBLEMS)).text();
  const lines = told.trim().split("\n");
  expect(JSON.parse(lines.at(-1) ?? "")).toEqual({ problem: PROBLEMS.tooMuch });
  expect(steps).toBe(lines.length);
  expect(steps).toBeLessThanOrEqual(5);
});

test("whoever goes away has the work counted that was done until then", async () => {
  function* hard(): Generator<number, Analysis, void> {
    for (;;) {
      work(800);
      yield 0.1;
    }
  }
  const { meter, taken } = metered();
  const reader = analysisLines(hard(), meter, PROBLEMS).getReader();
  await reader.read();
  await reader.cancel();
  expect(taken[0]).toBeGreaterThanOrEqual(2);
});
