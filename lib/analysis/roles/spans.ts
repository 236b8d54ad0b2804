import type { Lattice } from "./crf";
import { CONTENT, CUE, type Run, SOURCE, TAGS } from "./tags";

/** Copied, because where modules are emulated each use of an import is a call, and these are used millions of times. */
const WIDTH = TAGS;

/** A range of tokens that may have a role, and how probable it is that the role has exactly this range. */
export type Candidate = Run & { role: number; share: number };

/** Ranges that are less probable are not looked at. */
const LEAST = 0.03;

/** The probability that a role's run that ends before `to` goes no further. */
function ending(
  { emission, step, steps, backward, norm }: Lattice,
  last: number,
  role: number,
  to: number,
) {
  if (to === norm.length) return 1;
  let sum = 0;
  const first = steps[to] as number;
  for (let tag = 0; tag < WIDTH; tag++)
    if (tag !== role + 1)
      sum +=
        (step[first + last * WIDTH + tag] as number) *
        (emission[to * WIDTH + tag] as number) *
        (backward[to * WIDTH + tag] as number);
  return sum / (norm[to] as number);
}

/** All ranges that are probable enough: the sum over all sequences of tags in which the role has exactly that range. */
export function candidateSpans(lattice: Lattice): Candidate[] {
  const { emission, step, steps, forward, backward, norm } = lattice;
  const found: Candidate[] = [];
  for (const role of [SOURCE, CUE, CONTENT])
    for (let from = 0; from < norm.length; from++) {
      const begun = forward[from * WIDTH + role] as number;
      if (begun * (backward[from * WIDTH + role] as number) < LEAST) continue;
      let sum = begun;
      let last = role;
      for (let to = from + 1; to <= norm.length; to++) {
        const share = sum * ending(lattice, last, role, to);
        if (share >= LEAST) found.push({ from, to, role, share });
        if (to === norm.length) break;
        const next = to * WIDTH + role + 1;
        sum *=
          ((step[(steps[to] as number) + last * WIDTH + role + 1] as number) *
            (emission[next] as number)) /
          (norm[to] as number);
        if (sum * (backward[next] as number) < LEAST) break;
        last = role + 1;
      }
    }
  return found;
}

/**
 * The ranges, none over another, whose probabilities exceed their role's threshold by the largest sum. With thresholds
 * of half the F1 that is reached, the expected F1 is largest (Lipton, Elkan & Narayanaswamy 2014).
 */
export function chosen(
  candidates: readonly Candidate[],
  count: number,
  least: (role: number) => number,
): Candidate[] {
  const endingAt: Candidate[][] = Array.from({ length: count + 1 }, () => []);
  for (const each of candidates) if (each.share > least(each.role)) endingAt[each.to]?.push(each);
  const best = new Float64Array(count + 1);
  const taken: (Candidate | undefined)[] = [];
  for (let to = 1; to <= count; to++) {
    best[to] = best[to - 1] as number;
    for (const each of endingAt[to] ?? []) {
      const sum = (best[each.from] as number) + each.share - least(each.role);
      if (sum > (best[to] as number)) {
        best[to] = sum;
        taken[to] = each;
      }
    }
  }
  const kept: Candidate[] = [];
  for (let to = count; to > 0; ) {
    const each = taken[to];
    if (each) kept.push(each);
    to = each ? each.from : to - 1;
  }
  return kept.reverse();
}
