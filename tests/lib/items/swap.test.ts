import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { feedbackOn } from "@/lib/items/feedback";
import {
  fitsItem,
  halvesOf,
  perfectResponse,
  publicItem,
  responseSchema,
  scoreItem,
} from "@/lib/items/index";
import { swapItem } from "./sample";

const trust = (...steps: number[]) => ({ kind: "swap" as const, trust: steps });
const step = fc.integer({ min: 0, max: 10 });

describe("a swap item", () => {
  test("is never right or wrong, has no points and belongs to no bar, whatever is trusted", () => {
    fc.assert(
      fc.property(step, step, (a, b) => {
        const feedback = feedbackOn(swapItem, trust(a, b));
        expect(feedback).toMatchObject({ verdict: "open", earned: 0, possible: 0, notes: [] });
        expect(halvesOf(swapItem, trust(a, b))).toBeNull();
      }),
    );
  });

  test("says of each version what its word adds, and says it only with the answer", () => {
    expect(feedbackOn(swapItem, perfectResponse(swapItem))?.lab).toEqual({
      kind: "swap",
      adds: [
        { variant: "a", text: "“said” adds nothing." },
        { variant: "b", text: "“claimed” adds doubt." },
      ],
    });
    expect(JSON.stringify(publicItem(swapItem))).not.toContain("adds");
  });

  test.each([[[]], [[3]]])("calls %j incomplete: each version is asked about", (steps) => {
    expect(scoreItem(swapItem, trust(...steps))).toEqual({ type: "incomplete" });
  });

  test("refuses more versions than there are", () => {
    expect(fitsItem(swapItem, trust(1, 2))).toBe(true);
    expect(fitsItem(swapItem, trust(1, 2, 3))).toBe(false);
  });

  test.each([[[11, 1]], [[-1, 1]], [[1.5, 1]], [[1, 2, 3, 4]], [["5", 5]], [[null, 5]]])(
    "refuses the trust %j",
    (steps) => {
      expect(responseSchema.safeParse({ kind: "swap", trust: steps }).success).toBe(false);
    },
  );
});
