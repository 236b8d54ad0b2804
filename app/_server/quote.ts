import "server-only";
import type { Lesson } from "@/lib/lesson/lesson";
import { itemsOf } from "@/lib/lesson/lesson";

const LONGEST = 90;

/** The words a question of a lesson is about, short enough for a line; the item's id where the lesson has no such item. */
export function quoteOf(lesson: Lesson, itemId: string): string {
  const item = itemsOf(lesson).find(({ id }) => id === itemId);
  const passage = lesson.passages.find(({ id }) => id === item?.passage);
  const span = item?.spans[0];
  if (!passage || !span) return itemId;
  const words = passage.text.slice(span.start, span.end);
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST).replace(/\s+\S*$/, "")} …`;
}
