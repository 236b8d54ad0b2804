import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitsItem, halvesOf, perfectResponse, scoreItem } from "@/lib/items/index";
import { INHERITED, labelItem } from "./sample";

const answer = (option: string) => ({ kind: "label" as const, option });

describe("a label item", () => {
  test.each([
    ["attributed", 1, "right", "The sentence names its source."],
    ["unn", 1, "right", "The sentence names its source."],
    ["reporter", 0, "wrong", "It tempts."],
  ])("scores “%s” with %i", (option, earned, verdict, text) => {
    expect(scoreItem(labelItem, answer(option))).toEqual({
      type: "scored",
      earned,
      possible: 1,
      notes: [{ at: option, verdict, text, span: null }],
    });
  });

  test("calls an empty answer incomplete, not wrong", () => {
    expect(scoreItem(labelItem, answer(""))).toEqual({ type: "incomplete" });
  });

  test("earns full marks for the perfect answer", () => {
    expect(scoreItem(labelItem, perfectResponse(labelItem))).toMatchObject({ earned: 1 });
  });

  test.each(["somebody", ...INHERITED])("refuses the option “%s” it does not have", (option) => {
    expect(fitsItem(labelItem, answer(option))).toBe(false);
  });

  test("refuses an answer of another kind", () => {
    expect(fitsItem(labelItem, { kind: "choose", options: ["attributed"] })).toBe(false);
  });

  test("fits an answer exactly when the option is offered", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom("attributed", "reporter")), (option) => {
        expect(fitsItem(labelItem, answer(option))).toBe(
          labelItem.options.some(({ id }) => id === option),
        );
      }),
    );
  });

  test.each([
    ["attributed", "attributed", { signals: { right: 1, of: 1 }, noises: { right: 0, of: 0 } }],
    ["attributed", "reporter", { signals: { right: 0, of: 1 }, noises: { right: 0, of: 0 } }],
    ["reporter", "reporter", { signals: { right: 0, of: 0 }, noises: { right: 1, of: 1 } }],
    ["notbacked", "backed", { signals: { right: 0, of: 1 }, noises: { right: 0, of: 0 } }],
    ["backed", "backed", { signals: { right: 0, of: 0 }, noises: { right: 1, of: 1 } }],
    ["emo", "emo", null],
  ])("with the key “%s” counts “%s” towards its half", (option, given, halves) => {
    const item = { ...labelItem, key: { ...labelItem.key, option } };
    expect(halvesOf(item, answer(given))).toEqual(halves);
  });

  test("counts towards no half when both answers of the pair are accepted, or the question is open", () => {
    const both = { ...labelItem, key: { ...labelItem.key, also: ["reporter"] } };
    const open = { ...labelItem, key: { ...labelItem.key, strength: "open" as const } };
    expect(halvesOf(both, answer("reporter"))).toBeNull();
    expect(halvesOf(open, answer("attributed"))).toBeNull();
  });

  test("earns its point by any answer when the question is open", () => {
    const open = { ...labelItem, key: { ...labelItem.key, strength: "open" as const } };
    expect(scoreItem(open, answer("reporter"))).toMatchObject({ earned: 1, possible: 1 });
    expect(scoreItem(open, answer(""))).toEqual({ type: "incomplete" });
  });
});
