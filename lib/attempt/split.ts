import type { PublicItem, Response } from "../items/index";

/** Below this many readers a split would tell more of single people than of the question; and it grows in steps as large. */
export const LEAST_READERS = 10;

/** A response, and how many readers gave it as their first answer to an item. */
export type GivenFirst = { response: Response; count: number };

/**
 * How the readers of this installation first answered an item, the newest ones left out until they are `least`.
 * `options` is null while there are fewer than that.
 */
export type ReaderSplit = {
  readers: number;
  least: number;
  options: { id: string; count: number }[] | null;
};

/** Whether a split can be told of an item: where options are chosen and careful readers may differ. */
export const hasSplit = (
  item: PublicItem,
  strength: "hard" | "soft" | "open",
): item is Extract<PublicItem, { kind: "label" | "choose" }> =>
  strength !== "hard" && (item.kind === "label" || item.kind === "choose");

/** Counts first answers by option. Responses of another kind, or without an option the item has, are no readers of it. */
export function splitByOption(
  item: Extract<PublicItem, { kind: "label" | "choose" }>,
  given: readonly GivenFirst[],
): ReaderSplit {
  const known = new Set(item.options.map(({ id }) => id));
  const chosen = given
    .map(({ response, count }) => ({
      count,
      ids: chosenIn(response).filter((id) => known.has(id)),
    }))
    .filter(({ ids }) => ids.length > 0);
  const readers = chosen.reduce((sum, { count }) => sum + count, 0);
  const countOf = (id: string) =>
    chosen.reduce((sum, { ids, count }) => sum + (ids.includes(id) ? count : 0), 0);
  const options = item.options.map(({ id }) => ({ id, count: countOf(id) }));
  return { readers, least: LEAST_READERS, options: readers < LEAST_READERS ? null : options };
}

function chosenIn(response: Response): string[] {
  if (response.kind === "label") return [response.option];
  return response.kind === "choose" ? response.options : [];
}
