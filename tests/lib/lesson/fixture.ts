import { fileURLToPath } from "node:url";
import { readContent } from "@/db/content";
import type { AuthoredItem } from "@/lib/lesson/authored-item";
import { type AuthoredLesson, authoredLessonSchema } from "@/lib/lesson/authored-lesson";
import { type AuthoredPassage, authoredPassageSchema } from "@/lib/lesson/authored-passage";
import { checkContent } from "@/lib/lesson/check";
import type { Problem } from "@/lib/lesson/problem";
import type { ContentFile } from "@/lib/lesson/shape";

/** The folder of the shipped lessons. */
export const contentDir = fileURLToPath(new URL("../../../content", import.meta.url));

const shipped = await readContent(contentDir);

/** The shipped content as an author would hold it, to be spoiled in one place. */
export type Draftable = {
  lesson: (slug: string) => AuthoredLesson;
  passage: (id: string) => AuthoredPassage;
  item: (id: string) => AuthoredItem;
};

function named<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new Error(`The shipped content has no ${name}.`);
  return found;
}

/** The problems that show up when one thing in the valid content is changed. */
export function problemsAfter(
  change: (content: Draftable) => void,
  shingles: ContentFile[] = shipped.shingles,
): Problem[] {
  const passages = shipped.passages.map(({ file, json }) => ({
    file,
    json: authoredPassageSchema.parse(structuredClone(json)),
  }));
  const lessons = shipped.lessons.map(({ file, json }) => ({
    file,
    json: authoredLessonSchema.parse(structuredClone(json)),
  }));
  const lesson = (slug: string) =>
    named(lessons.find(({ json }) => json.slug === slug)?.json, slug);
  change({
    lesson,
    passage: (id) => named(passages.find(({ json }) => json.id === id)?.json, id),
    item: (id) =>
      named(
        lessons
          .flatMap(({ json }) => json.steps)
          .flatMap((step) => (step.type === "practice" || step.type === "exit" ? step.items : []))
          .find((item) => item.id === id),
        id,
      ),
  });
  return checkContent({ ...shipped, passages, lessons, shingles }).problems;
}

/** The rules that object after a change, each once. */
export const rulesAfter = (change: (content: Draftable) => void): string[] => [
  ...new Set(problemsAfter(change).map(({ rule }) => rule)),
];

/** The items of the exit quiz of an authored lesson. */
export function exitOf(lesson: AuthoredLesson): AuthoredItem[] {
  const exit = lesson.steps.find((step) => step.type === "exit");
  return exit?.type === "exit" ? exit.items : [];
}

/** The clause of a passage, to be spoiled. */
export const clauseOf = (passage: AuthoredPassage, id: string) =>
  named(
    passage.clauses.find((clause) => clause.id === id),
    id,
  );

/** The record of a passage, to be spoiled. */
export const recordOf = (passage: AuthoredPassage, id: string) =>
  named(
    passage.records.find((record) => record.id === id),
    id,
  );
