import type { Item } from "../items/index";
import { exitItemsOf, itemsOf, type Lesson } from "./lesson";

/** The items that finish an attempt and make its points: the exit quiz, or the practice of parts without a quiz. */
export function countedItemsOf(lesson: Lesson): Item[] {
  const exit = exitItemsOf(lesson);
  return exit.length > 0 ? exit : itemsOf(lesson);
}
