import { feedbackOn } from "../items/feedback";
import { itemsOf } from "../lesson/lesson";
import type { Taken } from "./history";

/** What a sitting showed, by label code and never as a score: what came back well, and what to look at again. */
export type Outcome = { well: string[]; again: string[] };

/** The labels of a sitting: one of which every first answer was right came back well. In the order they were asked. */
export function outcomeOf({ lesson, tries }: Taken): Outcome {
  const items = new Map(itemsOf(lesson).map((item) => [item.id, item]));
  const labels = new Map<string, boolean>();
  for (const { item: id, response } of tries) {
    const item = items.get(id);
    if (!item) continue;
    const isRight = feedbackOn(item, response)?.verdict === "right";
    labels.set(item.key.rule, isRight && (labels.get(item.key.rule) ?? true));
  }
  const codes = (wanted: boolean) =>
    [...labels].filter(([, right]) => right === wanted).map(([code]) => code);
  return { well: codes(true), again: codes(false) };
}
