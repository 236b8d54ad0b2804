import { describe, expect, test } from "vitest";
import { feedbackOn } from "@/lib/items/feedback";
import { publicItem } from "@/lib/items/index";
import { labelItem, markItem, matchItem } from "./sample";

describe("feedback", () => {
  test("names a full score right, a part of it partly, and none wrong", () => {
    const pairs = (one: string, three: string) => ({
      kind: "match" as const,
      pairs: { one, two: one, three },
    });
    expect(feedbackOn(matchItem, pairs("x", "y"))?.verdict).toBe("right");
    expect(feedbackOn(matchItem, pairs("x", "z"))?.verdict).toBe("partly");
    expect(feedbackOn(matchItem, pairs("z", "z"))?.verdict).toBe("wrong");
  });

  test("is withheld until an answer is complete", () => {
    expect(feedbackOn(markItem, { kind: "mark", words: [] })).toBeNull();
    expect(feedbackOn(labelItem, { kind: "label", option: "" })).toBeNull();
  });

  test("tells the right answer, what else is accepted, and the reason", () => {
    expect(feedbackOn(labelItem, { kind: "label", option: "reporter" })).toMatchObject({
      answer: { kind: "label", option: "attributed" },
      also: ["unn"],
      reason: "The sentence names its source.",
    });
  });
});

describe("the public view of an item", () => {
  test.each([labelItem, markItem, matchItem])("of $kind has no key", (item) => {
    expect(publicItem(item)).not.toHaveProperty("key");
    expect(JSON.stringify(publicItem(item))).not.toContain(item.key.reason);
  });
});
