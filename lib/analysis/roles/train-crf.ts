import { type Crf, latticeOf, scoresOf } from "./crf";
import type { Features } from "./features";
import { seeded } from "./random";
import { TAGS } from "./tags";

/** Copied, because where modules are emulated each use of an import is a call, and these are used millions of times. */
const WIDTH = TAGS;

/** A sequence as it should be tagged. */
export type Labelled = Features & { tags: Uint8Array };

/** How a field is trained. */
export type Course = {
  bits: number;
  /** Walks through all sequences. */
  epochs: number;
  /** How many of the last epochs are averaged. */
  averaged: number;
  /** The share of a sequence's features that is left out at each step; weights are scaled for it at the end. */
  dropout: number;
  rate: number;
  /** What the rate is multiplied by after each epoch. */
  decay: number;
  /** How strongly weights are drawn to 0. */
  shrink: number;
  seed: number;
  /** Features seen in fewer positions are left out. */
  rarest: number;
};

/** Gradients nearer to 0 change nothing; most positions are soon so sure that they cost no time. */
const SMALL = 1e-3;

/** Which buckets are seen in at least `rarest` positions. */
function frequent(sequences: readonly Features[], bits: number, rarest: number): Uint8Array {
  const counts = new Uint32Array(2 ** bits);
  for (const { buckets } of sequences)
    for (const bucket of buckets) counts[bucket] = (counts[bucket] as number) + 1;
  return Uint8Array.from(counts, (count) => (count >= rarest ? 1 : 0));
}

/** The features of a sequence that lie in kept buckets. */
function without({ count, buckets, offsets }: Features, kept: Uint8Array): Features {
  const starts = new Int32Array(count + 1);
  const left = buckets.slice();
  let used = 0;
  for (let at = 0; at < count; at++) {
    starts[at] = used;
    for (let each = offsets[at] as number; each < (offsets[at + 1] as number); each++) {
      const bucket = buckets[each] as number;
      if (kept[bucket]) left[used++] = bucket;
    }
  }
  starts[count] = used;
  return { count, buckets: left.slice(0, used), offsets: starts };
}

/**
 * Trains a field by stochastic gradient ascent on the log-likelihood with AdaGrad's rates (Duchi, Hazan & Singer 2011).
 * The same sequences and course give the same field. `told` hears of each epoch: its number from 0, and the mean
 * log-likelihood of a position.
 */
export function trainCrf(
  sequences: readonly Labelled[],
  course: Course,
  told: (epoch: number, likelihood: number) => void = () => {},
): Crf {
  const { bits, epochs, averaged, dropout, decay, shrink, rarest } = course;
  const size = 2 ** bits * WIDTH;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(0.01);
  const transitions = new Float32Array((WIDTH + 1) * WIDTH);
  const transitionSquares = new Float32Array(transitions.length).fill(0.01);
  const weightSums = new Float32Array(size);
  const transitionSums = new Float32Array(transitions.length);
  const kept = frequent(sequences, bits, rarest);
  const common = sequences.map((sequence) => ({ ...without(sequence, kept), tags: sequence.tags }));
  const random = seeded(course.seed);
  const field: Crf = { weights, scale: 1, transitions };
  const order = sequences.map((_, at) => at);
  const gradient = new Float64Array(WIDTH);
  const moving = new Int32Array(WIDTH);
  const longest = common.reduce((most, { buckets }) => Math.max(most, buckets.length), 0);
  const spare = new Int32Array(longest);

  const thinned = ({ count, buckets, offsets }: Features): Features => {
    const starts = new Int32Array(count + 1);
    let used = 0;
    for (let at = 0; at < count; at++) {
      starts[at] = used;
      for (let each = offsets[at] as number; each < (offsets[at + 1] as number); each++) {
        const bucket = buckets[each] as number;
        if (random() >= dropout) spare[used++] = bucket;
      }
    }
    starts[count] = used;
    return { count, buckets: spare, offsets: starts };
  };

  const learn = (sequence: Labelled, rate: number): number => {
    const { tags, count } = sequence;
    const features = thinned(sequence);
    const scores = scoresOf(field, features);
    const { emission, step, forward, backward, norm, logSum } = latticeOf(transitions, scores);
    const expected = new Float64Array(transitions.length);
    let reached = -logSum;
    for (let at = 0; at < count; at++) {
      const tag = tags[at] as number;
      const base = at * WIDTH;
      const previousRow = (at === 0 ? WIDTH : (tags[at - 1] as number)) * WIDTH;
      reached += (scores[base + tag] as number) + (transitions[previousRow + tag] as number);
      let moved = 0;
      for (let to = 0; to < WIDTH; to++) {
        const slope =
          (to === tag ? 1 : 0) - (forward[base + to] as number) * (backward[base + to] as number);
        if (slope < SMALL && slope > -SMALL) continue;
        gradient[to] = slope;
        moving[moved++] = to;
      }
      if (moved > 0)
        for (
          let each = features.offsets[at] as number;
          each < (features.offsets[at + 1] as number);
          each++
        ) {
          const row = (features.buckets[each] as number) * WIDTH;
          for (let which = 0; which < moved; which++) {
            const to = moving[which] as number;
            const slope = (gradient[to] as number) - shrink * (weights[row + to] as number);
            const square = (squares[row + to] as number) + slope * slope;
            squares[row + to] = square;
            weights[row + to] = (weights[row + to] as number) + (rate * slope) / Math.sqrt(square);
          }
        }
      expected[previousRow + tag] = (expected[previousRow + tag] as number) + 1;
      if (at === 0)
        for (let to = 0; to < WIDTH; to++) {
          const share = (forward[to] as number) * (backward[to] as number);
          expected[WIDTH * WIDTH + to] = (expected[WIDTH * WIDTH + to] as number) - share;
        }
      else
        for (let from = 0; from < WIDTH; from++)
          for (let to = 0; to < WIDTH; to++) {
            const share =
              ((forward[base - WIDTH + from] as number) *
                (step[from * WIDTH + to] as number) *
                (emission[base + to] as number) *
                (backward[base + to] as number)) /
              (norm[at] as number);
            expected[from * WIDTH + to] = (expected[from * WIDTH + to] as number) - share;
          }
    }
    for (let at = 0; at < transitions.length; at++) {
      const slope = expected[at] as number;
      const square = (transitionSquares[at] as number) + slope * slope;
      transitionSquares[at] = square;
      transitions[at] = (transitions[at] as number) + (rate * slope) / Math.sqrt(square);
    }
    return reached;
  };

  const positions = sequences.reduce((sum, { count }) => sum + count, 0);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
    let likelihood = 0;
    for (const at of order)
      likelihood += learn(common[at] as Labelled, course.rate * decay ** epoch);
    if (epoch >= epochs - averaged) {
      for (let at = 0; at < size; at++)
        weightSums[at] = (weightSums[at] as number) + (weights[at] as number);
      for (let at = 0; at < transitions.length; at++)
        transitionSums[at] = (transitionSums[at] as number) + (transitions[at] as number);
    }
    told(epoch, likelihood / positions);
  }
  return {
    weights: weightSums.map((sum) => (sum / averaged) * (1 - dropout)),
    scale: 1,
    transitions: transitionSums.map((sum) => sum / averaged),
  };
}
