import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitsItem, halvesOf, perfectResponse, scoreItem } from "@/lib/items/index";
import { chooseItem, INHERITED } from "./sample";

const answer = (...options: string[]) => ({ kind: "choose" as const, options });
const one = chooseItem(false);
const many = chooseItem(true);

describe("a choose item", () => {
  test.each([
    ["the right option", one, ["b"], 1],
    ["a wrong option", one, ["a"], 0],
    ["all right options", many, ["d", "b"], 1],
    ["half of the right options", many, ["b"], 0],
    ["every option", many, ["a", "b", "c", "d"], 0],
  ])("scores %s", (_title, item, options, earned) => {
    expect(scoreItem(item, answer(...options))).toMatchObject({ earned, possible: 1 });
  });

  test("calls an empty answer incomplete, not wrong", () => {
    expect(scoreItem(one, answer())).toEqual({ type: "incomplete" });
  });

  test("tells of each chosen option whether it was right, and why not", () => {
    expect(scoreItem(many, answer("b", "c"))).toMatchObject({
      notes: [
        { at: "b", verdict: "right" },
        { at: "c", verdict: "wrong", text: "Not c." },
      ],
    });
  });

  test("earns full marks for the perfect answer", () => {
    for (const item of [one, many])
      expect(scoreItem(item, perfectResponse(item))).toMatchObject({ earned: 1, possible: 1 });
  });

  test.each([
    ["two options where one is asked for", one, ["a", "b"]],
    ["the same option twice", many, ["a", "a"]],
    ["an option it does not have", many, ["a", "e"]],
    ...INHERITED.map((id): [string, typeof one, string[]] => [
      `the inherited name ${id}`,
      one,
      [id],
    ]),
  ])("refuses %s", (_title, item, options) => {
    expect(fitsItem(item, answer(...options))).toBe(false);
  });

  test("earns its point exactly for the set of right options", () => {
    fc.assert(
      fc.property(fc.subarray(["a", "b", "c", "d"], { minLength: 1 }), (options) => {
        const right = options.length === 2 && options.includes("b") && options.includes("d");
        expect(fitsItem(many, answer(...options))).toBe(true);
        expect(scoreItem(many, answer(...options))).toMatchObject({ earned: right ? 1 : 0 });
      }),
    );
  });

  test("belongs to no bar", () => {
    expect(halvesOf(one, answer("b"))).toBeNull();
  });
});
