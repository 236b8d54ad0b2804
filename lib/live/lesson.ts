import { isScored, type PublicScoredItem, publicItem, type ScoredItem } from "../items/index";
import type { RecordCard } from "../items/kind";
import { itemsOf, type Lesson, type Passage } from "../lesson/lesson";

/** What every screen of a live lesson gets before it begins: the questions in their order and the reports they are about. No key. */
export type LiveLesson = {
  title: string;
  items: PublicScoredItem[];
  passages: Passage[];
  /** Records that may be used before a Backing question is answered. */
  desk: RecordCard[];
};

/** The items of a lesson that have these ids, in the order of the ids. A live lesson asks what has a right answer. */
export function itemsNamed(lesson: Lesson, ids: readonly string[]): ScoredItem[] {
  const all = itemsOf(lesson).filter(isScored);
  return ids.flatMap((id) => all.find((item) => item.id === id) ?? []);
}

/** A lesson as a live lesson with these items shows it. */
export function liveLesson(lesson: Lesson, ids: readonly string[]): LiveLesson {
  const items = itemsNamed(lesson, ids).map((item) => publicItem(item));
  const used = new Set(items.map(({ passage }) => passage));
  return {
    title: lesson.title,
    items,
    passages: lesson.passages.filter(({ id }) => used.has(id)),
    desk: lesson.desk,
  };
}
