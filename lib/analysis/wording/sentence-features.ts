import { hashOf, mixOf } from "../roles/hash";
import type { Form } from "./forms";
import { BUCKETS } from "./word-features";

/** A few features that hold, and how much. */
export type Sparse = { at: Int32Array; by: Float32Array };

const set = (words: string): ReadonlySet<number> => new Set(words.split(" ").map(hashOf));
/** What opinion is known by beyond single words; short lists, so that weights stay true when the rule packs change. */
const STYLES: readonly ReadonlySet<number>[] = [
  set("i we my our us me mine ours myself ourselves"),
  set("you your yours yourself"),
  set("should must ought need shall"),
  set("may might could perhaps likely possibly probably reportedly allegedly"),
  set("say tell report announce accord state add confirm explain claim note write"),
  set("? !"),
  set("not no never n't nothing none nobody"),
  set("very so too really simply just even only truly completely utterly clearly"),
  set("but yet however while although though instead"),
  set("he she his her him they their them"),
];
const PARTS = ["ADJ", "ADV", "PROPN", "NUM", "VERB", "NOUN"].map(hashOf);

/** How many features of a sentence are counts and shares; they come after the hashed ones. */
const DENSE = 10 + STYLES.length + PARTS.length;
/** Weights of one sentence model. */
export const SENTENCE_WEIGHTS = BUCKETS + DENSE;

/** Scores below this say only that a word is surely plain. */
const PLAIN = -6;

const share = (count: number, of: number): number => (of ? count / of : 0);

/** What the scores of a sentence's words say together, and what stands in it, each about −2 to 3. */
function denseOf(forms: readonly Form[], scores: readonly number[]): number[] {
  const words = forms.filter(({ word }) => word);
  const sorted = scores.filter((_, at) => forms[at]?.word).toSorted((a, b) => b - a);
  const chances = sorted.map((score) => 1 / (1 + Math.exp(-score)));
  const sum = chances.reduce((a, b) => a + b, 0);
  const top = (place: number) => ((sorted[place] ?? PLAIN) + 3) / 3;
  return [
    1,
    top(0),
    top(1),
    top(2),
    Math.log(1 + sum) * 2,
    share(sum, words.length) * 10,
    chances.filter((chance) => chance > 0.3).length / 2,
    Math.log(1 + words.length) / 3,
    share(words.filter(({ quoted }) => quoted).length, words.length),
    Number(forms.some(({ quoted }) => quoted)),
    ...STYLES.map((style) =>
      Math.min(2, forms.filter(({ lower, lemma }) => style.has(lower) || style.has(lemma)).length),
    ),
    ...PARTS.map(
      (part) => 3 * share(forms.filter((form) => form.part === part).length, words.length),
    ),
  ];
}

/**
 * What speaks for a sentence being biased, or an opinion: its words, pairs, letters and parts of speech, hashed and
 * scaled to length one, and what its words' own scores say.
 */
export function sentenceFeatures(forms: readonly Form[], scores: readonly number[]): Sparse {
  const counts = new Map<number, number>();
  const add = (name: number, a: number, b = 0, c = 0) => {
    const at = mixOf(name, a, b, c) & (BUCKETS - 1);
    counts.set(at, (counts.get(at) ?? 0) + 1);
  };
  forms.forEach((form, at) => {
    const before = forms[at - 1];
    add(50, form.lower);
    add(51, form.lemma);
    if (before) add(52, before.lower, form.lower);
    add(53, before?.part ?? 0, form.part, forms[at + 1]?.part ?? 0);
    for (const gram of form.grams) add(54, gram);
  });
  const hashed = [...counts].map(([at, count]) => [at, 1 + Math.log(count)] as const);
  const length = Math.hypot(...hashed.map(([, value]) => value)) || 1;
  const dense = denseOf(forms, scores);
  return {
    at: Int32Array.from([...hashed.map(([at]) => at), ...dense.map((_, index) => BUCKETS + index)]),
    by: Float32Array.from([...hashed.map(([, value]) => value / length), ...dense]),
  };
}
