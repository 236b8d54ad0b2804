import { describe, expect, test } from "vitest";
import { isScored, perfectResponse } from "@/lib/items/index";
import { changedWords, keyWords, tally } from "@/lib/lesson/key-words";
import { itemsOf } from "@/lib/lesson/lesson";
import { lessonNamed } from "@/tests/support/player";

const lessons = ["who-says-so", "who-says-so-local", "what-backs-it", "how-is-it-worded"].map(
  lessonNamed,
);
const asked = lessons.flatMap((lesson) =>
  itemsOf(lesson).map((item) => ({
    item,
    text: lesson.passages.find(({ id }) => id === item.passage)?.text ?? "",
  })),
);

function itemNamed(id: string) {
  const found = asked.find(({ item }) => item.id === id);
  if (!found) throw new Error(`no item ${id}`);
  return found;
}

describe("a key in words", () => {
  test.each(asked)("names answer, reason and notes of $item.id", ({ item, text }) => {
    const { answer, reason, notes } = keyWords(item, text);
    const said = item.kind === "swap" ? [reason, notes] : [answer, reason, notes];
    expect(said.every((words) => words.length > 3)).toBe(true);
    expect(changedWords(item, { before: item.key, after: item.key }, text)).toEqual([]);
  });

  test("says before and after of what was changed, and of nothing else", () => {
    const { item, text } = itemNamed("who-says-so-local-x01");
    if (item.kind !== "label") throw new Error("another kind");
    const after = { ...item.key, strength: "soft" as const, also: ["attributed"] };
    expect(changedWords(item, { before: item.key, after }, text)).toEqual([
      { part: "also", before: "", after: item.options[0]?.text },
      { part: "strength", before: "hard", after: "soft" },
    ]);
  });
});

describe("the tally of answers", () => {
  const scored = asked.flatMap(({ item, text }) => (isScored(item) ? [{ item, text }] : []));
  test.each(scored)("counts the perfect answer of $item.id where it belongs", ({ item, text }) => {
    const rows = tally(item, [perfectResponse(item), perfectResponse(item)], text);
    const right = keyWords(item, text).answer;
    for (const { answer, count } of rows)
      expect(count > 0, answer).toBe(right.split(/\n|, (?=“)/u).includes(answer));
    expect(rows.every(({ count }) => count === 0 || count === 2)).toBe(true);
  });
});
