import { type Classes, classIn, keyOf, type Lexicon } from "./lexicon";
import type { View } from "./view";

/** How often each lemma with its part of speech stands in a text, and how often as a cue. */
export type Counts = Map<number, { all: number; cues: number }>;

/** The counts of one view, of which `isCue` knows the cues. */
export function countsOf(view: View, isCue: (at: number) => boolean): Counts {
  const counts: Counts = new Map();
  for (let at = 0; at < view.count; at++) {
    const key = keyOf(view.lemma[at] as number, view.part[at] as number);
    const count = counts.get(key) ?? { all: 0, cues: 0 };
    count.all++;
    if (isCue(at)) count.cues++;
    counts.set(key, count);
  }
  return counts;
}

/** The counts of several texts together. */
export function together(several: readonly Counts[]): Counts {
  const sum: Counts = new Map();
  for (const counts of several)
    for (const [key, { all, cues }] of counts) {
      const before = sum.get(key);
      if (before) {
        before.all += all;
        before.cues += cues;
      } else sum.set(key, { all, cues });
    }
  return sum;
}

/** The strength of a word that was a cue `cues` times out of `all`: rare words count for less. */
function strengthOf(all: number, cues: number): number {
  return cues < 2 ? 0 : Math.min(4, Math.floor((5 * cues) / (all + 2))) + 1;
}

/** The strengths of all words that are sometimes cues. */
export function strengthsOf(counts: Counts): Map<number, number> {
  const strengths = new Map<number, number>();
  for (const [key, { all, cues }] of counts)
    if (cues >= 2) strengths.set(key, strengthOf(all, cues));
  return strengths;
}

/** The lexicon as it would be had one text not been counted, so that training meets words as they are met later. */
export const lexiconWithout = (counts: Counts, own: Counts, classes: Classes): Lexicon => ({
  strengthOf: (lemma, part) => {
    const key = keyOf(lemma, part);
    const total = counts.get(key);
    if (!total) return 0;
    const mine = own.get(key);
    return strengthOf(total.all - (mine?.all ?? 0), total.cues - (mine?.cues ?? 0));
  },
  classOf: (lower, lemma) => classIn(classes, lower, lemma),
});
