/** Small words that stand everywhere in English and seldom elsewhere. */
const SMALL = new Set(
  "the of to and in that is was for on said with as it by at from his her be has have were are an not but had they this who will or which their its he she we you been would about after when there more what than if".split(
    " ",
  ),
);
/** Least share of small words in English: news has .25 to .45, headlines and lists less, other languages under .05. */
const LEAST = 0.12;
/** With fewer words the share says little. */
const ENOUGH = 12;
const LATIN = /\p{Script=Latin}/gu;
const LETTER = /\p{L}/gu;

const count = (words: string, pattern: RegExp): number => words.match(pattern)?.length ?? 0;

/** Whether words look English, by their letters and their small words. A short text gets the benefit of the doubt. */
export function looksEnglish(text: string): boolean {
  const letters = count(text, LETTER);
  if (letters > 0 && count(text, LATIN) < letters * 0.7) return false;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < ENOUGH) return true;
  return words.filter((word) => SMALL.has(word)).length >= words.length * LEAST;
}
