import type { Span } from "./span";

const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

/** The words inside one range of a text, as ranges of the whole text; figures such as 2.1 or 5-2 are one word. */
export function wordsIn(text: string, within: Span): Span[] {
  return Array.from(text.slice(within.start, within.end).matchAll(WORD), (match) => ({
    start: within.start + match.index,
    end: within.start + match.index + match[0].length,
  }));
}
