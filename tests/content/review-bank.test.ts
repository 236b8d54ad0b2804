import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { feedbackOn } from "@/lib/items/feedback";
import { type ItemOf, perfectResponse } from "@/lib/items/index";
import { itemsOf, lessonSchema } from "@/lib/lesson/lesson";
import { toPublic } from "@/lib/lesson/public";
import { compileReview } from "@/lib/lesson/review-bank";

const file = "content/review.json";
const written = JSON.parse(await readFile(file, "utf8"));
const compiled = compileReview({ file, json: written }, new Map());
if (!compiled.ok) throw new Error(JSON.stringify(compiled.error, null, 1));
const bank = compiled.value;
const items = itemsOf(bank).filter((item): item is ItemOf<"label"> => item.kind === "label");

/** What is wrong with the bank once one thing in it is changed. */
function problemsAfter(change: (bank: typeof written) => void) {
  const copy = structuredClone(written);
  change(copy);
  const result = compileReview({ file, json: copy }, new Map());
  return result.ok ? [] : result.error.map(({ item, rule }) => [item, rule]);
}

describe("the bank of review questions", () => {
  test("holds 72 questions in equal halves, and is stored unchanged", () => {
    const keyed = (option: string) => items.filter(({ key }) => key.option === option).length;
    expect(items).toHaveLength(72);
    expect([keyed("attributed"), keyed("reporter")]).toEqual([12, 12]);
    expect([keyed("backed"), keyed("notbacked")]).toEqual([8, 8]);
    expect(items.filter(({ question }) => question === "kind")).toHaveLength(16);
    expect(items.filter(({ question }) => question === "wording")).toHaveLength(16);
    expect(lessonSchema.parse(JSON.parse(JSON.stringify(bank)))).toEqual(bank);
  });

  test("brings every one of the 23 labels back", () => {
    expect(bank.labels).toHaveLength(23);
  });

  test("has hard keys only, and every question can be won", () => {
    for (const item of items) {
      expect(item.key.strength).toBe("hard");
      expect(feedbackOn(item, perfectResponse(item))?.verdict).toBe("right");
    }
  });

  test("asks each question about a sentence of its own, and none twice", () => {
    const texts = bank.passages.map(({ text }) => text);
    expect(new Set(texts).size).toBe(72);
    expect(items.map(({ passage }) => passage)).toEqual(bank.passages.map(({ id }) => id));
  });

  test("lays no fewer cards out where the answer is no", () => {
    const two = items.filter(({ key }) => key.records.length === 2);
    expect(two.filter(({ key }) => key.option === "backed")).toHaveLength(two.length / 2);
  });

  test("has sentences anybody under 13 may read: nothing of war", () => {
    expect(bank.contentNote).toBeNull();
    expect(JSON.stringify(bank.passages)).not.toMatch(
      /\bwar\b|soldier|missile|shell(ing|ed)|troops|army|bomb|drone|weapon|karabakh|armenia|azerbaijan/i,
    );
  });

  test("shows in its public view nothing that a key says", () => {
    const open = JSON.stringify(toPublic(bank, 1));
    expect(open).not.toContain('"key"');
    for (const { key } of items)
      for (const secret of [key.reason, ...Object.values(key.wrong)])
        expect(open).not.toContain(JSON.stringify(secret).slice(1, -1));
  });
});

describe("a broken bank", () => {
  test("is named by the rule it breaks", () => {
    const [first] = written.items;
    expect(problemsAfter((copy) => copy.items.push(structuredClone(first)))).toEqual(
      expect.arrayContaining([
        [first.id, "item id"],
        [first.id, "sentence once"],
        [first.id, "reason once"],
        [null, "equal halves"],
      ]),
    );
    expect(
      problemsAfter(({ items: [item] }) => {
        item.id = "other-v13";
        item.key.reasons.right = "Nothing quoted here.";
      }),
    ).toEqual([
      ["other-v13", "reason quotes"],
      ["other-v13", "item id"],
    ]);
    expect(problemsAfter(({ items: [item] }) => delete item.key.reasons.wrong.reporter)).toEqual([
      [first.id, "reason missing"],
    ]);
    expect(
      problemsAfter(({ items: [item] }) => {
        item.options = "nowhere";
      }),
    ).toContainEqual([first.id, "reference"]);
    expect(
      problemsAfter(({ items: [item] }) => {
        item.layer = "so";
      }),
    ).toEqual([[first.id, "layer"]]);
  });
});
