import { type Band, jackknife, UPPER, wider } from "./band";
import { type Counts, criterion, dPrime, NOTHING, pooled, rates } from "./detection";
import { normalDensity, zScore } from "./normal";

/** A class has figures from this many pupils on who have answered. */
export const CLASS_FROM = 15;
/** A pupil has figures from this many first answers to signals, and as many to noises, on. */
const PUPIL_FROM = 20;

/** How well two things are told apart (d′) and which way the answers lean (c), or that it is too early to tell. */
export type Sensitivity =
  | { state: "early"; have: number; need: number }
  | { state: "known"; dPrime: Band; criterion: Band };

/** How far z of a corrected rate of n answers may be off, squared (Gourevitch & Galanter 1967). */
const varianceOf = (rate: number, n: number) =>
  (rate * (1 - rate)) / ((n + 1) * normalDensity(zScore(rate)) ** 2);

/** d′ and c of counts with 80 % bands by the delta method: as if every answer fell for itself. */
export function deltaBands(counts: Counts): { dPrime: Band; criterion: Band } {
  const { hit, falseAlarm } = rates(counts);
  const error = Math.sqrt(varianceOf(hit, counts.signals) + varianceOf(falseAlarm, counts.noises));
  const band = (value: number, deviation: number): Band => {
    const half = zScore(UPPER) * deviation;
    return { value, low: value - half, high: value + half };
  };
  return {
    dPrime: band(dPrime(counts), error),
    criterion: band(criterion(counts), error / 2),
  };
}

/** Whether all pupils have the same rate in one half: then leaving one out tells nothing about it. */
const areAlike = (halves: readonly (readonly [number, number])[]) =>
  halves.every(([right, of]) => right * (halves[0]?.[1] ?? 0) === (halves[0]?.[0] ?? 0) * of);

/** Whether pupils don't differ in one of the halves: then a jackknife over them tells nothing about it. */
export const isBlind = (pupils: readonly Counts[]): boolean =>
  areAlike(pupils.map(({ hits, signals }) => [hits, signals] as const)) ||
  areAlike(pupils.map(({ falseAlarms, noises }) => [falseAlarms, noises] as const));

/**
 * A class: d′ and c of the counts pooled over its pupils, with bands by leaving one pupil out at a time. Pupils are
 * pooled because a pupil's own d′ from ten and ten answers is biased. Whoever has not met both halves is left out.
 * Where pupils don't differ in a half at all – say nobody slips – a band is no narrower than chance alone makes it.
 */
export function classSensitivity(pupils: readonly Counts[]): Sensitivity {
  const answered = pupils.filter(({ signals, noises }) => signals > 0 && noises > 0);
  if (answered.length < CLASS_FROM)
    return { state: "early", have: answered.length, need: CLASS_FROM };
  const figure = (of: (counts: Counts) => number) =>
    jackknife(answered, (kept) => of(pooled(kept)));
  const known = { dPrime: figure(dPrime), criterion: figure(criterion) };
  if (!isBlind(answered)) return { state: "known", ...known };
  const least = deltaBands(pooled(answered));
  return {
    state: "known",
    dPrime: wider(known.dPrime, least.dPrime),
    criterion: wider(known.criterion, least.criterion),
  };
}

/** One pupil: d′ and c of all first answers to one question over all lessons, with 80 % bands by the delta method. */
export function pupilSensitivity(counts: Counts = NOTHING): Sensitivity {
  const have = Math.min(counts.signals, counts.noises);
  if (have < PUPIL_FROM) return { state: "early", have, need: PUPIL_FROM };
  return { state: "known", ...deltaBands(counts) };
}
