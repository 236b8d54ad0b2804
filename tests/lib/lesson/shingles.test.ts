import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { copiedRuns, hash, shingleSet, shinglesOf } from "@/lib/lesson/shingles";

const source = "A heron stood in the shallow pond and watched the slow fish turn below it";
const set = shingleSet(shinglesOf("a made-up line", "by this test", source));

describe("copied runs", () => {
  test.each([
    ["eight words outside quotation marks", "a heron stood in the shallow pond and", 1],
    ["seven words", "a heron stood in the shallow pond", 0],
    ["eight words inside quotation marks", "“A heron stood in the shallow pond and”", 0],
    ["nine words inside quotation marks", "“A heron stood in the shallow pond and watched”", 1],
    ["eight words half in quotation marks", "a heron “stood in the” shallow pond and", 1],
    ["other capitals and stops", "A HERON — stood in: the Shallow pond and", 1],
    ["the same words in another order", "and pond shallow the in stood heron a", 0],
  ])("are found or passed over: %s", (_title, text, found) => {
    expect(copiedRuns(text, set)).toHaveLength(found);
  });

  test("are found in any text round nine words of the source", () => {
    const words = source.split(" ");
    const filler = fc.array(fc.constantFrom("stone", "river", "seven", "lamp"), { maxLength: 12 });
    fc.assert(
      fc.property(filler, filler, fc.nat(words.length - 9), (before, after, at) => {
        const text = [...before, ...words.slice(at, at + 9), ...after].join(" ");
        expect(copiedRuns(text, set).length).toBeGreaterThan(0);
      }),
    );
  });

  test("are never found in words the source does not have", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("stone", "river", "seven", "lamp")), (words) => {
        expect(copiedRuns(words.join(" "), set)).toEqual([]);
      }),
    );
  });
});

describe("hash", () => {
  test("gives 14 hexadecimal digits, the same each time", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(hash(text)).toMatch(/^[0-9a-f]{14}$/);
        expect(hash(text)).toBe(hash(text));
      }),
    );
  });

  test("keeps the value that committed sources were made with", () => {
    expect(hash("a heron stood in the shallow pond and")).toBe(
      shinglesOf("", "", "A heron stood in the shallow pond and").eight[0],
    );
    expect(hash("")).toBe("0bdcb81aee8d83");
  });
});
