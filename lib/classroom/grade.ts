import { type Item, perfectResponse, type Response, scoreItem } from "../items/index";
import { countedItemsOf } from "../lesson/counted";
import type { Lesson } from "../lesson/lesson";
import type { LatePolicy } from "./assignment";
import { isAfter } from "./due";

/** Points of an attempt at the items that count. */
export type Points = { earned: number; possible: number };

/** The first answer to an item within one attempt. `at` is ISO 8601. */
export type FirstTry = { item: string; response: Response; at: string };

/** What full marks would earn. */
function possibleOf(item: Item): number {
  const scoring = scoreItem(item, perfectResponse(item));
  return scoring.type === "scored" ? scoring.possible : 0;
}

/**
 * Points of an attempt: the first try of each counted item by the key as it is now, out of all counted items.
 * With `late: "stop"` what was answered after the due date earns nothing. Open questions have no points.
 */
export function pointsOf(
  lesson: Lesson,
  tries: readonly FirstTry[],
  { late, dueAt }: { late: LatePolicy; dueAt: string | null },
): Points {
  const counting = new Map(
    tries
      .filter(({ at }) => late === "count" || !isAfter(at, dueAt))
      .map(({ item, response }) => [item, response]),
  );
  const points = { earned: 0, possible: 0 };
  for (const item of countedItemsOf(lesson)) {
    if (item.key.strength === "open") continue;
    const response = counting.get(item.id);
    const scoring = response?.kind === item.kind ? scoreItem(item, response) : null;
    points.earned += scoring?.type === "scored" ? scoring.earned : 0;
    points.possible += possibleOf(item);
  }
  return points;
}
