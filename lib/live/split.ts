import type { PublicScoredItem, Response } from "../items/index";
import { overlaps, type Span } from "../text/span";
import { wordsIn } from "../text/tokens";

/** How many chose one thing, by its id. */
export type Count = { id: string; count: number };

/**
 * How a class answered one item, without names: for each option, for each claim the speakers, or for each word.
 * `answers` is how many answered. Words nobody marked are left out.
 */
export type Split = { answers: number } & (
  | { kind: "label" | "choose"; options: Count[] }
  | { kind: "match"; claims: { id: string; speakers: Count[] }[] }
  | { kind: "mark"; words: { span: Span; count: number }[] }
);

/** More words than this on a wall are no longer read. */
const MOST_WORDS = 12;

const counted = (ids: readonly { id: string }[], chosen: (id: string) => number): Count[] =>
  ids.map(({ id }) => ({ id, count: chosen(id) }));

/** Counts the responses to an item of a text. Responses of another kind are not counted. */
export function splitOf(
  item: PublicScoredItem,
  text: string,
  responses: readonly Response[],
): Split {
  switch (item.kind) {
    case "label": {
      const own = responses.filter((response) => response.kind === "label");
      const options = counted(
        item.options,
        (id) => own.filter(({ option }) => option === id).length,
      );
      return { kind: "label", answers: own.length, options };
    }
    case "choose": {
      const own = responses.filter((response) => response.kind === "choose");
      const options = counted(
        item.options,
        (id) => own.filter((response) => response.options.includes(id)).length,
      );
      return { kind: "choose", answers: own.length, options };
    }
    case "match": {
      const own = responses.filter((response) => response.kind === "match");
      const claims = item.claims.map((claim) => ({
        id: claim.id,
        speakers: counted(
          item.speakers,
          (id) => own.filter(({ pairs }) => pairs[claim.id] === id).length,
        ),
      }));
      return { kind: "match", answers: own.length, claims };
    }
    case "mark": {
      const own = responses.filter((response) => response.kind === "mark");
      const words = item.spans
        .flatMap((clause) => wordsIn(text, clause))
        .map((span) => ({
          span,
          // A response counts once for a word, however many of its marks touch it.
          count: own.filter((response) => response.words.some((word) => overlaps(word, span)))
            .length,
        }))
        .filter(({ count }) => count > 0)
        .toSorted((a, b) => b.count - a.count || a.span.start - b.span.start);
      return { kind: "mark", answers: own.length, words: words.slice(0, MOST_WORDS) };
    }
  }
}
