import { expect, test } from "vitest";
import type { Response } from "@/lib/items/index";
import { isSameResponse } from "@/lib/live/same-response";

const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, turned(inner)]);
  return Object.fromEntries(entries.toReversed());
};

const responses: Response[] = [
  { kind: "label", option: "a" },
  { kind: "choose", options: ["a", "b"] },
  { kind: "match", pairs: { one: "x", two: "y", 3: "z" } },
  { kind: "mark", words: [{ start: 1, end: 4 }] },
];

test.each(responses)("a $kind response is the same in whatever order it is stored", (response) => {
  expect(isSameResponse(response, turned(response) as Response)).toBe(true);
  const others = responses.filter((other) => other !== response);
  for (const other of others) expect(isSameResponse(response, other)).toBe(false);
});

test("another choice, pair or word is another response", () => {
  expect(
    isSameResponse({ kind: "match", pairs: { one: "x" } }, { kind: "match", pairs: { one: "y" } }),
  ).toBe(false);
  expect(
    isSameResponse(
      { kind: "mark", words: [{ start: 1, end: 4 }] },
      { kind: "mark", words: [{ start: 1, end: 5 }] },
    ),
  ).toBe(false);
});
