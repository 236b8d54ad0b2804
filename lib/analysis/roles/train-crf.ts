import { type Crf, latticeOf, scoresOf } from "./crf";
import { TRANSITIONS } from "./edges";
import type { Features } from "./features";
import { seeded } from "./random";
import { BLOCK, TAGS } from "./tags";

/** Copied, because where modules are emulated each use of an import is a call, and these are used millions of times. */
const WIDTH = TAGS;
const BLOCK_SIZE = BLOCK;

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
function without({ count, buckets, offsets, edges }: Features, kept: Uint8Array): Features {
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
  return { count, buckets: left.slice(0, used), offsets: starts, edges };
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
  const transitions = new Float32Array(TRANSITIONS);
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
  const places = new Int32Array(256);

  const thinned = ({ count, buckets, offsets, edges }: Features): Features => {
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
    return { count, buckets: spare, offsets: starts, edges };
  };

  const learn = (sequence: Labelled, rate: number): number => {
    const { tags, count } = sequence;
    const features = thinned(sequence);
    const scores = scoresOf(field, features);
    const lattice = latticeOf(transitions, scores, features.edges);
    const { emission, step, steps, forward, backward, norm, logSum } = lattice;
    const expected = new Float64Array(step.length);
    let reached = -logSum;
    for (let at = 0; at < count; at++) {
      const tag = tags[at] as number;
      const base = at * WIDTH;
      const previousRow = (at === 0 ? WIDTH : (tags[at - 1] as number)) * WIDTH;
      const first = steps[at] as number;
      const edge = (features.edges[at] as number) * BLOCK_SIZE;
      places[first / BLOCK_SIZE] = edge;
      reached += (scores[base + tag] as number) + (transitions[edge + previousRow + tag] as number);
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
      const seen = first + previousRow + tag;
      expected[seen] = (expected[seen] as number) + 1;
      if (at === 0)
        for (let to = 0; to < WIDTH; to++) {
          const share = (forward[to] as number) * (backward[to] as number);
          const begun = first + WIDTH * WIDTH + to;
          expected[begun] = (expected[begun] as number) - share;
        }
      else
        for (let from = 0; from < WIDTH; from++)
          for (let to = 0; to < WIDTH; to++) {
            const share =
              ((forward[base - WIDTH + from] as number) *
                (step[first + from * WIDTH + to] as number) *
                (emission[base + to] as number) *
                (backward[base + to] as number)) /
              (norm[at] as number);
            const passed = first + from * WIDTH + to;
            expected[passed] = (expected[passed] as number) - share;
          }
    }
    for (let each = 0; each < expected.length; each++) {
      const slope = expected[each] as number;
      if (slope === 0) continue;
      const at = (places[Math.floor(each / BLOCK_SIZE)] as number) + (each % BLOCK_SIZE);
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
      for (let bucket = 0; bucket < kept.length; bucket++)
        if (kept[bucket])
          for (let at = bucket * WIDTH; at < (bucket + 1) * WIDTH; at++)
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
