import { expect, test } from "vitest";
import { knows, tagOf } from "@/app/_server/etag";

test.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"b", "a"', true],
  ["*", true],
  ['"b"', false],
])("knows by If-None-Match %s: %s", (header, known) => {
  const request = new Request("http://x/", { headers: { "if-none-match": header } });
  expect(knows(request, '"a"')).toBe(known);
});

test("an ETag is quoted and follows the words", () => {
  expect(tagOf("one")).toMatch(/^"[\w-]{22}"$/);
  expect(tagOf("one")).not.toBe(tagOf("two"));
});
