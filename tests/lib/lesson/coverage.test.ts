import { describe, expect, test } from "vitest";
import { loadLessons } from "@/db/content";
import { coverageOf, gapsIn, inCourseOrder, LABELS, teaches } from "@/lib/lesson/coverage";
import type { Lesson } from "@/lib/lesson/lesson";
import { contentDir, rulesAfter } from "./fixture";

const { lessons } = await loadLessons(contentDir);
const byCourse = (lesson: Lesson, course: number | null): Lesson => ({ ...lesson, course });
const named = (slug: string) => lessons.find((lesson) => lesson.slug === slug) as Lesson;

describe("the labels that lessons teach", () => {
  test("are 23, five, five, four and nine for the four questions", () => {
    const of = (question: string) => LABELS.filter((label) => label.question === question).length;
    expect(LABELS).toHaveLength(23);
    expect(["voice", "kind", "backing", "wording"].map(of)).toEqual([5, 5, 4, 9]);
  });

  test("are all taught by the course, plain ones before finer ones", () => {
    expect(gapsIn(lessons)).toEqual([]);
    for (const [code, rows] of coverageOf(lessons)) expect(rows.some(teaches), code).toBe(true);
  });

  test("stand in the lessons in the order these are taken: the course, then the others by title", () => {
    const order = inCourseOrder(lessons).map(({ slug }) => slug);
    expect(order.slice(0, 5)).toEqual([
      "who-says-so",
      "what-kind-of-statement",
      "what-backs-it",
      "how-is-it-worded",
      "read-like-an-editor",
    ]);
    for (const rows of coverageOf(lessons).values()) {
      const places = rows.map(({ slug }) => order.indexOf(slug));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });

  test("are not taught by a quiz", () => {
    expect(teaches({ slug: "a", worked: [], practice: [], exit: ["a-x01"] })).toBe(false);
    const quizzes = lessons.map((lesson) => ({
      ...lesson,
      steps: lesson.steps.filter(({ type }) => type === "exit"),
    }));
    expect(gapsIn(quizzes).map(({ type }) => type)).toEqual(LABELS.map(() => "untaught"));
  });

  test("come too early when a lesson on finer labels moves to the front", () => {
    const moved = lessons.map((lesson) =>
      lesson.slug === "read-like-an-editor" ? byCourse(lesson, 0) : lesson,
    );
    expect(gapsIn(moved)).toContainEqual({
      type: "early",
      code: "W-PRE",
      before: "W-LAB",
      slug: "read-like-an-editor",
    });
  });

  test("do not count towards the course where only a lesson outside it teaches them", () => {
    const moved = lessons.map((lesson) =>
      lesson.slug === "what-kind-of-statement" ? byCourse(lesson, null) : lesson,
    );
    expect(gapsIn(moved)).toContainEqual({ type: "untaught", code: "K-REA" });
  });

  test("are not asked of a folder without a course", () => {
    expect(gapsIn([named("phone-rule")]).length).toBeGreaterThan(0);
    const rules = rulesAfter(({ lesson }) => {
      for (const { slug } of lessons) lesson(slug).course = null;
    });
    expect(rules).toEqual([]);
  });
});
