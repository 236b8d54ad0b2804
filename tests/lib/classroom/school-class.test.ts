import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readNickname } from "@/lib/classroom/nickname";
import { dayIn, mayKeepUntil, monthsAfter, retentionDays } from "@/lib/classroom/retention";
import { isTimeZone, readClassName } from "@/lib/classroom/school-class";

describe("how long a class is kept", () => {
  test.each([
    ["2026-11-22", 13, "2027-12-22"],
    ["2027-01-31", 1, "2027-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2026-12-31", 2, "2027-02-28"],
  ])("%s and %i months is %s", (day, months, then) => {
    expect(monthsAfter(day, months)).toBe(then);
  });

  test("is from tomorrow to 25 months ahead", () => {
    const { first, last, usual } = retentionDays("2026-02-28");
    expect([first, usual, last]).toEqual(["2026-03-01", "2027-03-28", "2028-03-28"]);
    expect(
      ["2026-02-28", first, last, "2028-03-29"].map((day) => mayKeepUntil(day, "2026-02-28")),
    ).toEqual([false, true, true, false]);
  });

  test("counts days of the class's own zone", () => {
    const now = new Date("2026-11-22T23:30:00Z");
    expect([dayIn("UTC", now), dayIn("Asia/Tokyo", now)]).toEqual(["2026-11-22", "2026-11-23"]);
  });

  test("never proposes a day that may not be chosen", () => {
    const day = fc
      .date({ min: new Date("2020-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (today) => {
        expect(mayKeepUntil(retentionDays(today).usual, today)).toBe(true);
      }),
    );
  });
});

describe("names", () => {
  test("are trimmed and composed, and refuse what nobody can see", () => {
    expect(readNickname("  Zoe\u0308  \t May ")).toEqual({ ok: true, value: "Zo\u00eb May" });
    expect(
      ["", " ", "a\u0007", "\u200bAda", "x".repeat(41)].map((name) => readNickname(name).ok),
    ).toEqual([false, false, false, false, false]);
    expect(readNickname("می\u200cنا").ok).toBe(true);
    expect(readClassName("x".repeat(61))).toEqual({ ok: false, error: "too-long" });
  });

  test("of time zones are those with a clock", () => {
    expect(["Europe/Berlin", "UTC", "Mars/Base", "+02:00", ""].map(isTimeZone)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
