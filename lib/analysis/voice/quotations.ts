import { type Span, slice } from "../../text/span";
import type { Document } from "../document";
import { quotationsIn } from "../text/quotations";
import { around } from "../tokens-within";

/** Words between quotation marks, without the marks. `open` when the paragraph ends before the quotation does. */
export type Quoted = Span & { open: boolean };

const CLOSING = /["”»’']/u;

/** What stands between quotation marks in a text, in order. */
export const quotedIn = ({ text, blocks }: Document): Quoted[] =>
  quotationsIn(
    text,
    blocks.map(({ span }) => span),
  )
    .map(({ start, end }) => {
      const open = !CLOSING.test(text.charAt(end - 1));
      return { start: start + 1, end: open ? end : end - 1, open };
    })
    .filter(({ start, end }) => start < end);

const WORD = /[\p{L}\p{N}]+/gu;
/** A word of a title with fewer letters may be small. */
const LONG = 4;
/** With more words than this a quotation without a stop at its end is a statement too. */
const BRIEF = 6;

/** Whether the marks stand round a title or a name, which quotes nobody: the film “Long Winter”. */
export function isTitle(text: string, quoted: Span): boolean {
  const words = slice(text, quoted);
  const parts = words.match(WORD) ?? [];
  return (
    parts.length > 1 &&
    /^\p{Lu}/u.test(parts[0] ?? "") &&
    !/[.,!?…]$/u.test(words) &&
    parts.every((part) => /^[\p{Lu}\p{N}]/u.test(part) || part.length < LONG)
  );
}

/** Whether a quotation says something by itself: it begins with a capital and ends in a stop or comma, or is long. */
export function isStatement(text: string, quoted: Span): boolean {
  const words = slice(text, quoted);
  const count = words.match(WORD)?.length ?? 0;
  if (!/^[\p{Lu}\p{N}…]/u.test(words)) return false;
  return /[.,!?…—–-]\s*$/u.test(words) ? count > 1 : count > BRIEF;
}

/** Which share of the words of some spans stands in quotations, from 0 to 1. */
export function quotedShare(text: string, spans: readonly Span[], quoted: readonly Span[]): number {
  const places = spans.flatMap((span) =>
    Array.from(slice(text, span).matchAll(WORD), ({ index }) => span.start + index),
  );
  const inside = places.filter((at) => around(quoted, at) !== undefined);
  return places.length === 0 ? 0 : inside.length / places.length;
}
