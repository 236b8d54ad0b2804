import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitsItem, halvesOf, perfectResponse, scoreItem } from "@/lib/items/index";
import type { Span } from "@/lib/text/span";
import { markItem } from "./sample";

const answer = (...words: Span[]) => ({ kind: "mark" as const, words });
const targets = markItem.key.targets.map(({ span }) => span);
const decoys = markItem.key.decoys.map(({ span }) => span);
const other = { start: 35, end: 39 };

describe("a mark item", () => {
  test.each([
    ["all loaded words and nothing else", targets, 6],
    ["one loaded word", targets.slice(0, 1), 4],
    ["every word of the clause", [{ start: 0, end: 40 }], 3],
    ["all listed words", [...targets, ...decoys], 3],
    ["only decoys", decoys, 0],
    ["only a word that is not listed", [other], 3],
    ["all loaded words and one that is not listed", [...targets, other], 6],
  ])("scores %s", (_title, words, earned) => {
    expect(scoreItem(markItem, answer(...words))).toMatchObject({ earned, possible: 6 });
  });

  test("calls an empty answer incomplete, not wrong", () => {
    expect(scoreItem(markItem, answer())).toEqual({ type: "incomplete" });
  });

  test("tells of missed loaded words and marked decoys, with their places", () => {
    const scoring = scoreItem(markItem, answer({ start: 0, end: 4 }, { start: 5, end: 9 }));
    expect(scoring.type === "scored" && scoring.notes).toEqual([
      { at: "t0", verdict: "right", text: "Loaded at 0.", span: { start: 0, end: 4 } },
      { at: "t10", verdict: "missed", text: "Loaded at 10.", span: { start: 10, end: 14 } },
      { at: "t20", verdict: "missed", text: "Loaded at 20.", span: { start: 20, end: 24 } },
      { at: "d5", verdict: "wrong", text: "Plain 5.", span: { start: 5, end: 9 } },
    ]);
  });

  test("earns full marks for the perfect answer", () => {
    expect(scoreItem(markItem, perfectResponse(markItem))).toMatchObject({ earned: 6 });
  });

  test("refuses words outside its clauses", () => {
    expect(fitsItem(markItem, answer({ start: 38, end: 41 }))).toBe(false);
    expect(fitsItem(markItem, answer({ start: 0, end: 40 }))).toBe(true);
  });

  test("gives for words marked one by one what the two halves together say", () => {
    fc.assert(
      fc.property(fc.subarray([...targets, ...decoys], { minLength: 1 }), (words) => {
        const scoring = scoreItem(markItem, answer(...words));
        const halves = halvesOf(markItem, answer(...words));
        expect(scoring).toMatchObject({
          earned: (halves?.signals.right ?? 0) + (halves?.noises.right ?? 0),
        });
      }),
    );
  });

  test("never earns more for marking one decoy more", () => {
    fc.assert(
      fc.property(
        fc.subarray(targets, { minLength: 1 }),
        fc.constantFrom(...decoys),
        (words, decoy) => {
          const before = scoreItem(markItem, answer(...words));
          const after = scoreItem(markItem, answer(...words, decoy));
          if (before.type !== "scored" || after.type !== "scored") throw new Error("Not scored.");
          expect(after.earned).toBe(before.earned - 1);
        },
      ),
    );
  });
});
