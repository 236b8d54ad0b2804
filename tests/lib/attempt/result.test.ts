import { describe, expect, test } from "vitest";
import { loadLessons } from "@/db/content";
import { type Answer, judge, openItems } from "@/lib/attempt/attempt";
import { resultOf } from "@/lib/attempt/result";
import { type Item, perfectResponse, type Response } from "@/lib/items/index";
import { exitItemsOf, itemsOf, type Lesson } from "@/lib/lesson/lesson";

const { lessons } = await loadLessons("content");
const lesson = lessons.find(({ slug }) => slug === "who-says-so") as Lesson;
const exit = exitItemsOf(lesson);

/** The other of two options. */
const wrongly = (item: Item): Response =>
  item.kind === "label"
    ? { kind: "label", option: item.options.find(({ id }) => id !== item.key.option)?.id ?? "" }
    : perfectResponse(item);

const stored = (item: Item, response: Response, nth = 1): Answer => ({
  id: `${item.id}-${nth}`,
  item: item.id,
  try: nth,
  response,
  seq: nth,
  hints: 0,
  elapsedMs: null,
  certainty: null,
  told: { verdict: "right", earned: 1, possible: 1 },
  at: "2026-01-01T00:00:00.000Z",
});

const firstOf = (answers: readonly Answer[]) =>
  new Map(answers.map(({ item, response, id }) => [item, { response, answer: id }]));

describe("the result of an attempt", () => {
  const first = exit.map((item) => stored(item, wrongly(item)));
  const better = exit.map((item) => stored(item, perfectResponse(item), 2));

  test("shows the first try of each item, whatever came after", () => {
    const result = resultOf(lesson, [...first, ...better], firstOf(first));
    expect([result.right, result.of, result.retaken]).toEqual([0, exit.length, false]);
    expect(result.items.map(({ feedback }) => feedback.verdict)).not.toContain("right");
  });

  test("shows this attempt item by item, and in its bars the first answers ever", () => {
    const again = better.map((answer) => ({ ...answer, id: `${answer.id}-again`, try: 1 }));
    const result = resultOf(lesson, again, firstOf(first));
    expect(result.right).toBe(exit.length);
    expect(result.bars).toMatchObject({ signals: { right: 0 }, noises: { right: 0 } });
  });

  test("says that it was taken again as soon as one first answer is of another attempt", () => {
    const [one, ...others] = first;
    if (!one) throw new Error("The quiz is empty.");
    const again = [{ ...one, id: "later" }, ...others];
    expect(resultOf(lesson, again, firstOf(first)).retaken).toBe(true);
    expect(resultOf(lesson, first, firstOf(first)).retaken).toBe(false);
  });

  test("leaves out what was not answered", () => {
    const result = resultOf(lesson, first.slice(0, 3), firstOf(first.slice(0, 3)));
    expect([result.items.length, result.of]).toEqual([3, exit.length]);
  });
});

describe("an attempt", () => {
  test("is open until each exit item has an answer, right or wrong", () => {
    const answers = itemsOf(lesson)
      .filter((item) => item !== exit[3])
      .map((item) => stored(item, wrongly(item)));
    expect(openItems(lesson, answers)).toEqual([exit[3]?.id]);
    expect(
      openItems(
        lesson,
        exit.map((item) => stored(item, wrongly(item))),
      ),
    ).toEqual([]);
  });
});

describe("judging", () => {
  const items = itemsOf(lesson);
  const item = exit[0];
  if (item?.kind !== "label") throw new Error("The quiz does not begin with a label item.");

  test("tells the verdict that is stored with the answer", () => {
    expect(judge(items, item.id, wrongly(item))).toMatchObject({
      ok: true,
      value: { told: { verdict: "wrong", earned: 0, possible: 1 } },
    });
  });

  test.each([
    ["item/unknown", "nothing-x01", { kind: "label", option: "reporter" }],
    ["response/other-kind", item.id, { kind: "choose", options: ["reporter"] }],
    ["response/incomplete", item.id, { kind: "label", option: "" }],
    ["response/unknown-part", item.id, { kind: "label", option: "toString" }],
  ] as const)("is refused with %s", (error, id, response) => {
    const sent: Response =
      response.kind === "choose" ? { kind: "choose", options: [...response.options] } : response;
    expect(judge(items, id, sent)).toEqual({ ok: false, error });
  });
});
