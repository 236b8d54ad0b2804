import type { Span } from "../../text/span";
import { type Token, tokensOf } from "../tokens";

/** The tagger takes time that grows with the square of a word's length: longer ones are cut, none of them is a word. */
const LONGEST = 120;
const LONG = new RegExp(`\\S{${LONGEST}}(?=\\S)`, "gu");

/** Half a surrogate pair makes the tagger skip words; a blank in its place keeps the others where they are. */
const HALF = /\p{Cs}/gu;

/** The tokens of one range of a text; their places are places in the whole text. */
export function tokensIn(text: string, { start, end }: Span): Token[] {
  const words = text.slice(start, end).replace(HALF, " ");
  const cuts = Array.from(words.matchAll(LONG), ({ index, 0: run }) => index + run.length);
  return [0, ...cuts].flatMap((from, index) =>
    tokensOf(words.slice(from, cuts[index] ?? words.length)).map((token) => ({
      ...token,
      start: start + from + token.start,
      end: start + from + token.end,
    })),
  );
}
