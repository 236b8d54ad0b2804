import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Area } from "./mutant";
import { planted } from "./mutant";
import { MUTANTS } from "./mutants";

const LEAST: Record<Area, number> = {
  authorisation: 5,
  "once-only": 3,
  key: 2,
  balance: 1,
  statistics: 1,
  sharing: 1,
};

describe("the planted faults", () => {
  test.for(MUTANTS)("$id has its place in $file", (mutant) => {
    const whole = readFileSync(mutant.file, "utf8");
    expect(planted(mutant, whole)).not.toBe(whole);
  });

  test("have an id each", () => {
    const ids = MUTANTS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.for(Object.entries(LEAST))("break %s often enough", ([area, least]) => {
    const count = MUTANTS.filter((mutant) => mutant.area === area).length;
    expect(count).toBeGreaterThanOrEqual(least);
  });

  test("are refused where their place is gone, or is not the only one", () => {
    const [mutant] = MUTANTS;
    if (!mutant) throw new Error("there are none");
    expect(() => planted(mutant, "")).toThrow("0 times");
    expect(() => planted(mutant, mutant.find.repeat(2))).toThrow("2 times");
  });
});
