import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { feedbackOn } from "@/lib/items/feedback";
import { fitsItem, halvesOf, publicItem, responseSchema } from "@/lib/items/index";
import { countedItemsOf, finishingItemsOf } from "@/lib/lesson/counted";
import { lessonNamed } from "@/tests/support/player";
import { rewriteItem } from "./sample";

const said = (text: string) => ({ kind: "rewrite" as const, text });
const foundIn = (text: string) => {
  const lab = feedbackOn(rewriteItem, said(text))?.lab;
  return lab?.kind === "rewrite" ? lab.findings.map(({ rule }) => rule) : null;
};

describe("a rewrite item", () => {
  test("is never right or wrong, has no points and belongs to no bar", () => {
    const model = rewriteItem.key.models[0]?.text ?? "";
    for (const text of ["x", rewriteItem.original, model]) {
      expect(feedbackOn(rewriteItem, said(text))).toMatchObject({
        verdict: "open",
        earned: 0,
        possible: 0,
        notes: [],
      });
      expect(halvesOf(rewriteItem, said(text))).toBeNull();
    }
  });

  test("asks about what went and what stayed, and about nothing in a good version", () => {
    expect(foundIn("A storm reportedly hit the Old Pier.")).toEqual([]);
    expect(foundIn("A storm hit the Old Pier.")).toEqual(["hedge"]);
    expect(foundIn(rewriteItem.original)).toEqual(["flagged"]);
  });

  test("tells model and plain words only with the answer", () => {
    expect(JSON.stringify(publicItem(rewriteItem))).not.toMatch(/hit the Old Pier|plainer/);
    expect(feedbackOn(rewriteItem, said("x"))?.lab).toMatchObject({
      words: [{ span: { start: 20, end: 27 }, neutral: ["hit"] }],
      models: [{ text: "A storm reportedly hit the Old Pier." }],
    });
  });

  test("fits whatever may be written, and is stored trimmed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 80 }), (text) => {
        const parsed = responseSchema.safeParse({ kind: "rewrite", text: ` ${text} ` });
        if (!parsed.success) return /\p{Cc}|^\s*$/u.test(text);
        return fitsItem(rewriteItem, parsed.data);
      }),
    );
    expect(responseSchema.parse(said("  plain  "))).toEqual(said("plain"));
  });

  test.each([
    ["nothing", ""],
    ["white space", "  \n "],
    ["a control character", "a\u0000b"],
    ["a second line", "a\nb"],
    ["half a character", "a\ud800b"],
    ["more than 600 characters", "a".repeat(601)],
  ])("refuses %s", (_what, text) => {
    expect(responseSchema.safeParse(said(text)).success).toBe(false);
  });

  test("refuses a response that says more", () => {
    const more = { ...said("plain"), points: 3 };
    expect(responseSchema.safeParse(more).success).toBe(false);
  });
});

describe("what makes an attempt's points, and what finishes it", () => {
  const lesson = lessonNamed("how-is-it-worded");
  const practice = lesson.steps.flatMap((step) => (step.type === "practice" ? step.items : []));
  const only = (kinds: readonly string[]) => ({
    ...lesson,
    steps: [
      { type: "practice" as const, items: practice.filter(({ kind }) => kinds.includes(kind)) },
    ],
  });

  test("leaves items without a right answer out where others have one", () => {
    const mixed = only(["choose", "rewrite", "swap"]);
    expect(new Set(countedItemsOf(mixed).map(({ kind }) => kind))).toEqual(new Set(["choose"]));
    expect(finishingItemsOf(mixed)).toEqual(countedItemsOf(mixed));
  });

  test("finishes a part of such items alone, which makes no points", () => {
    const labs = only(["rewrite", "swap"]);
    expect(countedItemsOf(labs)).toEqual([]);
    expect(
      finishingItemsOf(labs)
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(["rewrite", "swap", "swap"]);
  });
});
