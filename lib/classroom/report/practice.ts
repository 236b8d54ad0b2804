import type { Question } from "../../items/kind";
import type { Lesson } from "../../lesson/lesson";
import { hiddenFrom } from "../lessons";

/** A lesson to give next, and whether the class has had it already. */
export type Practice = { slug: string; title: string; given: boolean };

/**
 * The lesson that practises these labels of one question best: one the class has not had before one it has, then the
 * most of the labels, then a lesson of that question alone, then the order of the list. Null where no lesson teaches any.
 */
export function practiceFor(
  { question, labels }: { question: Question; labels: readonly string[] },
  lessons: readonly Lesson[],
  { given, under13 }: { given: ReadonlySet<string>; under13: boolean },
): Practice | null {
  const [best] = lessons
    .filter((lesson) => lesson.question === question || lesson.question === "mixed")
    .filter((lesson) => !hiddenFrom(lesson, under13))
    .map((lesson) => ({
      lesson,
      taught: labels.filter((label) => lesson.labels.includes(label)).length,
      had: given.has(lesson.slug) ? 1 : 0,
      mixed: lesson.question === "mixed" ? 1 : 0,
    }))
    .filter(({ taught }) => taught > 0)
    .toSorted((a, b) => a.had - b.had || b.taught - a.taught || a.mixed - b.mixed);
  return best ? { slug: best.lesson.slug, title: best.lesson.title, given: best.had === 1 } : null;
}
