import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Meeting, standingOf } from "@/lib/review/spacing";
import { day } from "./make";

const lesson = (on: number, right = true): Meeting => ({ at: day(on), in: "lesson", right });
const review = (on: number, right = true): Meeting => ({ at: day(on), in: "review", right });

describe("a label comes back", () => {
  test.each<[string, Meeting[], { done: number; dueAt: string | null }]>([
    ["2 days after the lesson", [lesson(0)], { done: 0, dueAt: day(2) }],
    ["7 days after it, if reviewed in time", [lesson(0), review(2)], { done: 1, dueAt: day(6.5) }],
    ["21 days after it", [lesson(0), review(2), review(7)], { done: 2, dueAt: day(20.5) }],
    [
      "never again after the third review",
      [lesson(0), review(2), review(7), review(21)],
      { done: 3, dueAt: null },
    ],
    ["later when a review came late", [lesson(0), review(9)], { done: 1, dueAt: day(13.5) }],
    ["no sooner for being asked early", [lesson(0), review(1)], { done: 0, dueAt: day(2) }],
    ["no later for a second lesson with it", [lesson(0), lesson(1)], { done: 0, dueAt: day(2) }],
    [
      "anew with a lesson after its last review",
      [lesson(0), review(2), review(7), review(21), lesson(30)],
      { done: 0, dueAt: day(32) },
    ],
  ])("%s", (_name, meetings, expected) => {
    expect(standingOf(meetings)).toMatchObject(expected);
  });

  test("not at all when no lesson taught it", () => {
    expect(standingOf([review(3)])).toBeNull();
  });

  test("as missed when it was answered wrong the last time, in a lesson or a review", () => {
    expect(standingOf([lesson(0, false)])?.missed).toBe(true);
    expect(standingOf([lesson(0, false), review(2)])?.missed).toBe(false);
    expect(standingOf([lesson(0), review(2, false)])?.missed).toBe(true);
    expect(standingOf([lesson(0, false), lesson(1)])?.missed).toBe(true);
  });
});

const TWO_DAYS = 2 * 24 * 60 * 60 * 1000;

const anyMeetings = fc.uniqueArray(
  fc.record({
    at: fc.integer({ min: 0, max: 90 }).map(day),
    in: fc.constantFrom("lesson" as const, "review" as const),
    right: fc.boolean(),
  }),
  { maxLength: 12, selector: ({ at }) => at },
);

test("the order in which meetings are read makes no difference, nor do they make one due within 2 days of a lesson", () => {
  fc.assert(
    fc.property(anyMeetings, (meetings) => {
      const standing = standingOf(meetings);
      expect(standingOf(meetings.toReversed())).toEqual(standing);
      const lessons = meetings.filter((one) => one.in === "lesson").map(({ at }) => Date.parse(at));
      expect(standing === null).toBe(lessons.length === 0);
      if (!standing?.dueAt) return;
      expect(Date.parse(standing.dueAt)).toBeGreaterThanOrEqual(Math.min(...lessons) + TWO_DAYS);
      expect(standing.done).toBeLessThan(3);
    }),
  );
});
