import type { WordVectors } from "../wording/train-vectors";
import { hashOf } from "./hash";
import { type Classes, FINE } from "./lexicon";
import { seeded } from "./random";

/** How many words are classed; rarer ones hardly occur in news. */
const MOST_WORDS = 60_000;
/** Into how many parts all words are split, each of them again, and each of those again; and how often a split is mended. */
const SPLITS: readonly { parts: number; rounds: number }[] = [
  { parts: 16, rounds: 12 },
  { parts: 16, rounds: 10 },
  { parts: FINE, rounds: 8 },
];

/** Spherical k-means (Dhillon & Modha 2001): the part of each of `words`, whose vectors of length 1 stand in `vectors`. */
function split(
  vectors: Float32Array,
  dimensions: number,
  words: Int32Array,
  { parts, rounds }: { parts: number; rounds: number },
  random: () => number,
): Uint8Array {
  const centres = new Float32Array(parts * dimensions);
  for (let part = 0; part < parts; part++) {
    const from = (words[Math.floor(random() * words.length)] as number) * dimensions;
    centres.set(vectors.subarray(from, from + dimensions), part * dimensions);
  }
  const found = new Uint8Array(words.length);
  for (let round = 0; round < rounds; round++) {
    for (let word = 0; word < words.length; word++) {
      const from = (words[word] as number) * dimensions;
      let best = -Infinity;
      for (let part = 0; part < parts; part++) {
        let product = 0;
        for (let at = 0; at < dimensions; at++)
          product += (vectors[from + at] as number) * (centres[part * dimensions + at] as number);
        if (product <= best) continue;
        best = product;
        found[word] = part;
      }
    }
    centres.fill(0);
    for (let word = 0; word < words.length; word++) {
      const from = (words[word] as number) * dimensions;
      const to = (found[word] as number) * dimensions;
      for (let at = 0; at < dimensions; at++)
        centres[to + at] = (centres[to + at] as number) + (vectors[from + at] as number);
    }
    for (let part = 0; part < parts; part++)
      toLengthOne(centres.subarray(part * dimensions, (part + 1) * dimensions));
  }
  return found;
}

function toLengthOne(vector: Float32Array): void {
  const length = Math.hypot(...vector) || 1;
  for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] as number) / length;
}

/** Classes of the most frequent words, learnt from vectors with the same result each time; none without vectors. */
export function classesOf(table: WordVectors | null): Classes {
  const classes = new Map<number, number>();
  if (!table) return classes;
  const { dimensions } = table;
  const words = table.words.slice(0, MOST_WORDS);
  const vectors = new Float32Array(words.length * dimensions);
  words.forEach((word, index) => {
    const own = vectors.subarray(index * dimensions, (index + 1) * dimensions);
    own.set((table.vectors[word] ?? []).slice(0, dimensions));
    toLengthOne(own);
  });
  const random = seeded(1);
  const divide = (members: Int32Array, number: number, depth: number): void => {
    const how = SPLITS[depth];
    if (!how) {
      for (const member of members) {
        const hash = hashOf(words[member] as string);
        if (!classes.has(hash)) classes.set(hash, number);
      }
      return;
    }
    const found = split(vectors, dimensions, members, how, random);
    for (let part = 0; part < how.parts; part++) {
      const own = members.filter((_, index) => found[index] === part);
      if (own.length > 0) divide(own, number * how.parts + part, depth + 1);
    }
  };
  divide(Int32Array.from(words.keys()), 0, 0);
  return classes;
}
