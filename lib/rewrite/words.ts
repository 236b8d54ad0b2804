import { sentencesIn } from "../text/sentences";
import { contains, type Span } from "../text/span";
import { wordsIn } from "../text/tokens";

/** One word of a text: its place in UTF-16 code units, and its letters, small and with a straight apostrophe. */
export type Word = Span & { lower: string; text: string };

const straight = (text: string): string => text.toLowerCase().replaceAll("’", "'");

/** The words of a text in their order. */
export const readWords = (text: string): Word[] =>
  wordsIn(text, { start: 0, end: text.length }).map((span) => {
    const word = text.slice(span.start, span.end);
    return { ...span, text: word, lower: straight(word) };
  });

/** The words of a phrase of a list, as they are compared. */
const plainWords = (text: string): string[] => readWords(text).map(({ lower }) => lower);

/** A run of words that stands in a list: where it stands, and how the list writes it. */
export type Found = Span & { phrase: string };

/** Where phrases of a list stand among these words; the longest wins, and none overlap. */
export function findPhrases(words: readonly Word[], phrases: readonly string[]): Found[] {
  const listed = phrases
    .map((phrase) => ({ phrase, parts: plainWords(phrase) }))
    .filter(({ parts }) => parts.length > 0)
    .toSorted((a, b) => b.parts.length - a.parts.length);
  const found: Found[] = [];
  for (let at = 0; at < words.length; ) {
    const hit = listed.find(({ parts }) =>
      parts.every((part, offset) => words[at + offset]?.lower === part),
    );
    const first = words[at];
    const last = hit && words[at + hit.parts.length - 1];
    if (hit && first && last) found.push({ start: first.start, end: last.end, phrase: hit.phrase });
    at += hit ? hit.parts.length : 1;
  }
  return found;
}

/** The words of an English text, sentence by sentence. */
export function sentencesOf(text: string): Word[][] {
  const words = readWords(text);
  return sentencesIn(text, { start: 0, end: text.length }, "en")
    .map((sentence) => words.filter((word) => contains(sentence, word)))
    .filter((sentence) => sentence.length > 0);
}

const MARKED = /“[^”]*”|"[^"]*"|«[^»]*»/gu;

/** What stands inside quotation marks, marks included. */
export const quotedSpans = (text: string): Span[] =>
  Array.from(text.matchAll(MARKED), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));

const ENDINGS = /(?:ians?|anis?|ans?|ia|ish|ey|'s|s)$/u;
const SHORTEST_STEM = 4;

/** A word without the ending that tells a country from its people, or one from many: Armenia, Armenians; Turkey, Turkish. */
export function stemOf(lower: string): string {
  const bare = lower.replace(/'s?$/u, "");
  const stem = bare.replace(ENDINGS, "");
  return stem.length >= SHORTEST_STEM ? stem : bare;
}
