import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadLessons } from "@/db/content";
import type { Lesson } from "@/lib/lesson/lesson";
import { areParts, inParts, partsOf } from "@/lib/lesson/parts";
import { toPublic } from "@/lib/lesson/public";

const { lessons } = await loadLessons("content");
const named = (slug: string) => lessons.find((lesson) => lesson.slug === slug) as Lesson;
const outline = ({ steps }: Pick<Lesson, "steps">) =>
  steps.map((step) => (step.type === "read" ? step.passage : step.type));

describe("parts of a lesson", () => {
  const local = named("who-says-so-local");

  test("bring along the reports they ask about, each before the first step that needs it", () => {
    expect(outline(inParts(local, [2]))).toEqual(["01-school-budget", "practice"]);
    expect(outline(inParts(local, [4]))).toEqual(["01-school-budget", "02-river-reading", "exit"]);
    expect(outline(inParts(local, [1, 4, 2]))).toEqual([
      "01-school-budget",
      "worked",
      "02-river-reading",
      "exit",
      "practice",
    ]);
  });

  test("begin with the lesson's report when they ask about other texts only", () => {
    expect(outline(inParts(named("who-says-so"), [2]))).toEqual(["00-karabakh", "practice"]);
  });

  test("are the whole lesson when none are chosen", () => {
    expect(inParts(local, null).steps).toEqual(local.steps);
  });

  test("are the same of the public view as of the full lesson, for every choice", () => {
    const lesson = fc.constantFrom(...lessons);
    fc.assert(
      fc.property(
        lesson.chain((each) =>
          fc.tuple(
            fc.constant(each),
            fc.shuffledSubarray(
              partsOf(each).map(({ index }) => index),
              { minLength: 1 },
            ),
          ),
        ),
        ([each, parts]) => {
          expect(areParts(each, parts)).toBe(true);
          const cut = inParts(each, parts);
          expect(toPublic(cut, 1).steps).toEqual(inParts(toPublic(each, 1), parts).steps);
          expect(cut.steps[0]?.type).toBe("read");
          const chosen = cut.steps.filter(({ type }) => type !== "read");
          expect(chosen).toEqual(parts.map((index) => each.steps[index]));
          expect(new Set(cut.steps).size).toBe(cut.steps.length);
        },
      ),
    );
  });

  test("can't be reports, doubled, unknown or none", () => {
    for (const parts of [[], [0], [1, 1], [9], [-1], [1.5]])
      expect(areParts(local, parts)).toBe(false);
  });
});
