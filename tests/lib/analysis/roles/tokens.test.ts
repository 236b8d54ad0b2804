import { expect, test } from "vitest";
import { tokensOf } from "@/lib/analysis/tokens";

test("blank lines and blanks are no tokens", () => {
  const text = "It rained.\n\n “Go,”\tshe said.";
  const tokens = tokensOf(text);
  expect(tokens.map((token) => token.text)).toEqual([
    "It",
    "rained",
    ".",
    "“",
    "Go",
    ",",
    "”",
    "she",
    "said",
    ".",
  ]);
  for (const { start, end, text: word } of tokens) expect(text.slice(start, end)).toBe(word);
});
