import { zScore } from "./normal";

/**
 * Answers to a two-way task. Signals are what is to be caught, noises what is to be left alone:
 * a hit is a signal called a signal, a false alarm is a noise called a signal.
 */
export type Counts = { hits: number; signals: number; falseAlarms: number; noises: number };

/** Nothing answered. */
export const NOTHING: Counts = { hits: 0, signals: 0, falseAlarms: 0, noises: 0 };

/** Counts added up. */
export const pooled = (all: readonly Counts[]): Counts =>
  all.reduce(
    (sum, each) => ({
      hits: sum.hits + each.hits,
      signals: sum.signals + each.signals,
      falseAlarms: sum.falseAlarms + each.falseAlarms,
      noises: sum.noises + each.noises,
    }),
    NOTHING,
  );

/** Hit and false-alarm rate with the log-linear correction (Hautus 1995), which keeps them off 0 and 1. */
export const rates = ({ hits, signals, falseAlarms, noises }: Counts) => ({
  hit: (hits + 0.5) / (signals + 1),
  falseAlarm: (falseAlarms + 0.5) / (noises + 1),
});

/** How well the two are told apart: 0 is guessing, 1 is 69 of 100 right without a leaning, 2 is 84. d′ = z(H) − z(F). */
export function dPrime(counts: Counts): number {
  const { hit, falseAlarm } = rates(counts);
  return zScore(hit) - zScore(falseAlarm);
}

/** The leaning: below 0 too much is called a signal, above 0 too little. c = −½ (z(H) + z(F)). */
export function criterion(counts: Counts): number {
  const { hit, falseAlarm } = rates(counts);
  return -(zScore(hit) + zScore(falseAlarm)) / 2;
}
