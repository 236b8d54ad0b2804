import type { Span } from "../text/span";
import { SMALL_WORDS } from "./claims";
import { CUES, LOADED_CUES, VAGUE } from "./cues";
import { DATE_WORDS, DOUBTFUL_MONTHS } from "./figures";
import { sentencesOf, stemOf, type Word } from "./words";

/** A name of somebody or of a place: where it stands, and its stem, which Armenia and Armenian share. */
export type Name = Span & { value: string };

const CAPITAL = /^\p{Lu}/u;
const VERBS: ReadonlySet<string> = new Set([...CUES, ...LOADED_CUES]);
/** A line in which most longer words begin with a capital is a headline: capitals say nothing there. */
const HEADLINE = 0.7;
const LONG = 4;

const isHeadline = (words: readonly Word[]): boolean => {
  const long = words.filter(({ text }) => text.length >= LONG);
  const capital = long.filter(({ text }) => CAPITAL.test(text));
  return long.length > 2 && capital.length > HEADLINE * long.length;
};

const isOrdinary = ({ text, lower }: Word): boolean =>
  !CAPITAL.test(text) ||
  SMALL_WORDS.has(lower) ||
  DATE_WORDS.has(lower.replace(/'s$/u, "")) ||
  DOUBTFUL_MONTHS.has(lower);

/** At the start of a sentence every word has a capital: there a name shows by the company it keeps. */
function opensAsName(word: Word, next: Word | undefined): boolean {
  if (VAGUE.has(word.lower)) return false;
  if (word.lower.endsWith("'s")) return true;
  return next !== undefined && (VERBS.has(next.lower) || !isOrdinary(next));
}

/** Every name in a text, as far as capitals show it. `known` names are found wherever they stand. */
export function namesIn(text: string, known: readonly string[]): Name[] {
  const stems = new Set(known.map((name) => stemOf(name.toLowerCase())));
  return sentencesOf(text).flatMap((words) => {
    const headline = isHeadline(words);
    return words.flatMap((word, at) => {
      const value = stemOf(word.lower);
      const shown = !headline && !isOrdinary(word) && (at > 0 || opensAsName(word, words[at + 1]));
      return stems.has(value) || shown ? [{ start: word.start, end: word.end, value }] : [];
    });
  });
}
