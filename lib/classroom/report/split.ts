import type { Response, ScoredItem } from "../../items/index";
import { overlaps } from "../../text/span";

/** One part of an item's answers: an option, a listed word, or a speaker of one claim, and how many chose it. */
export type Part = {
  /** The option, word or speaker. */
  at: string;
  /** The claim of a matching item. */
  claim: string | null;
  count: number;
  /** Whether choosing it is right. */
  right: boolean;
};

/** How many chose each part of an item. Responses of another kind count for nothing. */
export function splitOf(item: ScoredItem, responses: readonly Response[]): Part[] {
  switch (item.kind) {
    case "label": {
      const right = new Set([item.key.option, ...item.key.also]);
      const chosen = responses.flatMap((each) => (each.kind === "label" ? [each.option] : []));
      return item.options.map(({ id }) => part(id, chosen, right.has(id)));
    }
    case "choose": {
      const chosen = responses.flatMap((each) => (each.kind === "choose" ? each.options : []));
      return item.options.map(({ id }) => part(id, chosen, item.key.options.includes(id)));
    }
    case "mark": {
      const marked = responses.flatMap((each) => (each.kind === "mark" ? [each.words] : []));
      const { targets, decoys } = item.key;
      return [...targets, ...decoys].map(({ id, span }) => ({
        at: id,
        claim: null,
        count: marked.filter((words) => words.some((word) => overlaps(word, span))).length,
        right: targets.some((target) => target.id === id),
      }));
    }
    case "match": {
      const pairs = responses.flatMap((each) => (each.kind === "match" ? [each.pairs] : []));
      return item.claims.flatMap((claim) =>
        item.speakers.map(({ id }) => ({
          at: id,
          claim: claim.id,
          count: pairs.filter((pair) => pair[claim.id] === id).length,
          right: item.key.pairs[claim.id] === id,
        })),
      );
    }
  }
}

const part = (at: string, chosen: readonly string[], right: boolean): Part => ({
  at,
  claim: null,
  count: chosen.filter((id) => id === at).length,
  right,
});
