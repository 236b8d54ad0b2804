import { expect, test } from "vitest";
import { leaningOf } from "@/lib/attempt/leaning";

const bars = (caught: number, trusted: number, of: number) => ({
  question: "voice" as const,
  signals: { right: caught, of },
  noises: { right: trusted, of },
});

test.each([
  [10, 10, 10, "both"],
  [8, 9, 10, "both"],
  [5, 5, 10, "even"],
  [6, 5, 10, "even"],
  [1, 2, 4, "even"],
  [7, 4, 10, "signals"],
  [10, 7, 10, "signals"],
  [4, 7, 10, "noises"],
  [2, 4, 4, "noises"],
  [0, 0, 0, "even"],
] as const)("%i caught and %i trusted of %i each reads as %s", (caught, trusted, of, leaning) => {
  expect(leaningOf(bars(caught, trusted, of))).toBe(leaning);
});
