import type { Finding } from "@/lib/analysis/analysis";
import type { Span } from "@/lib/text/span";

/** A stretch of text under the same findings, the longest first, and those of them that begin here. */
export type Piece<F extends Finding> = { span: Span; under: F[]; opens: F[] };

/** Whether a finding and a range share at least one character. What a browser gets does without the schemas of lib/text. */
export const touches = ({ span }: Finding, range: Span): boolean =>
  span.start < range.end && range.start < span.end;

const lengthOf = ({ span }: Finding) => span.end - span.start;

/** A block cut at every edge of a finding, so that findings may overlap in any way, and at those of a range that stands out. The pieces together are the block. */
export function piecesOf<F extends Finding>(
  block: Span,
  findings: readonly F[],
  range: Span | null = null,
): Piece<F>[] {
  const inside = findings
    .filter((each) => touches(each, block))
    .toSorted((a, b) => lengthOf(b) - lengthOf(a));
  const edges = new Set([block.start, block.end]);
  for (const span of [...inside.map((each) => each.span), ...(range ? [range] : [])]) {
    edges.add(Math.min(block.end, Math.max(span.start, block.start)));
    edges.add(Math.max(block.start, Math.min(span.end, block.end)));
  }
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, at) => {
    const span = { start, end: sorted[at + 1] ?? block.end };
    const under = inside.filter((each) => touches(each, span));
    return { span, under, opens: under.filter((each) => each.span.start === start) };
  });
}

/** What fits into a line of a narrow screen at twice the letter size, in characters, and how many of them a letter takes. */
const NARROW_LINE = 18;
const LETTER = 3;

/** Where the first word of a stretch ends that `letters` marks stand before; its start where they are too long to be held together. */
export function firstWordEnd(text: string, { start, end }: Span, letters: number): number {
  const most = NARROW_LINE - letters * LETTER;
  const length = text.slice(start, Math.min(end, start + most + 1)).search(/\s/u);
  if (length >= 0) return start + length;
  return end - start <= most ? end : start;
}
