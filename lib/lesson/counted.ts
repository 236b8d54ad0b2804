import { type Item, isScored, type ScoredItem } from "../items/index";
import { exitItemsOf, itemsOf, type Lesson } from "./lesson";

/** The items that make an attempt's points: the exit quiz, or the practice of parts without a quiz. Kinds without points make none. */
export function countedItemsOf(lesson: Lesson): ScoredItem[] {
  const exit = exitItemsOf(lesson);
  return exit.length > 0 ? exit : itemsOf(lesson).filter(isScored);
}

/** The items that finish an attempt: those that make its points, or all of them where none has points. */
export function finishingItemsOf(lesson: Lesson): Item[] {
  const counted = countedItemsOf(lesson);
  return counted.length > 0 ? counted : itemsOf(lesson);
}
