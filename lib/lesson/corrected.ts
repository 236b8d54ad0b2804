import { fitsItem, type Item, itemSchema, perfectResponse } from "../items/index";
import { type Lesson, withItems } from "./lesson";

/** A key as it was corrected, for every version of the lesson that has the item. */
export type CorrectedKey = { item: string; after: Item["key"] };

/**
 * A lesson read with its corrected keys, the later one of an item over the earlier. A version keeps its own places in
 * its own text, so only what a correction can change is taken over. A key that does not fit an item of this version –
 * another kind, an option it does not offer – leaves the item as it was published.
 */
export function withCorrections(lesson: Lesson, corrections: readonly CorrectedKey[]): Lesson {
  if (corrections.length === 0) return lesson;
  const latest = new Map(corrections.map(({ item, after }) => [item, after]));
  return withItems(lesson, (item) => {
    const after = latest.get(item.id);
    return (after && withKey(item, after)) ?? item;
  });
}

/** The item with another key over its own places in the text; undefined when the key does not fit it. */
export function withKey(item: Item, after: Item["key"]): Item | undefined {
  const { deciding, records } = item.key;
  const key = { ...after, deciding, records, ...markedIn(item, after) };
  const parsed = itemSchema.safeParse({ ...item, key });
  return parsed.success && fitsItem(item, perfectResponse(parsed.data)) ? parsed.data : undefined;
}

function markedIn(item: Item, after: Item["key"]) {
  if (item.kind !== "mark" || !("targets" in after)) return {};
  const whys = new Map([...after.targets, ...after.decoys].map(({ id, why }) => [id, why]));
  const told = <T extends { id: string; why: string }>(word: T): T => ({
    ...word,
    why: whys.get(word.id) ?? word.why,
  });
  return { targets: item.key.targets.map(told), decoys: item.key.decoys.map(told) };
}
