import type { FirstAnswer } from "../../attempt/bars";
import { exitItemsOf, type Lesson } from "../../lesson/lesson";
import { inParts } from "../../lesson/parts";

/** First answers ever that a class's figures may use: by learner, then by item. */
export type FirstAnswers = ReadonlyMap<string, ReadonlyMap<string, FirstAnswer>>;

/** What a class was given of a lesson: null means the whole of it. */
export type Given = { lesson: Lesson; version: number; parts: readonly number[] | null };

/** Each lesson once, in its latest version and cut to all the parts that were given of it, in the order first given. */
export function reportedLessons(given: readonly Given[]): Lesson[] {
  const merged = new Map<string, Given>();
  for (const each of given) {
    const known = merged.get(each.lesson.slug);
    if (!known) merged.set(each.lesson.slug, each);
    else {
      const parts =
        known.parts && each.parts && [...new Set([...known.parts, ...each.parts])].sort(ascending);
      merged.set(each.lesson.slug, { ...(known.version < each.version ? each : known), parts });
    }
  }
  return [...merged.values()].map(({ lesson, parts }) => inParts(lesson, parts));
}

const ascending = (a: number, b: number) => a - b;

/** The ids of every exit item of these lessons: what first answers are looked up for. */
export const exitIds = (lessons: readonly Lesson[]): string[] =>
  lessons.flatMap((lesson) => exitItemsOf(lesson).map(({ id }) => id));

/** The first answers of these learners only. */
export const answersOf = (all: FirstAnswers, learners: readonly string[]): FirstAnswers =>
  new Map(learners.flatMap((id) => [[id, all.get(id) ?? new Map<string, FirstAnswer>()] as const]));
