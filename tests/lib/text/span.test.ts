import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contains, overlaps, spanSchema } from "@/lib/text/span";
import { wordsIn } from "@/lib/text/tokens";

const span = fc
  .tuple(fc.nat(50), fc.nat(50))
  .map(([start, length]) => ({ start, end: start + length + 1 }));

describe("spans", () => {
  test("that only touch do not overlap", () => {
    expect(overlaps({ start: 0, end: 4 }, { start: 4, end: 8 })).toBe(false);
    expect(overlaps({ start: 0, end: 5 }, { start: 4, end: 8 })).toBe(true);
  });

  test("overlap both ways or not at all", () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a));
      }),
    );
  });

  test("that lie in one another overlap", () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        if (contains(a, b)) expect(overlaps(a, b)).toBe(true);
      }),
    );
  });

  test("contain themselves", () => {
    fc.assert(
      fc.property(span, (a) => {
        expect(contains(a, a)).toBe(true);
      }),
    );
  });

  test.each([
    [{ start: -1, end: 2 }],
    [{ start: 0, end: 0 }],
    [{ start: 0.5, end: 2 }],
    [{ start: 0, end: 2, text: "x" }],
  ])("refuse %j as stored data", (value) => {
    expect(spanSchema.safeParse(value).success).toBe(false);
  });
});

describe("wordsIn", () => {
  const words = (text: string) =>
    wordsIn(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

  test.each([
    ["voted 5-2 for $48.6 million", ["voted", "5-2", "for", "48.6", "million"]],
    ["others' lands, he went on", ["others", "lands", "he", "went", "on"]],
    ["Armenia's “ready to engage”", ["Armenia's", "ready", "to", "engage"]],
    ["Բարև, Salam!", ["Բարև", "Salam"]],
    [" – … ", []],
  ])("splits %j into words", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test("gives places in the whole text, not in the part", () => {
    expect(wordsIn("one two three", { start: 4, end: 7 })).toEqual([{ start: 4, end: 7 }]);
  });

  test("keeps every word inside the given part, in order and apart", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), (text, from, length) => {
        const start = Math.min(from, text.length);
        const within = { start, end: Math.min(text.length, start + length) };
        const found = wordsIn(text, within);
        for (const word of found) expect(contains(within, word)).toBe(true);
        for (const [at, word] of found.entries()) {
          const next = found[at + 1];
          if (next) expect(word.end).toBeLessThanOrEqual(next.start);
        }
      }),
    );
  });
});
