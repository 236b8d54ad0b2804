import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dueFor, feedbackOpensAt, isAfter } from "@/lib/classroom/due";
import { heldAt, heldResult } from "@/lib/classroom/hold";

const instant = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString());
const percent = fc.integer({ min: 0, max: 300 });
const times = fc.tuple(instant, instant).map((pair) => pair.toSorted() as [string, string]);

describe("one pupil's due date", () => {
  test("is a quarter of the time later with 25 % more time", () => {
    const assignment = { opensAt: "2026-03-01T12:00:00.000Z", dueAt: "2026-03-05T12:00:00.000Z" };
    expect(dueFor(assignment, { extraTimePercent: 25, extension: null })).toBe(
      "2026-03-06T12:00:00.000Z",
    );
  });

  test("is never before the class's, grows with the extra time, and is the class's without any", () => {
    fc.assert(
      fc.property(times, percent, percent, ([opensAt, dueAt], one, more) => {
        const due = (extraTimePercent: number) =>
          Date.parse(dueFor({ opensAt, dueAt }, { extraTimePercent, extension: null }) ?? "");
        expect(due(0)).toBe(Date.parse(dueAt));
        expect(due(one)).toBeGreaterThanOrEqual(due(0));
        expect(due(one + more)).toBeGreaterThanOrEqual(due(one));
      }),
    );
  });

  test("is the extension where there is one, whatever else holds", () => {
    fc.assert(
      fc.property(
        instant,
        fc.option(instant),
        percent,
        instant,
        (opensAt, dueAt, extraTimePercent, extension) => {
          expect(dueFor({ opensAt, dueAt }, { extraTimePercent, extension })).toBe(extension);
        },
      ),
    );
  });

  test("does not exist without a date, and nothing is late then", () => {
    fc.assert(
      fc.property(instant, percent, instant, (opensAt, extraTimePercent, at) => {
        const due = dueFor({ opensAt, dueAt: null }, { extraTimePercent, extension: null });
        expect([due, isAfter(at, due)]).toEqual([null, false]);
      }),
    );
  });
});

const DAYS = [
  "2026-03-01T00:00:00.000Z",
  "2026-03-02T00:00:00.000Z",
  "2026-03-03T00:00:00.000Z",
  "2026-03-04T00:00:00.000Z",
  "2026-03-05T00:00:00.000Z",
] as const;

describe("held feedback", () => {
  test("opens at the later of the class's date and one's own", () => {
    fc.assert(
      fc.property(instant, fc.option(instant), (dueAt, own) => {
        const opens = feedbackOpensAt({ feedback: "after-due", dueAt }, own);
        expect(opens).toBe([dueAt, own ?? dueAt].toSorted()[1]);
        expect(feedbackOpensAt({ feedback: "now", dueAt }, own)).toBeNull();
      }),
    );
  });

  test("is held from the opening of the assignment to its date, and at no other time", () => {
    const until = "2026-03-05T00:00:00.000Z";
    const hold = { from: "2026-03-01T00:00:00.000Z", until, timeZone: "UTC" };
    const now = new Date("2026-03-04T00:00:00.000Z");
    expect(heldAt([hold], "2026-02-28T23:59:59.000Z", now)).toBeNull();
    expect(heldAt([hold], "2026-03-02T00:00:00.000Z", now)).toEqual({ until, timeZone: "UTC" });
    expect(heldAt([hold], "2026-03-02T00:00:00.000Z", new Date(until))).toBeNull();
    const longer = { ...hold, until: "2026-03-09T00:00:00.000Z" };
    expect(heldAt([longer, hold], "2026-03-02T00:00:00.000Z", now)?.until).toBe(longer.until);
  });

  test("keeps a result back while feedback on any of its answers is", () => {
    const hold = { from: DAYS[2], until: DAYS[4], timeZone: "UTC" };
    const now = new Date(DAYS[3]);
    expect(heldResult([hold], [{ at: DAYS[0] }, { at: DAYS[1] }], now)).toBeNull();
    expect(heldResult([hold], [{ at: DAYS[2] }, { at: DAYS[1] }], now)?.until).toBe(DAYS[4]);
    expect(heldResult([hold], [{ at: DAYS[2] }], new Date(DAYS[4]))).toBeNull();
    expect(heldResult([hold], [], now)).toBeNull();
  });
});
