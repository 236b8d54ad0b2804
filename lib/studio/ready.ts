import { contains } from "../text/span";
import { cluesOf } from "./clues";
import type { Draft } from "./draft";

/** Fewest and most words of a clause that makes a good question. */
const FEWEST = 4;
const MOST = 60;

/**
 * Clauses that can be asked about, in the order of the text: whole ones in paragraphs, long enough to have something
 * to decide on, with words that stand nowhere else.
 */
export function askableClauses(draft: Draft): string[] {
  const paragraphs = draft.blocks.filter(({ kind }) => kind === "paragraph");
  const told = new Set<string>();
  return draft.clauses
    .toSorted((a, b) => a.span.start - b.span.start)
    .filter(({ id, span }) => {
      const words = draft.text.slice(span.start, span.end);
      const count = words.split(/\s+/u).length;
      if (count < FEWEST || count > MOST) return false;
      if (!paragraphs.some((block) => contains(block.span, span))) return false;
      const { said } = cluesOf(draft, id);
      const own = said.toLowerCase();
      const isOnce = draft.text.indexOf(said) === draft.text.lastIndexOf(said) && !told.has(own);
      told.add(own);
      return own !== "" && isOnce;
    })
    .map(({ id }) => id);
}
