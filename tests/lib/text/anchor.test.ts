import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anchor } from "@/lib/text/anchor";
import { slice } from "@/lib/text/span";

describe("anchor", () => {
  test("finds words that stand once", () => {
    expect(anchor("one two three", { exact: "two" })).toEqual({
      ok: true,
      value: { start: 4, end: 7 },
    });
  });

  test("refuses a quote that stands twice", () => {
    expect(anchor("fire and fire", { exact: "fire" })).toEqual({ ok: false, error: "ambiguous" });
  });

  test("refuses a quote that overlaps itself", () => {
    expect(anchor("aaa", { exact: "aa" })).toEqual({ ok: false, error: "ambiguous" });
  });

  test("refuses a quote that stands nowhere, and an empty one", () => {
    expect(anchor("one", { exact: "two" })).toEqual({ ok: false, error: "absent" });
    expect(anchor("one", { exact: "" })).toEqual({ ok: false, error: "absent" });
  });

  test("tells two places apart by what stands before or after", () => {
    const text = "fire and fire!";
    expect(anchor(text, { exact: "fire", prefix: "and " })).toEqual({
      ok: true,
      value: { start: 9, end: 13 },
    });
    expect(anchor(text, { exact: "fire", suffix: " and" })).toEqual({
      ok: true,
      value: { start: 0, end: 4 },
    });
  });

  test("looks only inside the place it is given", () => {
    const within = { start: 5, end: 13 };
    expect(anchor("fire and fire", { exact: "fire" }, within)).toEqual({
      ok: true,
      value: { start: 9, end: 13 },
    });
    expect(anchor("fire and fire", { exact: "fire" }, { start: 5, end: 12 })).toEqual({
      ok: false,
      error: "absent",
    });
  });

  test("finds any piece of any text again, given all that stands round it", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (text, from, length) => {
        const start = from % text.length;
        const end = Math.min(text.length, start + 1 + length);
        const found = anchor(text, {
          exact: text.slice(start, end),
          prefix: text.slice(0, start),
          suffix: text.slice(end),
        });
        expect(found).toEqual({ ok: true, value: { start, end } });
      }),
    );
  });

  test("returns only places that hold the quoted words", () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1, maxLength: 2 }), (text, exact) => {
        const found = anchor(text, { exact });
        if (found.ok) expect(slice(text, found.value)).toBe(exact);
      }),
    );
  });
});
