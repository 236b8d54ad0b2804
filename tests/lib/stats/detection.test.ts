import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Counts, criterion, dPrime, pooled } from "@/lib/stats/detection";
import { tScore, zScore } from "@/lib/stats/normal";

/** Ten and ten items, so many hits and false alarms. */
const tens = (hits: number, falseAlarms: number): Counts => ({
  hits,
  signals: 10,
  falseAlarms,
  noises: 10,
});

const halves = fc
  .tuple(fc.nat(400), fc.nat(400), fc.nat(400), fc.nat(400))
  .map(([hits, missed, falseAlarms, kept]) => ({
    hits,
    signals: hits + missed,
    falseAlarms,
    noises: falseAlarms + kept,
  }));

describe("zScore", () => {
  it.each([
    [0.5, 0],
    [0.9, 1.2815515655446004],
    [0.975, 1.959963984540054],
    [0.025, -1.959963984540054],
    [0.001, -3.090232306167813],
    [1e-10, -6.361340902404056],
    [1e-20, -9.26234008979841],
  ])("of %d is %d", (p, z) => {
    expect(zScore(p)).toBeCloseTo(z, 12);
  });

  it("is infinite where no normal number lies", () => {
    expect([zScore(0), zScore(1)]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
  });
});

it.each([
  [10, 1.3721836],
  [14, 1.3450304],
  [29, 1.3114336],
  [100, 1.2900748],
])("the t quantile of 0.9 at %d degrees is that of the tables", (degrees, t) => {
  expect(tScore(0.9, degrees)).toBeCloseTo(t, 5);
});

describe("d′ and c", () => {
  it.each([
    // Two pupils with the same percentage: one even, one who distrusts.
    [tens(8, 2), 1.5, 0],
    [tens(10, 4), 1.92, -0.73],
    [tens(10, 10), 0, -1.69],
    [tens(5, 5), 0, 0],
  ])("of %j are %d and %d", (counts, d, c) => {
    expect(dPrime(counts)).toBeCloseTo(d, 2);
    expect(criterion(counts)).toBeCloseTo(c, 2);
  });

  it("swapping signals and noises keeps d′ and turns c round", () => {
    fc.assert(
      fc.property(halves, ({ hits, signals, falseAlarms, noises }) => {
        const here = { hits, signals, falseAlarms, noises };
        const swapped = {
          hits: noises - falseAlarms,
          signals: noises,
          falseAlarms: signals - hits,
          noises: signals,
        };
        expect(dPrime(swapped)).toBeCloseTo(dPrime(here), 9);
        expect(criterion(swapped)).toBeCloseTo(-criterion(here), 9);
      }),
    );
  });

  it("one more hit never lowers d′ nor raises c", () => {
    fc.assert(
      fc.property(halves, (counts) => {
        fc.pre(counts.hits < counts.signals);
        const more = { ...counts, hits: counts.hits + 1 };
        expect(dPrime(more)).toBeGreaterThan(dPrime(counts));
        expect(criterion(more)).toBeLessThan(criterion(counts));
      }),
    );
  });

  it("pooling is the same in any order", () => {
    fc.assert(
      fc.property(fc.array(halves), (all) => {
        expect(pooled([...all].reverse())).toEqual(pooled(all));
      }),
    );
  });
});
