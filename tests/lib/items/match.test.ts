import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitsItem, halvesOf, perfectResponse, responseSchema, scoreItem } from "@/lib/items/index";
import { INHERITED, matchItem } from "./sample";

const answer = (pairs: Record<string, string>) => ({ kind: "match" as const, pairs });

describe("a match item", () => {
  test.each([
    ["every claim rightly paired", { one: "x", two: "x", three: "y" }, 3],
    ["one claim wrongly paired", { one: "x", two: "y", three: "y" }, 2],
    ["every claim with one speaker", { one: "x", two: "x", three: "x" }, 2],
    ["every claim wrongly paired", { one: "z", two: "z", three: "z" }, 0],
  ])("scores %s", (_title, pairs, earned) => {
    expect(scoreItem(matchItem, answer(pairs))).toMatchObject({ earned, possible: 3 });
  });

  test.each([{}, { one: "x" }, { one: "x", two: "x" }])("calls %j incomplete", (pairs) => {
    expect(scoreItem(matchItem, answer(pairs))).toEqual({ type: "incomplete" });
  });

  test("tells of each pair why it is right or why it tempts", () => {
    const scoring = scoreItem(matchItem, answer({ one: "x", two: "z", three: "y" }));
    expect(scoring.type === "scored" && scoring.notes.map(({ text }) => text)).toEqual([
      "One is x.",
      "Two is not z.",
      "Three is y.",
    ]);
  });

  test("earns full marks for the perfect answer", () => {
    expect(scoreItem(matchItem, perfectResponse(matchItem))).toMatchObject({ earned: 3 });
  });

  test.each(INHERITED)("refuses the inherited name %s as claim and as speaker", (name) => {
    expect(fitsItem(matchItem, answer({ one: name }))).toBe(false);
    expect(fitsItem(matchItem, answer({ [name]: "x" }))).toBe(false);
    expect(scoreItem(matchItem, answer({ [name]: "x" }))).toEqual({ type: "incomplete" });
  });

  test("never takes a pair named __proto__ from JSON for an answer", () => {
    const parsed = responseSchema.parse(JSON.parse('{"kind":"match","pairs":{"__proto__":"x"}}'));
    expect(scoreItem(matchItem, parsed)).toEqual({ type: "incomplete" });
  });

  test("earns one point for each claim paired as in the key", () => {
    const speaker = fc.constantFrom("x", "y", "z");
    fc.assert(
      fc.property(fc.record({ one: speaker, two: speaker, three: speaker }), (pairs) => {
        const right = [pairs.one === "x", pairs.two === "x", pairs.three === "y"];
        expect(fitsItem(matchItem, answer(pairs))).toBe(true);
        expect(scoreItem(matchItem, answer(pairs))).toMatchObject({
          earned: right.filter(Boolean).length,
        });
      }),
    );
  });

  test("belongs to no bar", () => {
    expect(halvesOf(matchItem, answer({}))).toBeNull();
  });
});
