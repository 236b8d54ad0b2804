import { seeded } from "../roles/random";
import type { Sparse } from "./sentence-features";

/** What holds for one case, and whether it is one of those looked for. */
export type Example = Sparse & { right: boolean };

/** How weights are learnt. */
export type Fit = { epochs: number; rate: number; decay: number; seed: number };

/** The sum of the weights of what holds, each times how much it holds. */
export function dot(weights: Float32Array, { at, by }: Sparse): number {
  let sum = 0;
  for (let each = 0; each < at.length; each++)
    sum += (weights[at[each] ?? 0] ?? 0) * (by[each] ?? 0);
  return sum;
}

/**
 * Logistic regression by AdaGrad (Duchi, Hazan & Singer 2011), with weight decay on what a case touches; the weights
 * are the mean of those after each epoch of the second half. The same examples and seed give the same weights.
 */
export function fitLogistic(
  examples: readonly Example[],
  size: number,
  { epochs, rate, decay, seed }: Fit,
): Float32Array {
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(1e-8);
  const sums = new Float32Array(size);
  const random = seeded(seed);
  const order = examples.map((_, index) => index);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let last = order.length - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1));
      [order[last], order[other]] = [order[other] as number, order[last] as number];
    }
    for (const index of order) {
      const example = examples[index] as Example;
      const { at, by, right } = example;
      const wrong = 1 / (1 + Math.exp(-dot(weights, example))) - Number(right);
      for (let each = 0; each < at.length; each++) {
        const place = at[each] as number;
        const weight = weights[place] as number;
        const slope = wrong * (by[each] as number) + decay * weight;
        const square = (squares[place] as number) + slope * slope;
        squares[place] = square;
        weights[place] = weight - (rate * slope) / Math.sqrt(square);
      }
    }
    if (epoch >= epochs / 2)
      for (let place = 0; place < size; place++)
        sums[place] = (sums[place] as number) + (weights[place] as number);
  }
  const counted = epochs - Math.ceil(epochs / 2);
  return sums.map((sum) => sum / counted);
}
