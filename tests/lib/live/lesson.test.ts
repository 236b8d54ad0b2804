import { describe, expect, test } from "vitest";
import { loadLessons } from "@/db/content";
import { itemsOf } from "@/lib/lesson/lesson";
import { liveLesson } from "@/lib/live/lesson";
import { CANARY, withCanaries } from "../../support/canary";

const { lessons } = await loadLessons("content");

describe.each(lessons.map((lesson) => [lesson.slug, lesson] as const))(
  "what every screen of a live lesson gets of %s",
  (_slug, lesson) => {
    const ids = itemsOf(lesson).map(({ id }) => id);

    test("holds nothing of a key or of the teacher’s guide", () => {
      const text = JSON.stringify(liveLesson(withCanaries(lesson).lesson, ids));
      expect(text).not.toContain(CANARY);
      for (const question of lesson.guide.discussion) expect(text).not.toContain(question);
    });

    test("is its items in the order they were chosen, with the reports they are about", () => {
      const chosen = ids.toReversed().slice(0, 3);
      const { items, passages } = liveLesson(lesson, chosen);
      expect(items.map(({ id }) => id)).toEqual(chosen);
      expect(new Set(passages.map(({ id }) => id))).toEqual(
        new Set(items.map(({ passage }) => passage)),
      );
    });
  },
);
