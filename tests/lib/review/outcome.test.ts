import { describe, expect, test } from "vitest";
import { perfectResponse } from "@/lib/items/index";
import { itemsOf } from "@/lib/lesson/lesson";
import { outcomeOf } from "@/lib/review/outcome";
import { bank, day, finished, sit } from "./make";

describe("a sitting tells of a label", () => {
  const done = sit([finished("one", 0, ["V-REP", "K-CHK"])], 2, false);
  if (!done) throw new Error("nothing is due");

  test("that it came back well only if every first answer was right", () => {
    const last = done.tries.findLast(({ item }) => ruleOf(item) === "V-REP");
    const tries = done.tries.map((each) =>
      each === last || ruleOf(each.item) === "K-CHK"
        ? { ...each, response: perfectResponse(find(each.item)) }
        : each,
    );
    expect(outcomeOf({ ...done, tries })).toEqual({ well: ["K-CHK"], again: ["V-REP"] });
  });

  test("nothing when nothing was answered", () => {
    expect(outcomeOf({ ...done, tries: [], startedAt: day(2) })).toEqual({ well: [], again: [] });
  });
});

function find(id: string) {
  const item = itemsOf(bank).find((each) => each.id === id);
  if (!item) throw new Error(id);
  return item;
}

const ruleOf = (id: string) => find(id).key.rule;
