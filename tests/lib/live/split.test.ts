import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { publicItem, type Response } from "@/lib/items/index";
import { splitOf } from "@/lib/live/split";
import { chooseItem, labelItem, markItem, matchItem } from "../items/sample";

const TEXT = "Four five nine tens plus four five nine.";
const label = (option: string): Response => ({ kind: "label", option });
const marks = (...words: [number, number][]): Response => ({
  kind: "mark",
  words: words.map(([start, end]) => ({ start, end })),
});

describe("the split of a class", () => {
  test("counts each option of a label, chosen by nobody included", () => {
    const responses = [label("reporter"), label("attributed"), label("reporter")];
    expect(splitOf(publicItem(labelItem), TEXT, responses)).toEqual({
      kind: "label",
      answers: 3,
      options: [
        { id: "attributed", count: 1 },
        { id: "reporter", count: 2 },
        { id: "unn", count: 0 },
      ],
    });
  });

  test("counts every option of whoever chose several, and them once among the answers", () => {
    const responses: Response[] = [
      { kind: "choose", options: ["b", "d"] },
      { kind: "choose", options: ["b"] },
    ];
    expect(splitOf(publicItem(chooseItem(true)), TEXT, responses)).toMatchObject({
      answers: 2,
      options: [{ count: 0 }, { count: 2 }, { count: 0 }, { count: 1 }],
    });
  });

  test("counts the speakers of each claim apart", () => {
    const responses: Response[] = [
      { kind: "match", pairs: { one: "x", two: "y", three: "y" } },
      { kind: "match", pairs: { one: "x", two: "x", three: "z" } },
    ];
    const split = splitOf(publicItem(matchItem), TEXT, responses);
    const counts = split.kind === "match" && split.claims.map(({ speakers }) => speakers);
    expect(counts).toEqual([
      [
        { id: "x", count: 2 },
        { id: "y", count: 0 },
        { id: "z", count: 0 },
      ],
      [
        { id: "x", count: 1 },
        { id: "y", count: 1 },
        { id: "z", count: 0 },
      ],
      [
        { id: "x", count: 0 },
        { id: "y", count: 1 },
        { id: "z", count: 1 },
      ],
    ]);
  });

  test("counts a word once for a pupil, however it was marked, the most marked first", () => {
    const responses = [marks([5, 9]), marks([5, 9], [6, 8], [0, 4]), marks([0, 9])];
    expect(splitOf(publicItem(markItem), TEXT, responses)).toEqual({
      kind: "mark",
      answers: 3,
      words: [
        { span: { start: 5, end: 9 }, count: 3 },
        { span: { start: 0, end: 4 }, count: 2 },
      ],
    });
  });

  test("tells nothing of the key: it is the same whatever is right", () => {
    const other = { ...labelItem, key: { ...labelItem.key, option: "unn", also: [] } };
    const responses = [label("unn"), label("reporter")];
    expect(splitOf(publicItem(other), TEXT, responses)).toEqual(
      splitOf(publicItem(labelItem), TEXT, responses),
    );
  });

  test("adds up to the answers, in whatever order they came", () => {
    const option = fc.constantFrom("attributed", "reporter", "unn");
    fc.assert(
      fc.property(fc.array(option), (options) => {
        const split = splitOf(publicItem(labelItem), TEXT, options.map(label));
        const turned = splitOf(publicItem(labelItem), TEXT, options.toReversed().map(label));
        expect(turned).toEqual(split);
        const sum =
          split.kind === "label" && split.options.reduce((all, one) => all + one.count, 0);
        expect(sum).toBe(split.answers);
      }),
    );
  });
});
