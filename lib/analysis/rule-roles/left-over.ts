import { overlaps } from "../../text/span";
import type { Relation } from "../document";
import type { Quotation } from "../text/quotations";

/** Shortest quotation that is words of somebody, and not a word set apart, in words. */
const WORDS = 3;
const STATEMENT = "rule:attribution/quote";

const endOf = ({ content }: Relation): number =>
  content.reduce((most, { end }) => Math.max(most, end), 0);

/**
 * What quotations of one paragraph say that no cue explains. They go on with what a quotation before them in the
 * paragraph began, which is added there; the others come back as relations without a source.
 */
export function leftOver(
  text: string,
  quotations: readonly Quotation[],
  found: readonly Relation[],
): Relation[] {
  const spans = found.flatMap(({ content }) => content).sort((a, b) => a.start - b.start);
  const direct = found
    .filter(({ content }) => content.some(({ start, end }) => /["“]/u.test(text.slice(start, end))))
    .map((relation) => ({ relation, end: endOf(relation) }))
    .sort((a, b) => a.end - b.end);
  const alone: Relation[] = [];
  let [span, before] = [0, -1];
  for (const { start, end } of quotations) {
    while ((spans[span]?.end ?? Number.POSITIVE_INFINITY) <= start) span += 1;
    while ((direct[before + 1]?.end ?? Number.POSITIVE_INFINITY) <= start) before += 1;
    const explained = spans[span];
    if (explained && overlaps(explained, { start, end })) continue;
    if (text.slice(start, end).split(/\s+/).length < WORDS) continue;
    const earlier = direct[before]?.relation;
    if (earlier) earlier.content.push({ start, end });
    else
      alone.push({
        source: [],
        cue: [],
        content: [{ start, end }],
        confidence: 0.6,
        by: STATEMENT,
      });
  }
  return alone;
}
