import { describe, expect, test } from "vitest";
import { type LessonProgress, progressOf } from "@/lib/attempt/progress";

const bars = (question: "voice" | "backing", right: number) => ({
  question,
  signals: { right, of: 10 },
  noises: { right, of: 10 },
});

function lesson(slug: string, over: Partial<LessonProgress> & { course?: number | null } = {}) {
  const { course = null, ...rest } = over;
  return {
    lesson: {
      slug,
      version: 1,
      title: slug,
      aim: "",
      minutes: 20,
      question: "voice",
      course,
      contentNote: null,
      twin: null,
      lang: "en",
      items: 20,
    },
    state: "new",
    attempt: null,
    answered: 0,
    finishedAt: null,
    bars: null,
    ...rest,
  } satisfies LessonProgress;
}

describe("what to do next", () => {
  test("is the lesson that was started", () => {
    const progress = progressOf([
      lesson("one", { course: 1 }),
      lesson("two", { course: 3, state: "started" }),
    ]);
    expect(progress.next).toEqual({ slug: "two", reason: "continue" });
  });

  test("is the first new lesson of the course, and no lesson outside it", () => {
    const progress = progressOf([
      lesson("one", { course: 1, state: "finished" }),
      lesson("aside"),
      lesson("three", { course: 3 }),
    ]);
    expect(progress.next).toEqual({ slug: "three", reason: "start" });
  });

  test("is nothing when the course is done", () => {
    expect(
      progressOf([lesson("one", { course: 1, state: "finished" }), lesson("aside")]).next,
    ).toBeNull();
  });
});

describe("first answers over time", () => {
  test("stand in the order of finishing, each question by itself", () => {
    const progress = progressOf([
      lesson("late", {
        state: "finished",
        finishedAt: "2026-03-02T00:00:00.000Z",
        bars: bars("voice", 9),
      }),
      lesson("other", {
        state: "finished",
        finishedAt: "2026-03-01T00:00:00.000Z",
        bars: bars("backing", 5),
      }),
      lesson("early", {
        state: "finished",
        finishedAt: "2026-02-01T00:00:00.000Z",
        bars: bars("voice", 6),
      }),
    ]);
    const shape = progress.questions.map(({ question, points }) => [
      question,
      points.map(({ title }) => title),
    ]);
    expect(shape).toEqual([
      ["voice", ["early", "late"]],
      ["backing", ["other"]],
    ]);
  });
});
