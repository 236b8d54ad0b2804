import type { Span } from "./span";

/** A word of a text and its plain meaning. A term may name several forms: "Stepanakert / Khankendi". */
export type Gloss = { term: string; plain: string };
/** Where a term stands in a text. */
export type Glossed = Gloss & { span: Span };

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A term in any of its forms, as whole words, its plural with it. */
const anyForm = (term: string): RegExp => {
  const forms = term.split(" / ").map(escaped).join("|");
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms})(?:e?s)?(?![\\p{L}\\p{N}])`, "giu");
};

const isApartFrom =
  (others: readonly Span[]) =>
  ({ start, end }: Span) =>
    others.every((other) => end <= other.start || other.end <= start);

/**
 * The first place of each term, in the order of the text: wholly inside one of the ranges, clear of what is `taken`
 * and of longer terms. A term that has no such place is left out.
 */
export function glossedIn(
  text: string,
  ranges: readonly Span[],
  glossary: readonly Gloss[],
  taken: readonly Span[] = [],
): Glossed[] {
  const found: Glossed[] = [];
  for (const gloss of glossary.toSorted((a, b) => b.term.length - a.term.length)) {
    const span = ranges
      .flatMap(({ start, end }) =>
        Array.from(text.slice(start, end).matchAll(anyForm(gloss.term)), ({ index, 0: words }) => ({
          start: start + index,
          end: start + index + words.length,
        })),
      )
      .find(isApartFrom([...taken, ...found.map((each) => each.span)]));
    if (span) found.push({ ...gloss, span });
  }
  return found.toSorted((a, b) => a.span.start - b.span.start);
}
