import { halvesOf, type Response } from "../items/index";
import { type Half, type Question, questionSchema } from "../items/kind";
import { exitItemsOf, type Lesson } from "../lesson/lesson";

/** A first answer: what was sent, and the id of the answer it came with. */
export type FirstAnswer = { response: Response; answer: string };

/**
 * The two bars of a result. They are named by the question asked and never pooled across questions.
 * Voice: claims spotted / own statements recognised. Backing: unbacked caught / backed trusted.
 * Wording: loaded words marked / plain words left alone.
 */
export type Bars = { question: Question; signals: Half; noises: Half };

/** The bars of a lesson's exit quiz from first answers by item id, or null when its question has no bars. */
export const barsOf = (lesson: Lesson, first: ReadonlyMap<string, FirstAnswer>): Bars | null =>
  lesson.question === "mixed" ? null : barsOn(lesson, lesson.question, first);

/**
 * The bars of a mixed lesson: two for each of its questions that has some, in the order of the four questions, never
 * added up. Empty for a lesson on one question, whose bars are its own.
 */
export const barsApart = (lesson: Lesson, first: ReadonlyMap<string, FirstAnswer>): Bars[] =>
  lesson.question === "mixed"
    ? questionSchema.options.flatMap((question) => barsOn(lesson, question, first) ?? [])
    : [];

function barsOn(
  lesson: Lesson,
  question: Question,
  first: ReadonlyMap<string, FirstAnswer>,
): Bars | null {
  const signals: Half = { right: 0, of: 0 };
  const noises: Half = { right: 0, of: 0 };
  for (const item of exitItemsOf(lesson)) {
    const response = first.get(item.id)?.response;
    const halves = response && item.question === question && halvesOf(item, response);
    if (!halves) continue;
    signals.right += halves.signals.right;
    signals.of += halves.signals.of;
    noises.right += halves.noises.right;
    noises.of += halves.noises.of;
  }
  return signals.of + noises.of === 0 ? null : { question, signals, noises };
}
