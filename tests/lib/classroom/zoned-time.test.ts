import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysBetween, instantOf, localOf } from "@/lib/classroom/zoned-time";

const ZONES = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "America/St_Johns",
];

describe("a local time of a class", () => {
  test.each([
    ["2026-01-15T18:00", "Europe/Berlin", "2026-01-15T17:00:00.000Z"],
    ["2026-07-15T18:00", "Europe/Berlin", "2026-07-15T16:00:00.000Z"],
    ["2026-07-15T18:00", "Asia/Kathmandu", "2026-07-15T12:15:00.000Z"],
    ["2026-01-15T18:00", "America/New_York", "2026-01-15T23:00:00.000Z"],
  ])("%s in %s is %s", (local, zone, instant) => {
    expect(instantOf(local, zone)).toBe(instant);
    expect(localOf(instant, zone)).toBe(local);
  });

  test("that is left out when clocks go forward is an hour later", () => {
    expect(instantOf("2026-03-29T02:30", "Europe/Berlin")).toBe("2026-03-29T01:30:00.000Z");
    expect(localOf("2026-03-29T01:30:00.000Z", "Europe/Berlin")).toBe("2026-03-29T03:30");
  });

  test("that comes twice when clocks go back is the later one", () => {
    expect(instantOf("2026-10-25T02:30", "Europe/Berlin")).toBe("2026-10-25T01:30:00.000Z");
    expect(instantOf("2026-11-01T01:30", "America/New_York")).toBe("2026-11-01T06:30:00.000Z");
  });

  test("is nothing when no calendar has it", () => {
    for (const local of ["2026-02-30T10:00", "2026-13-01T10:00", "2026-01-01T24:30", "soon", ""])
      expect(instantOf(local, "Europe/Berlin")).toBeUndefined();
  });

  test("comes back as it was typed from every instant but the doubled hour's first", () => {
    const minute = fc.integer({ min: 26_300_000, max: 36_800_000 });
    fc.assert(
      fc.property(minute, fc.constantFrom(...ZONES), (at, zone) => {
        const instant = new Date(at * 60_000).toISOString();
        const local = localOf(instant, zone);
        const again = instantOf(local, zone);
        expect(localOf(again ?? "", zone)).toBe(local);
        expect(Date.parse(again ?? "")).toBeGreaterThanOrEqual(at * 60_000);
      }),
    );
  });

  test("is so many days away on the calendar, not by hours", () => {
    const zone = "Europe/Berlin";
    const late = "2026-03-28T22:59:00.000Z";
    expect(daysBetween(late, "2026-03-28T23:01:00.000Z", zone)).toBe(1);
    expect(daysBetween(late, "2026-03-29T21:59:00.000Z", zone)).toBe(1);
    expect(daysBetween(late, "2026-03-29T22:01:00.000Z", zone)).toBe(2);
    expect(daysBetween(late, late, zone)).toBe(0);
  });
});
