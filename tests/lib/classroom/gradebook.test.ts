import { describe, expect, test } from "vitest";
import { loadLessons } from "@/db/content";
import type { AssignmentView } from "@/lib/classroom/assignment";
import { type CountingAttempt, cellOf } from "@/lib/classroom/gradebook";
import { type Item, perfectResponse, type Response } from "@/lib/items/index";
import { exitItemsOf, itemsOf, type Lesson } from "@/lib/lesson/lesson";

const { lessons } = await loadLessons("content");
const lesson = lessons.find(({ slug }) => slug === "who-says-so-local") as Lesson;
const exit = exitItemsOf(lesson);

const DUE = "2026-03-10T12:00:00.000Z";
const BEFORE = "2026-03-09T12:00:00.000Z";
const AFTER = "2026-03-11T12:00:00.000Z";
const NOW = new Date("2026-03-12T12:00:00.000Z");

const assignment: AssignmentView = {
  id: "a",
  lesson: lesson.slug,
  version: 1,
  title: lesson.title,
  parts: null,
  opensAt: "2026-03-06T12:00:00.000Z",
  dueAt: DUE,
  feedback: "now",
  late: "count",
  grading: "points",
  withdrawnAt: null,
};

const wrongly = (item: Item): Response =>
  item.kind === "label"
    ? { kind: "label", option: item.options.find(({ id }) => id !== item.key.option)?.id ?? "" }
    : perfectResponse(item);

const tried = (items: readonly Item[], respond: (item: Item) => Response, at: string) =>
  items.map((item) => ({ item: item.id, response: respond(item), at }));

const attempt = (facts: Partial<CountingAttempt>): CountingAttempt => ({
  id: "attempt",
  lesson,
  finishedAt: null,
  tries: [],
  ...facts,
});

const plain = { extraTimePercent: 0, extension: null };

describe("three pupils of one class", () => {
  test("are counted to the number", () => {
    const allRight = attempt({
      finishedAt: BEFORE,
      tries: tried(itemsOf(lesson), perfectResponse, BEFORE),
    });
    const lateHalf = attempt({
      finishedAt: AFTER,
      tries: [
        ...tried(exit.slice(0, 4), perfectResponse, BEFORE),
        ...tried(exit.slice(4, 7), wrongly, BEFORE),
        ...tried(exit.slice(7), perfectResponse, AFTER),
      ],
    });
    expect(cellOf(assignment, lesson, plain, allRight, NOW)).toEqual({
      state: "done",
      late: false,
      answered: 14,
      of: 14,
      points: { earned: 10, possible: 10 },
      attempt: "attempt",
      dueAt: DUE,
      extended: false,
    });
    expect(cellOf(assignment, lesson, plain, lateHalf, NOW)).toMatchObject({
      state: "done",
      late: true,
      answered: 10,
      points: { earned: 7, possible: 10 },
    });
    expect(cellOf({ ...assignment, late: "stop" }, lesson, plain, lateHalf, NOW)).toMatchObject({
      late: true,
      points: { earned: 4, possible: 10 },
    });
    expect(cellOf(assignment, lesson, plain, undefined, NOW)).toEqual({
      state: "none",
      late: true,
      answered: 0,
      of: 14,
      points: null,
      attempt: null,
      dueAt: DUE,
      extended: false,
    });
  });
});

describe("a cell", () => {
  const late = attempt({ finishedAt: AFTER, tries: tried(exit, perfectResponse, AFTER) });

  test("measures lateness by one's own due date", () => {
    const extended = { extraTimePercent: 0, extension: "2026-03-11T18:00:00.000Z" };
    expect(cellOf(assignment, lesson, extended, late, NOW)).toMatchObject({
      late: false,
      extended: true,
      dueAt: "2026-03-11T18:00:00.000Z",
    });
    const slower = { extraTimePercent: 50, extension: null };
    expect(cellOf({ ...assignment, late: "stop" }, lesson, slower, late, NOW)).toMatchObject({
      late: false,
      points: { earned: 10, possible: 10 },
      dueAt: "2026-03-12T12:00:00.000Z",
    });
  });

  test("counts the practice when the chosen parts have no quiz, and only the chosen parts", () => {
    const practice = itemsOf(lesson).filter(({ id }) => !exit.some((item) => item.id === id));
    const both = attempt({
      tries: [...tried(practice, perfectResponse, BEFORE), ...tried(exit, wrongly, BEFORE)],
    });
    expect(cellOf({ ...assignment, parts: [2] }, lesson, plain, both, NOW)).toMatchObject({
      state: "started",
      answered: 4,
      of: 4,
      points: { earned: 6, possible: 6 },
    });
  });

  test("has no points where completion is graded", () => {
    const cell = cellOf({ ...assignment, grading: "completion" }, lesson, plain, late, NOW);
    expect([cell.state, cell.points]).toEqual(["done", null]);
  });

  test("has no points before the first answer, and is late only after the very moment", () => {
    const begun = cellOf(assignment, lesson, plain, attempt({}), NOW);
    expect([begun.state, begun.points]).toEqual(["started", null]);
    const onTime = attempt({ finishedAt: DUE, tries: tried(exit, perfectResponse, DUE) });
    expect(cellOf({ ...assignment, late: "stop" }, lesson, plain, onTime, NOW)).toMatchObject({
      late: false,
      points: { earned: 10, possible: 10 },
    });
  });

  test("neither gives nor costs points for a question without a right answer", () => {
    const discussed = structuredClone(lesson);
    const [open] = exitItemsOf(discussed);
    if (open) open.key.strength = "open";
    const taken = attempt({ lesson: discussed, tries: tried(exit, perfectResponse, BEFORE) });
    expect(cellOf(assignment, lesson, plain, taken, NOW)).toMatchObject({
      answered: 10,
      points: { earned: 9, possible: 9 },
    });
  });

  test("reads an attempt by the key as it is now", () => {
    const [first] = exit;
    if (first?.kind !== "label") throw new Error("the quiz begins with another kind");
    const flipped = wrongly(first);
    const corrected = structuredClone(lesson);
    for (const item of exitItemsOf(corrected))
      if (item.id === first.id && item.kind === "label" && flipped.kind === "label")
        item.key.option = flipped.option;
    const taken = attempt({ lesson: corrected, tries: tried(exit, perfectResponse, BEFORE) });
    expect(cellOf(assignment, lesson, plain, taken, NOW).points).toEqual({
      earned: 9,
      possible: 10,
    });
  });
});
