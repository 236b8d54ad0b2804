import { describe, expect, it } from "vitest";
import { leaningIn, tellingIn } from "@/lib/classroom/report/words";

const band = (low: number, value: number, high: number) => ({ low, value, high });

describe("a band in words", () => {
  it.each([
    ["signals", band(-0.9, -0.5, -0.01)],
    ["none", band(-0.9, -0.5, 0)],
    ["none", band(-0.2, 0.1, 0.4)],
    ["none", band(0, 0.5, 0.9)],
    ["noises", band(0.01, 0.5, 0.9)],
  ] as const)("leans to %s", (leaning, c) => {
    expect(leaningIn(c)).toBe(leaning);
  });

  it.each([
    ["guessing", band(-0.1, 0.4, 0.9)],
    ["guessing", band(0, 2.5, 5)],
    ["weak", band(0.1, 0.99, 1.9)],
    ["fair", band(0.1, 1, 1.9)],
    ["fair", band(1.1, 1.99, 2.9)],
    ["strong", band(1.1, 2, 2.9)],
  ] as const)("tells apart: %s", (telling, d) => {
    expect(tellingIn(d)).toBe(telling);
  });
});
