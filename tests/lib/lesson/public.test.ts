import { describe, expect, test } from "vitest";
import { loadLessons } from "@/db/content";
import { toPublic } from "@/lib/lesson/public";
import { CANARY, withCanaries } from "../../support/canary";

const { lessons } = await loadLessons("content");

/** Every text in a value, however deep. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
};

describe.each(lessons.map((lesson) => [lesson.slug, lesson] as const))(
  "what anybody may see of %s",
  (_slug, lesson) => {
    const open = JSON.stringify(toPublic(withCanaries(lesson).lesson, 1));

    test("holds nothing of a key", () => {
      expect(open).not.toContain(CANARY);
      expect(open).not.toContain('"key":');
    });

    test("holds nothing of the teacher's guide, which discusses answers", () => {
      const guide = textsIn(lesson.guide).filter((text) => text.length > 30);
      expect(guide.length).toBeGreaterThan(0);
      expect(guide.filter((text) => open.includes(JSON.stringify(text).slice(1, -1)))).toEqual([]);
    });
  },
);
