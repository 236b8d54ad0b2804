import type { Span } from "../../text/span";
import type { ItemReport } from "./item";

/** How much of it was missed: under a fifth, two, three, four fifths, or more. */
export type Level = 0 | 1 | 2 | 3 | 4;

/** A clause that was asked about, with the first answers that missed it out of all, over all its items. */
export type HeatClause = { span: Span; missed: number; answered: number; level: Level };

const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];

const levelOf = (missed: number, answered: number): Level =>
  LEVELS[Math.min(4, Math.floor((5 * missed) / answered))] ?? 0;

/** The clauses of one passage that were asked about and answered, in reading order. */
export function heatOf(passage: string, items: readonly ItemReport[]): HeatClause[] {
  const sums = new Map<string, { span: Span; missed: number; answered: number }>();
  for (const { item, missed, answered } of items) {
    if (item.passage !== passage || missed === null || answered === 0) continue;
    for (const span of item.spans) {
      const name = `${span.start}-${span.end}`;
      const sum = sums.get(name) ?? { span, missed: 0, answered: 0 };
      sums.set(name, {
        span,
        missed: sum.missed + missed,
        answered: sum.answered + answered,
      });
    }
  }
  return [...sums.values()]
    .map((sum) => ({ ...sum, level: levelOf(sum.missed, sum.answered) }))
    .toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}
