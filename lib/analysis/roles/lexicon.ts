import { mixOf } from "./hash";

/** How many fine classes of words make a coarse one. */
export const FINE = 12;

/** What is known of words: how often they are cues, as learnt from labelled texts, and which words are used alike. */
export type Lexicon = {
  /** From 0, never or unknown, to 5, nearly always; for hashes of lemma and part of speech. */
  strengthOf: (lemma: number, part: number) => number;
  /** The fine class of a word by the hashes of its small letters and its lemma, or −1. Classes with the same quotient by FINE are akin. */
  classOf: (lower: number, lemma: number) => number;
};

/** Under what a lexicon keeps a lemma and its part of speech. */
export const keyOf = (lemma: number, part: number): number => mixOf(1, lemma, part, 0);

/** The classes of words by their hash. */
export type Classes = ReadonlyMap<number, number>;

/** The class of a word, or else of its lemma, or −1. */
export const classIn = (classes: Classes, lower: number, lemma: number): number =>
  classes.get(lower) ?? classes.get(lemma) ?? -1;

/** A lexicon of known strengths by key, and classes. */
export const lexiconOf = (strengths: ReadonlyMap<number, number>, classes: Classes): Lexicon => ({
  strengthOf: (lemma, part) => strengths.get(keyOf(lemma, part)) ?? 0,
  classOf: (lower, lemma) => classIn(classes, lower, lemma),
});
