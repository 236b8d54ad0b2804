import type { Span } from "../../text/span";

/**
 * Words between quotation marks, the marks with them. A quotation over several paragraphs comes as one for each. It is
 * `open` when its closing mark is missing, and then ends with its block.
 */
export type Quotation = Span & { open: boolean };

const OPENS = /[“„«]/u;
const STRAIGHT = /^(?:"|''|``)$/;
const CLOSES = /[”»]/u;
/** Two apostrophes or grave accents are one double mark, as old news archives write it. */
const MARK = /''|``|["“”„«»‘']/gu;
const LETTER = /[\p{L}\p{N}]/u;
/** Before an opening mark: nothing, a blank, a bracket, a dash, or another kind of mark. */
const BEFORE = /^$|[\s([{/—–-]|[“‘]/u;
/** Furthest that a single mark may stand from the one that closes it, in code units; it is an apostrophe otherwise. */
const SINGLE_REACH = 300;
const SINGLE = /[^\s]['’](?![\p{L}\p{N}])/gu;
/** “’90s”, “’n’” */
const SHORT_FORM = /^(?:\d0s|n['’])/;

const looksOpening = (text: string, at: number, length: number): boolean =>
  BEFORE.test(text.charAt(at - 1)) && /\S/u.test(text.charAt(at + length));

/** Where a quotation in single marks that opens at `at` ends, or undefined when the mark is an apostrophe. */
function singleEnd(text: string, at: number, last: number): number | undefined {
  if (!BEFORE.test(text.charAt(at - 1)) || !LETTER.test(text.charAt(at + 1))) return undefined;
  const rest = text.slice(at + 1, Math.min(last, at + SINGLE_REACH));
  if (SHORT_FORM.test(rest)) return undefined;
  const ends = Array.from(rest.matchAll(SINGLE), ({ index }) => index + 2);
  const [first] = ends;
  if (first === undefined) return undefined;
  // After a stop it closes; after a letter it may be “the ministers’ house”, unless another one opens first.
  const sure = ends.find((each) => /[.,!?…]/u.test(rest.charAt(each - 2))) ?? first;
  return at + 1 + (/\s['‘]/u.test(rest.slice(first, sure)) ? first : sure);
}

function inBlock(text: string, { start, end }: Span, goesOn: boolean): Quotation[] {
  const found: Quotation[] = [];
  const block = text.slice(start, end);
  let from: number | undefined;
  let skip = 0;
  const close = (at: number, open: boolean) => {
    if (from !== undefined && LETTER.test(block.slice(from, at)))
      found.push({ start: start + from, end: start + at, open });
    from = undefined;
  };
  for (const { index, 0: mark } of block.matchAll(MARK)) {
    if (index < skip) continue;
    if (mark === "‘" || mark === "'") {
      const last = from === undefined ? singleEnd(block, index, block.length) : undefined;
      if (last === undefined) continue;
      from = index;
      close(last, false);
      skip = last;
    } else if (
      OPENS.test(mark) ||
      (STRAIGHT.test(mark) && looksOpening(block, index, mark.length))
    ) {
      if (from !== undefined && !STRAIGHT.test(mark)) continue;
      close(index, true);
      from = index;
    } else if (CLOSES.test(mark) || from !== undefined) close(index + mark.length, false);
  }
  close(block.length, !goesOn);
  return found;
}

/** All quotations of the blocks, in order. */
export const quotationsIn = (text: string, blocks: readonly Span[]): Quotation[] =>
  blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    return inBlock(
      text,
      block,
      next !== undefined && /^(?:["“„«‘]|''|``)/u.test(text.slice(next.start, next.start + 2)),
    );
  });
