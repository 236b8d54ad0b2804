import { describe, expect, test } from "vitest";
import { loadLessons } from "@/db/content";
import { placesOf } from "@/lib/lesson/places";

const { lessons } = await loadLessons("content");
const listed = (given: typeof lessons) => {
  const place = placesOf(given);
  return [...given].sort((a, b) => place(a) - place(b)).map(({ slug }) => slug);
};

describe("lessons in a list", () => {
  test("stand with the course first, and its twins in the order of their parts", () => {
    const course = [1, 2, 3, 4, 5].flatMap(
      (part) => lessons.find((each) => each.course === part) ?? [],
    );
    const twins = course.map(({ twin }) => twin);
    expect(listed(lessons)).toEqual([...course.map(({ slug }) => slug), ...twins]);
    expect(listed([...lessons].reverse())).toEqual(listed(lessons));
  });

  test("are all alike where none is a part of a course or the twin of one", () => {
    const aside = lessons.map((lesson) => ({ ...lesson, course: null }));
    expect(new Set(aside.map(placesOf(aside))).size).toBe(1);
  });
});
