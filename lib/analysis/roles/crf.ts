import type { Features } from "./features";
import { ALLOWED, BLOCK, TAGS } from "./tags";

/** Copied, because where modules are emulated each use of an import is a call, and these are used millions of times. */
const WIDTH = TAGS;
const FOLLOWS = ALLOWED;
const BLOCK_SIZE = BLOCK;

/**
 * A linear-chain conditional random field (Lafferty, McCallum & Pereira 2001) over hashed features. Weights stand as
 * [bucket × TAGS + tag] and count `scale` times; transitions as [(edge × (TAGS + 1) + previous) × TAGS + tag], where edge is
 * the kind of place between the two positions, and the last row of each edge is for the beginning.
 */
export type Crf = {
  weights: Float32Array | Int8Array;
  scale: number;
  transitions: Float32Array;
};

/** How strongly each position's features speak for each tag, as [position × TAGS + tag]. */
export function scoresOf(
  { weights, scale }: Crf,
  { count, buckets, offsets }: Features,
): Float64Array {
  const scores = new Float64Array(count * WIDTH);
  for (let at = 0; at < count; at++) {
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    let s6 = 0;
    const end = offsets[at + 1] as number;
    for (let each = offsets[at] as number; each < end; each++) {
      const row = (buckets[each] as number) * WIDTH;
      s0 += weights[row] as number;
      s1 += weights[row + 1] as number;
      s2 += weights[row + 2] as number;
      s3 += weights[row + 3] as number;
      s4 += weights[row + 4] as number;
      s5 += weights[row + 5] as number;
      s6 += weights[row + 6] as number;
    }
    const base = at * WIDTH;
    scores[base] = s0 * scale;
    scores[base + 1] = s1 * scale;
    scores[base + 2] = s2 * scale;
    scores[base + 3] = s3 * scale;
    scores[base + 4] = s4 * scale;
    scores[base + 5] = s5 * scale;
    scores[base + 6] = s6 * scale;
  }
  return scores;
}

/** The forward and backward sums of a sequence, each position's forward sums scaled to add up to 1. */
export type Lattice = {
  /** exp(score − the position's highest score). */
  emission: Float64Array;
  /** exp(transition) at the edges that the sequence has, 0 where not allowed. */
  step: Float64Array;
  /** Where each position's transitions begin in `step`. */
  steps: Int32Array;
  forward: Float64Array;
  backward: Float64Array;
  /** What each position's forward sums were divided by. */
  norm: Float64Array;
  /** The logarithm of the sum over all sequences. */
  logSum: number;
};

/** The transitions of the edges that occur, each once, and where those of each position begin. */
function stepsOf(transitions: Float32Array, edges: Uint8Array) {
  const places = new Int32Array(256).fill(-1);
  const steps = new Int32Array(edges.length);
  const kinds: number[] = [];
  for (let at = 0; at < edges.length; at++) {
    const edge = edges[at] as number;
    if (places[edge] === -1) {
      places[edge] = kinds.length * BLOCK_SIZE;
      kinds.push(edge);
    }
    steps[at] = places[edge] as number;
  }
  const step = new Float64Array(kinds.length * BLOCK_SIZE);
  for (let kind = 0; kind < kinds.length; kind++)
    for (let each = 0; each < BLOCK_SIZE; each++)
      if (FOLLOWS[each])
        step[kind * BLOCK_SIZE + each] = Math.exp(
          transitions[(kinds[kind] as number) * BLOCK_SIZE + each] as number,
        );
  return { step, steps };
}

/** Forward-backward (Sha & Pereira 2003, section 2.2) with scaling, so that long texts neither overflow nor vanish. */
export function latticeOf(
  transitions: Float32Array,
  scores: Float64Array,
  edges: Uint8Array,
): Lattice {
  const count = scores.length / WIDTH;
  const emission = new Float64Array(scores.length);
  const forward = new Float64Array(scores.length);
  const backward = new Float64Array(scores.length);
  const norm = new Float64Array(count);
  const { step, steps } = stepsOf(transitions, edges);
  let logSum = 0;
  for (let at = 0; at < count; at++) {
    const base = at * WIDTH;
    let highest = -Infinity;
    for (let tag = 0; tag < WIDTH; tag++) highest = Math.max(highest, scores[base + tag] as number);
    let sum = 0;
    const first = steps[at] as number;
    for (let tag = 0; tag < WIDTH; tag++) {
      const own = Math.exp((scores[base + tag] as number) - highest);
      emission[base + tag] = own;
      let into = 0;
      if (at === 0) into = step[first + WIDTH * WIDTH + tag] as number;
      else
        for (let previous = 0; previous < WIDTH; previous++)
          into +=
            (forward[base - WIDTH + previous] as number) *
            (step[first + previous * WIDTH + tag] as number);
      forward[base + tag] = into * own;
      sum += into * own;
    }
    norm[at] = sum;
    for (let tag = 0; tag < WIDTH; tag++)
      forward[base + tag] = (forward[base + tag] as number) / sum;
    logSum += Math.log(sum) + highest;
  }
  for (let tag = 0; tag < WIDTH; tag++) backward[(count - 1) * WIDTH + tag] = 1;
  for (let at = count - 2; at >= 0; at--)
    for (let tag = 0; tag < WIDTH; tag++) {
      let out = 0;
      const after = (at + 1) * WIDTH;
      const first = steps[at + 1] as number;
      for (let next = 0; next < WIDTH; next++)
        out +=
          (step[first + tag * WIDTH + next] as number) *
          (emission[after + next] as number) *
          (backward[after + next] as number);
      backward[at * WIDTH + tag] = out / (norm[at + 1] as number);
    }
  return { emission, step, steps, forward, backward, norm, logSum };
}

/** How probable each tag is at each position, as [position × TAGS + tag]. */
export function marginalsOf({ forward, backward }: Lattice): Float64Array {
  return forward.map((value, at) => value * (backward[at] as number));
}

/** The most probable sequence of tags (Viterbi). */
export function bestTags(
  transitions: Float32Array,
  scores: Float64Array,
  edges: Uint8Array,
): Uint8Array {
  const count = scores.length / WIDTH;
  const back = new Uint8Array(scores.length);
  let before = new Float64Array(WIDTH);
  let now = new Float64Array(WIDTH);
  for (let at = 0; at < count; at++) {
    const first = (edges[at] as number) * BLOCK_SIZE;
    for (let tag = 0; tag < WIDTH; tag++) {
      let best = -Infinity;
      let from = 0;
      if (at === 0)
        best = FOLLOWS[WIDTH * WIDTH + tag]
          ? (transitions[first + WIDTH * WIDTH + tag] as number)
          : -Infinity;
      else
        for (let previous = 0; previous < WIDTH; previous++) {
          if (!FOLLOWS[previous * WIDTH + tag]) continue;
          const value =
            (before[previous] as number) + (transitions[first + previous * WIDTH + tag] as number);
          if (value > best) {
            best = value;
            from = previous;
          }
        }
      now[tag] = best + (scores[at * WIDTH + tag] as number);
      back[at * WIDTH + tag] = from;
    }
    [before, now] = [now, before];
  }
  const tags = new Uint8Array(count);
  if (count === 0) return tags;
  tags[count - 1] = before.indexOf(Math.max(...before));
  for (let at = count - 1; at > 0; at--)
    tags[at - 1] = back[at * WIDTH + (tags[at] as number)] as number;
  return tags;
}
