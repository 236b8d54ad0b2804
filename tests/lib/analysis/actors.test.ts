import { expect, test } from "vitest";
import { hiddenActorsOf } from "@/lib/analysis/actors/hidden-actors";
import { clausesOf } from "@/lib/analysis/clauses/split";
import { voicesOf } from "@/lib/analysis/voice/voices";
import { slice } from "@/lib/text/span";
import { documentOf, relation } from "./support";

const hidden = (text: string, ...said: Parameters<typeof relation>[1][]) => {
  const document = documentOf(text);
  const relations = said.map((parts) => relation(text, parts));
  const clauses = clausesOf(document, relations);
  const { attributions } = voicesOf(document, clauses, relations);
  return hiddenActorsOf(document, clauses, attributions).map((finding) => ({
    words: slice(text, finding.span),
    owner: finding.layer === "wording" ? finding.owner : undefined,
  }));
};
const words = (text: string) => hidden(text).map((each) => each.words);

test.each([
  ["Two boys were killed on the road.", "were killed"],
  ["Shots were fired at the crowd.", "Shots were fired"],
  ["Clashes erupted near the market.", "Clashes erupted"],
  ["The shelling of the old town went on.", "shelling of"],
  ["Four people died in an explosion.", "died"],
  ["Two boys were killed by midnight.", "were killed"],
  ["Two boys were killed by a shell.", "were killed"],
])("%s hides who did it", (text, found) => {
  expect(words(text)).toEqual([found]);
});

test.each([
  "Two boys were killed by the army.",
  "The army killed two boys.",
  "Two boys were killed in the flood.",
  "Two boys were killed in Norlandish shelling of the town.",
  "The army's shelling of the town went on.",
  "The bridge was opened in May.",
])("%s names a doer, or there is none", (text) => {
  expect(words(text)).toEqual([]);
});

test("quoted, the wording is the source's; told in other words, it is unclear whose", () => {
  const direct = "“Two boys were killed,” Ana Rell said.";
  const indirect = "Ana Rell said two boys were killed.";
  expect(
    hidden(direct, { source: "Ana Rell", cue: "said", content: "“Two boys were killed,”" })[0]
      ?.owner,
  ).toBe("source");
  expect(
    hidden(indirect, { source: "Ana Rell", cue: "said", content: "two boys were killed" })[0]
      ?.owner,
  ).toBe("unclear");
  expect(hidden("Two boys were killed.")[0]?.owner).toBe("outlet");
});
