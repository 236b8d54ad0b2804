import { describe, expect, test } from "vitest";
import { loadLessons } from "@/db/content";
import { type LessonProgress, progressOf, standingIn } from "@/lib/attempt/progress";
import { perfectResponse } from "@/lib/items/index";
import { exitItemsOf } from "@/lib/lesson/lesson";

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

describe("where a learner stands in a lesson", async () => {
  const body = (await loadLessons("content")).lessons.find(({ slug }) => slug === "who-says-so");
  if (!body) throw new Error("There is no lesson.");
  const { lesson: summary } = lesson(body.slug);
  const first = new Map(
    exitItemsOf(body).map((item) => [item.id, { response: perfectResponse(item), answer: "a" }]),
  );
  const attempt = (id: string, finishedAt: string | null, answered: number) => ({
    attempt: { id, lesson: body.slug, version: 1, startedAt: "2026-01-01", finishedAt },
    answered,
  });
  const standing = (...attempts: ReturnType<typeof attempt>[]) =>
    standingIn(summary, body, attempts, first);

  test("is the start without an attempt", () => {
    expect(standing()).toMatchObject({ state: "new", attempt: null, answered: 0, bars: null });
  });

  test("is the open attempt, without bars until one is finished", () => {
    expect(standing(attempt("open", null, 7))).toMatchObject({
      state: "started",
      attempt: "open",
      answered: 7,
      finishedAt: null,
      bars: null,
    });
  });

  test("is the last finished attempt, dated by the first", () => {
    expect(
      standing(attempt("second", "2026-03-01", 20), attempt("first", "2026-02-01", 19)),
    ).toMatchObject({ state: "finished", attempt: "second", finishedAt: "2026-02-01" });
  });

  test("keeps its bars while the lesson is taken again", () => {
    const again = standing(attempt("again", null, 1), attempt("first", "2026-02-01", 20));
    expect(again).toMatchObject({ state: "started", attempt: "again", finishedAt: "2026-02-01" });
    expect(again.bars?.question).toBe(body.question);
  });
});

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

  test("does not lead whoever took only a lesson outside the course into it", () => {
    const progress = progressOf([
      lesson("war", { course: 1 }),
      lesson("local", { state: "finished" }),
    ]);
    expect(progress.next).toBeNull();
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
