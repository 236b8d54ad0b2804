import { describe, expect, it } from "vitest";
import { leaningIn } from "@/lib/classroom/report/words";
import type { Band } from "@/lib/stats/band";
import type { Counts } from "@/lib/stats/detection";
import { classSensitivity, pupilSensitivity, type Sensitivity } from "@/lib/stats/sensitivity";
import { normal, seededRandom } from "./random";

const PUPILS = 30;
const RUNS = 500;

type Truth = { dPrime: number; criterion: number };

/** A pupil's counts: what is asked is felt at ±d′/2 with normal noise, and called a signal above c. */
function simulate(random: () => number, truth: Truth, items: number, spread = 0): Counts {
  const dPrime = truth.dPrime + spread * normal(random);
  const criterion = truth.criterion + (spread / 2) * normal(random);
  const called = (middle: number) =>
    Array.from({ length: items }, () => middle + normal(random) > criterion).filter(Boolean).length;
  return {
    hits: called(dPrime / 2),
    signals: items,
    falseAlarms: called(-dPrime / 2),
    noises: items,
  };
}

const classOf = (random: () => number, truth: Truth, spread = 0) =>
  classSensitivity(Array.from({ length: PUPILS }, () => simulate(random, truth, 10, spread)));

const holds = ({ low, high }: Band, value: number) => low <= value && value <= high;

/** In how many of 500 runs, in per cent, the bands hold the truth. */
function coverage(run: () => Sensitivity, truth: Truth): { dPrime: number; criterion: number } {
  const held = { dPrime: 0, criterion: 0 };
  for (let at = 0; at < RUNS; at += 1) {
    const found = run();
    if (found.state === "early") throw new Error("nothing to tell yet");
    if (holds(found.dPrime, truth.dPrime)) held.dPrime += 1;
    if (holds(found.criterion, truth.criterion)) held.criterion += 1;
  }
  return { dPrime: (100 * held.dPrime) / RUNS, criterion: (100 * held.criterion) / RUNS };
}

function within(found: number, low: number, high: number) {
  expect(found).toBeGreaterThanOrEqual(low);
  expect(found).toBeLessThanOrEqual(high);
}

const TRUTHS = [1, 2, 2.5].flatMap((dPrime) =>
  [0, -0.5].map((criterion) => ({ dPrime, criterion })),
);

describe("a simulated class of 30 pupils with 10 + 10 items", () => {
  it.each(TRUTHS)(
    "has 80 % bands that hold d′ $dPrime and c $criterion in 74–86 % of 500 runs",
    (truth) => {
      const random = seededRandom(20 + truth.dPrime * 10 + truth.criterion);
      const found = coverage(() => classOf(random, truth), truth);
      within(found.dPrime, 74, 86);
      within(found.criterion, 74, 86);
    },
  );

  it.each(TRUTHS)(
    "whose pupils differ a little keeps its bands at d′ $dPrime and c $criterion",
    (truth) => {
      const random = seededRandom(7);
      const found = coverage(() => classOf(random, truth, 0.25), truth);
      within(found.dPrime, 74, 86);
      within(found.criterion, 74, 86);
    },
  );

  it("whose pupils differ widely reads too low, so a class figure is no mean of its pupils", () => {
    const random = seededRandom(7);
    const truth = { dPrime: 2, criterion: 0 };
    expect(coverage(() => classOf(random, truth, 0.5), truth).dPrime).toBeLessThan(74);
  });
});

it.each(TRUTHS.filter(({ dPrime }) => dPrime <= 2))(
  "a pupil's own bands of 40 + 40 answers hold d′ $dPrime and c $criterion in 74–86 % of 500 runs",
  (truth) => {
    const random = seededRandom(8);
    const found = coverage(() => pupilSensitivity(simulate(random, truth, 40)), truth);
    within(found.dPrime, 74, 86);
    within(found.criterion, 74, 86);
  },
);

describe("too early to tell", () => {
  const pupil = { hits: 8, signals: 10, falseAlarms: 2, noises: 10 };

  it("below 15 pupils who met both halves, and says how many there are", () => {
    const half = { ...pupil, falseAlarms: 0, noises: 0 };
    const early = classSensitivity([...Array(14).fill(pupil), half]);
    expect(early).toEqual({ state: "early", have: 14, need: 15 });
    expect(classSensitivity(Array(15).fill(pupil)).state).toBe("known");
  });

  it("below 20 first answers of a pupil in either half", () => {
    const one = { hits: 30, signals: 40, falseAlarms: 3, noises: 19 };
    expect(pupilSensitivity(one)).toEqual({ state: "early", have: 19, need: 20 });
    expect(pupilSensitivity({ ...one, noises: 20 }).state).toBe("known");
  });
});

it("a class that calls everything a signal leans far, and tells nothing apart", () => {
  const always = { hits: 10, signals: 10, falseAlarms: 10, noises: 10 };
  const found = classSensitivity(Array(20).fill(always));
  if (found.state === "early") throw new Error("too early");
  expect(found.dPrime.value).toBe(0);
  expect(found.criterion.high).toBeLessThan(-2);
});

describe("a class whose pupils are all alike", () => {
  const bandsOf = (one: Counts, others: Counts = one) => {
    const found = classSensitivity([one, ...Array(14).fill(others)]);
    if (found.state === "early") throw new Error("too early");
    return found;
  };
  const perfect = { hits: 6, signals: 6, falseAlarms: 0, noises: 4 };

  it("and perfect leans to no side, and its figures are not held to be exact", () => {
    const { dPrime, criterion } = bandsOf(perfect);
    expect(leaningIn(criterion)).toBe("none");
    expect(dPrime.high - dPrime.low).toBeGreaterThan(1);
  });

  it("has the bands that chance alone makes, as in one pupil with as many answers", () => {
    const pupil = { hits: 8, signals: 10, falseAlarms: 2, noises: 10 };
    const asOne = pupilSensitivity({ hits: 120, signals: 150, falseAlarms: 30, noises: 150 });
    expect(bandsOf(pupil)).toEqual(asOne);
  });

  it("in one half only still has at least those", () => {
    const slips = { ...perfect, hits: 5 };
    const { dPrime } = bandsOf(slips, perfect);
    const asOne = pupilSensitivity({ hits: 89, signals: 90, falseAlarms: 0, noises: 60 });
    if (asOne.state === "early") throw new Error("too early");
    expect(dPrime.high).toBeGreaterThanOrEqual(asOne.dPrime.high);
  });
});
