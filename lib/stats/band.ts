import { tScore } from "./normal";

/** A figure and the 80 % band around it: of ten such bands about eight hold the true value. */
export type Band = { value: number; low: number; high: number };

/** Half of what an 80 % band leaves out lies above it. */
export const UPPER = 0.9;

/**
 * A figure of pooled counts with an 80 % band by the jackknife: the figure is worked out again without each group in
 * turn, and Student's t with one degree of freedom less than there are groups widens the band. From 11 groups on.
 */
export function jackknife<T>(groups: readonly T[], figure: (kept: readonly T[]) => number): Band {
  const n = groups.length;
  const value = figure(groups);
  const without = groups.map((_, left) => figure(groups.filter((_, at) => at !== left)));
  const mean = without.reduce((sum, each) => sum + each, 0) / n;
  const spread = without.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  const half = tScore(UPPER, n - 1) * Math.sqrt(((n - 1) / n) * spread);
  return { value, low: value - half, high: value + half };
}

/** The wider of two bands around the same figure. */
export const wider = (one: Band, other: Band): Band =>
  one.high - one.low < other.high - other.low ? other : one;
