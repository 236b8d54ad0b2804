import { mixOf } from "./hash";

/** How often words are cues, as learnt from labelled texts. */
export type Lexicon = {
  /** From 0, never or unknown, to 5, nearly always; for hashes of lemma and part of speech. */
  strengthOf: (lemma: number, part: number) => number;
};

/** Under what a lexicon keeps a lemma and its part of speech. */
export const keyOf = (lemma: number, part: number): number => mixOf(1, lemma, part, 0);

/** A lexicon of known strengths by key. */
export const lexiconOf = (strengths: ReadonlyMap<number, number>): Lexicon => ({
  strengthOf: (lemma, part) => strengths.get(keyOf(lemma, part)) ?? 0,
});
