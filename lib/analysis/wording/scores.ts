import type { Form } from "./forms";
import type { Weights, WordingModel } from "./model";
import { type Sparse, sentenceFeatures } from "./sentence-features";
import { wordFeatures } from "./word-features";
import { rowOf } from "./word-table";

/** What punctuation scores: it is never a biased word. */
export const NEVER = -9;

/** How much speaks for each token of a sentence being a biased word, as log-odds that are not yet calibrated. */
export function wordScores(model: WordingModel, forms: readonly Form[]): number[] {
  const { table, word } = model;
  const rows = forms.map(({ lower, lemma }) => rowOf(table, lower, lemma));
  return forms.map((form, at) => {
    if (!form.word) return NEVER;
    let hashed = 0;
    for (const feature of wordFeatures(forms, at)) hashed += word.values[feature] ?? 0;
    let known = 0;
    for (const step of [-1, 0, 1]) {
      const row = rows[at + step];
      if (row !== undefined && row !== -1) known += table.values[row * 3 + step + 1] ?? 0;
    }
    return hashed * word.scale + known * table.scale;
  });
}

function scoreOf({ values, scale }: Weights, { at, by }: Sparse): number {
  let sum = 0;
  for (let each = 0; each < at.length; each++)
    sum += (values[at[each] ?? 0] ?? 0) * (by[each] ?? 0);
  return sum * scale;
}

/** How much speaks for a sentence being biased and for it being its writer's opinion, as log-odds; 0 is even. */
export function sentenceScores(
  model: WordingModel,
  forms: readonly Form[],
  words: readonly number[] = wordScores(model, forms),
): { bias: number; opinion: number } {
  const features = sentenceFeatures(forms, words);
  return { bias: scoreOf(model.bias, features), opinion: scoreOf(model.opinion, features) };
}

/** The calibrated chance, from 0 to 1, that annotators mark a word with this score. */
export const chanceOf = ({ slope, shift }: WordingModel, score: number): number =>
  1 / (1 + Math.exp(-(slope * score + shift)));
