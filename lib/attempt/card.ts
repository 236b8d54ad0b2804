import type { Lesson } from "../lesson/lesson";
import type { Bars } from "./bars";

/** A result card as words and numbers: the lesson, what was learned, its two bars. No name, class or school. */
export type Card = {
  slug: string;
  title: string;
  learned: string;
  /** What the lesson asks; it is named also where there are no bars. */
  question: Lesson["question"];
  minutes: number;
  bars: Bars | null;
};

/** The card of a lesson with these bars. */
export const cardOf = (lesson: Lesson, bars: Bars | null): Card => ({
  slug: lesson.slug,
  title: lesson.title,
  learned: lesson.learned,
  question: lesson.question,
  minutes: lesson.minutes,
  bars,
});
