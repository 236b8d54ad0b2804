import { describe, expect, test } from "vitest";
import type { Relation } from "@/lib/analysis/document";
import { findByRule } from "@/lib/analysis/rule-roles/find";
import { documentOf } from "@/lib/analysis/text/document";
import { readAsGiven } from "@/lib/analysis/text/read";
import { type Span, slice } from "@/lib/text/span";

/** Who, by which word, says what: parts of one role with “…” between them. */
function relations(text: string): string[][] {
  const work = findByRule(documentOf(readAsGiven(text)));
  let step = work.next();
  while (!step.done) step = work.next();
  const words = (spans: readonly Span[]) => spans.map((span) => slice(text, span)).join(" … ");
  return step.value.map(({ source, cue, content }: Relation) => [source, cue, content].map(words));
}

describe("without weights", () => {
  test.each([
    ["“We wait,” said Ann Lee.", ["Ann Lee", "said", "“We wait,”"]],
    ["“We wait,” Ann Lee, the mayor, said.", ["Ann Lee, the mayor", "said", "“We wait,”"]],
    ['Ann Lee told reporters: "We wait for help."', ["Ann Lee", "told", '"We wait for help."']],
    [
      "The council has said that the bridge will be closed.",
      ["The council", "has said", "that the bridge will be closed"],
    ],
    [
      "Ann Lee said on Monday the bridge will be closed.",
      ["Ann Lee", "said", "the bridge will be closed"],
    ],
    [
      "The bridge will be closed, officials said.",
      ["officials", "said", "The bridge will be closed"],
    ],
    [
      "According to the council, the bridge will be closed.",
      ["the council", "According to", "the bridge will be closed"],
    ],
    [
      "The bridge will be closed, according to the council.",
      ["the council", "according to", "The bridge will be closed"],
    ],
    ["The bridge is expected to fall.", ["", "is expected", "The bridge … to fall"]],
    [
      "“We wait,” Ann Lee said. “We have waited for ten years.”",
      ["Ann Lee", "said", "“We wait,” … “We have waited for ten years.”"],
    ],
    ["“We have waited for ten years.”", ["", "", "“We have waited for ten years.”"]],
    ["Ann Lee said:\n\n“We wait for help.”", ["Ann Lee", "said", "“We wait for help.”"]],
    [
      "Ann Lee said: “We wait for help.\n\n“We have waited for years.”",
      ["Ann Lee", "said", "“We wait for help. … “We have waited for years.”"],
    ],
    [
      "Ann Lee walked on, saying that the bridge is old.",
      ["Ann Lee", "saying", "that the bridge is old"],
    ],
    [
      "In spite of the rain, Ann Lee said this weekend the bridge will be open.",
      ["Ann Lee", "said", "the bridge will be open"],
    ],
  ])("who says what is found in %s", (text, relation) => {
    expect(relations(text)).toEqual([relation]);
  });

  test("two speakers in one sentence are kept apart", () => {
    expect(
      relations("The mayor said 18 homes were flooded, while the owner claimed it was 30."),
    ).toEqual([
      ["The mayor", "said", "18 homes were flooded"],
      ["the owner", "claimed", "it was 30"],
    ]);
  });

  test.each([
    "The so-called bridge fell.",
    "The council has to tell the truth.",
    "The bridge fell on Monday.",
    "Nobody has seen it.",
    "A ‘bridge’ is a word.",
    "",
  ])("nobody is said to say %s", (text) => {
    expect(relations(text)).toEqual([]);
  });
});
