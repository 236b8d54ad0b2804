import { describe, expect, it } from "vitest";
import type { Bars } from "@/lib/attempt/bars";
import type { Counts } from "@/lib/stats/detection";
import { deltaBands } from "@/lib/stats/sensitivity";
import { type Change, changeOf, comparisonsOf } from "@/lib/transfer/change";
import type { Check, Form, Round } from "@/lib/transfer/round";
import { countsOf, isSound, pairsOf, type Sitting } from "@/lib/transfer/sitting";
import { ownChange, verdictOf } from "@/lib/transfer/words";
import { normal, seededRandom } from "../stats/random";

const PUPILS = 30;
const RUNS = 500;
const ITEMS = 10;

type Truth = { dPrime: number; criterion: number };

/** A pupil's counts: what is asked is felt at ±d′/2 with normal noise, and called attributed above c. */
function answered(random: () => number, { dPrime, criterion }: Truth): Counts {
  const called = (middle: number) =>
    Array.from({ length: ITEMS }, () => middle + normal(random) > criterion).filter(Boolean).length;
  return {
    hits: called(dPrime / 2),
    signals: ITEMS,
    falseAlarms: called(-dPrime / 2),
    noises: ITEMS,
  };
}

/** A class whose pupils differ mildly, the same ones in both rounds. */
function simulate(random: () => number, change: Truth, spread: number) {
  return Array.from({ length: PUPILS }, () => {
    const own = { dPrime: 1 + spread * normal(random), criterion: (spread / 2) * normal(random) };
    const then = {
      dPrime: own.dPrime + change.dPrime,
      criterion: own.criterion + change.criterion,
    };
    return {
      from: { counts: answered(random, own) },
      to: { counts: answered(random, then) },
    };
  });
}

function known(change: Change) {
  if (change.state === "early") throw new Error("nothing to tell yet");
  return change;
}

/** In how many of 500 classes, in per cent: bands that hold the truth, and what is said of them. */
function tally(truth: Truth, spread: number, seed: number) {
  const random = seededRandom(seed);
  const sum = { dPrime: 0, criterion: 0, flagged: 0, praised: 0 };
  for (let at = 0; at < RUNS; at += 1) {
    const found = known(changeOf(simulate(random, truth, spread)));
    for (const name of ["dPrime", "criterion"] as const)
      if (found[name].low <= truth[name] && truth[name] <= found[name].high) sum[name] += 1;
    const verdict = verdictOf(found);
    if (verdict.flagged) sum.flagged += 1;
    if (verdict.telling === "more" && !verdict.flagged) sum.praised += 1;
  }
  const share = (count: number) => (100 * count) / RUNS;
  return {
    dPrime: share(sum.dPrime),
    criterion: share(sum.criterion),
    flagged: share(sum.flagged),
    praised: share(sum.praised),
  };
}

const TRUTHS = [0, 0.5].flatMap((dPrime) => [0, -0.3].map((criterion) => ({ dPrime, criterion })));

describe("a simulated class of 30 pupils who sat two forms of 10 + 10", () => {
  const cases = TRUTHS.flatMap((truth) => [0, 0.25].map((spread) => ({ ...truth, spread })));

  it.each(cases)(
    "has bands that hold a change of $dPrime in d′ and $criterion in c in 74–86 % of 500 runs (pupils differ by $spread)",
    ({ spread, ...truth }) => {
      const found = tally(truth, spread, 40 + 10 * truth.dPrime + truth.criterion + spread);
      for (const name of ["dPrime", "criterion"] as const) {
        expect(found[name]).toBeGreaterThanOrEqual(74);
        expect(found[name]).toBeLessThanOrEqual(86);
      }
      // With an 80 % band a drift that is none is flagged in about 1 of 10 classes.
      if (truth.criterion < 0) expect(found.flagged).toBeGreaterThanOrEqual(95);
      else expect(found.flagged).toBeLessThanOrEqual(14);
      if (truth.criterion < 0) expect(found.praised).toBeLessThanOrEqual(5);
      if (truth.dPrime > 0 && truth.criterion === 0)
        expect(found.praised).toBeGreaterThanOrEqual(80);
    },
  );
});

describe("a change", () => {
  const one = { hits: 7, signals: 10, falseAlarms: 4, noises: 10 };
  const two = { hits: 9, signals: 10, falseAlarms: 2, noises: 10 };
  const pair = (from: Counts, to: Counts) => ({ from: { counts: from }, to: { counts: to } });

  it("is not told of fewer than 15 pupils", () => {
    expect(changeOf(Array(14).fill(pair(one, two)))).toEqual({
      state: "early",
      have: 14,
      need: 15,
    });
    expect(changeOf(Array(15).fill(pair(one, two))).state).toBe("known");
  });

  it("is the difference of the pooled figures of both rounds", () => {
    const found = known(changeOf(Array(20).fill(pair(one, two))));
    expect(found.dPrime.value).toBeCloseTo(found.to.dPrime.value - found.from.dPrime.value, 10);
    expect(found.from.counts).toEqual({ hits: 140, signals: 200, falseAlarms: 80, noises: 200 });
  });

  it("of pupils who are all alike is not held to be exact", () => {
    const found = known(changeOf(Array(20).fill(pair(one, two))));
    expect(found.dPrime.high - found.dPrime.low).toBeGreaterThan(0.2);
  });

  it("of pupils who were alike in one round only has a band no narrower than chance makes it in both", () => {
    const three = { hits: 8, signals: 10, falseAlarms: 3, noises: 10 };
    const pairs = Array.from({ length: 20 }, (_, at) => pair(one, at % 2 === 0 ? two : three));
    const found = known(changeOf(pairs));
    for (const name of ["dPrime", "criterion"] as const) {
      const half = (round: Counts) => {
        const band = deltaBands(round)[name];
        return band.high - band.value;
      };
      const least = Math.sqrt(half(found.from.counts) ** 2 + half(found.to.counts) ** 2);
      expect(found[name].high - found[name].value).toBeGreaterThanOrEqual(least - 1e-9);
      expect(found[name].value - found[name].low).toBeGreaterThanOrEqual(least - 1e-9);
    }
  });

  it("lets a pupil's two rounds leave together: what differs between pupils does not widen the band", () => {
    const weak = { hits: 5, signals: 10, falseAlarms: 5, noises: 10 };
    const able = { hits: 9, signals: 10, falseAlarms: 1, noises: 10 };
    const same = Array.from({ length: 20 }, (_, at) => {
      const own = at % 2 === 0 ? weak : able;
      return pair(own, own);
    });
    const { dPrime, from } = known(changeOf(same));
    expect(dPrime.high - dPrime.low).toBeLessThan((from.dPrime.high - from.dPrime.low) / 10);
  });
});

const check: Check = {
  id: "x",
  beforeOpensAt: "2026-09-01T08:00:00.000Z",
  afterOpensAt: "2026-10-01T08:00:00.000Z",
  laterOpensAt: null,
  withdrawnAt: null,
};
const counts = { hits: 7, signals: 10, falseAlarms: 4, noises: 10 };
const sat = (learnerId: string, round: Round, form: Form, finishedAt: string | null): Sitting => ({
  learnerId,
  round,
  form,
  finishedAt,
  isRepeat: false,
  counts,
});

describe("who is compared", () => {
  const before = sat("a", "before", "A", "2026-09-02T08:00:00.000Z");
  const after = sat("a", "after", "B", "2026-10-02T08:00:00.000Z");

  it("is whoever finished both rounds in their time", () => {
    expect(pairsOf([before, after], check, ["before", "after"])).toEqual([
      { from: before, to: after },
    ]);
    expect(pairsOf([after], check, ["before", "after"])).toEqual([]);
    expect(pairsOf([{ ...before, finishedAt: null }, after], check, ["before", "after"])).toEqual(
      [],
    );
  });

  it("is nobody who finished the first round once the second was open, or knew the form", () => {
    expect(isSound({ ...before, finishedAt: "2026-10-01T08:00:00.000Z" }, check)).toBe(false);
    expect(isSound({ ...before, isRepeat: true }, check)).toBe(false);
  });

  it("counts who took which form first", () => {
    const other = [
      sat("b", "before", "B", "2026-09-02T08:00:00.000Z"),
      sat("b", "after", "A", "2026-10-02T08:00:00.000Z"),
    ];
    const alone = sat("c", "after", "A", "2026-10-02T08:00:00.000Z");
    const [found] = comparisonsOf([before, after, ...other, alone], check);
    expect(found?.orders).toEqual({ aFirst: 1, bFirst: 1 });
    expect(found?.change).toEqual({ state: "early", have: 2, need: 15 });
  });
});

it("an outlet's own statement that was called somebody else's is a false alarm", () => {
  const bars: Bars = {
    question: "voice",
    signals: { right: 9, of: 10 },
    noises: { right: 7, of: 10 },
  };
  expect(countsOf(bars)).toEqual({ hits: 9, signals: 10, falseAlarms: 3, noises: 10 });
});

describe("in words", () => {
  const band = (low: number, high: number) => ({ value: (low + high) / 2, low, high });

  it("a drift to distrust is flagged, whatever else rose", () => {
    const verdict = verdictOf({ dPrime: band(0.2, 0.8), criterion: band(-0.4, -0.1) });
    expect(verdict).toEqual({ telling: "more", drift: "distrust", flagged: true });
  });

  it("a band that holds 0 says nothing", () => {
    const verdict = verdictOf({ dPrime: band(-0.1, 0.8), criterion: band(-0.4, 0) });
    expect(verdict).toEqual({ telling: "unclear", drift: "unclear", flagged: false });
  });

  it("less told apart, and more trust, are said as well", () => {
    const verdict = verdictOf({ dPrime: band(-0.5, -0.1), criterion: band(0.1, 0.4) });
    expect(verdict).toEqual({ telling: "less", drift: "trust", flagged: false });
  });

  it("one pupil's change is too little to tell up to five more of twenty, and is said beyond seven", () => {
    const right = (hits: number, left: number) => ({
      hits,
      signals: 10,
      falseAlarms: 10 - left,
      noises: 10,
    });
    expect(ownChange(right(6, 6), right(8, 9))).toBe("unsure");
    expect(ownChange(right(6, 6), right(10, 10))).toBe("more");
    expect(ownChange(right(10, 10), right(6, 6))).toBe("fewer");
    expect(ownChange(right(6, 6), right(6, 6))).toBe("unsure");
    // Nothing right has no error by itself: four right of twenty must not be called a change by that.
    expect(ownChange(right(0, 0), right(2, 2))).toBe("unsure");
  });
});
