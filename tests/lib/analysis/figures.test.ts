import { expect, test } from "vitest";
import { clausesOf } from "@/lib/analysis/clauses/split";
import { figuresOf } from "@/lib/analysis/figures/figures";
import { voicesOf } from "@/lib/analysis/voice/voices";
import { slice } from "@/lib/text/span";
import { documentOf, relation } from "./support";

const figures = (text: string, ...said: Parameters<typeof relation>[1][]) => {
  const document = documentOf(text);
  const relations = said.map((parts) => relation(text, parts));
  const clauses = clausesOf(document, relations);
  const { attributions, findings } = voicesOf(document, clauses, relations);
  return figuresOf(document, clauses, attributions, findings).map((finding) => ({
    words: slice(text, finding.span),
    supplier: finding.layer === "backing" ? finding.supplier : undefined,
    why: finding.why,
  }));
};
const words = (text: string) => figures(text).map((each) => each.words);

test.each([
  ["At least 18 people and two dogs drowned.", ["At least 18", "two"]],
  ["Prices rose by 4.5 percent to $3 million.", ["4.5 percent", "$3 million"]],
  ["Hundreds came, some 55,000 in all.", ["Hundreds", "some 55,000"]],
  ["Up to 40 boats left.", ["Up to 40"]],
  ["It feeds half a million taps.", ["half a million"]],
  ["It happened on 4 October 2020 at 10 a.m. and again in 2021.", []],
  ["The two sides met; one of them left.", []],
  ["Police held six men. Later the six were released.", ["six"]],
  ["Lorries stood at the gates of Pier 4, and nobody came.", []],
  ["His wife Jean died in February at 61, he wrote.", []],
])("of %s the figures are %j", (text, found) => {
  expect(words(text)).toEqual(found);
});

test("whoever says it supplied it, and an unnamed source supplies nothing", () => {
  const [named, unnamed, outlet] = [
    figures("The army said 40 men fell.", {
      source: "The army",
      cue: "said",
      content: "40 men fell",
    }),
    figures("Sources said 40 men fell.", {
      source: "Sources",
      cue: "said",
      content: "40 men fell",
    }),
    figures("In the war 40 men fell."),
  ].map((found) => found[0]);
  expect(named?.supplier).toBe("The army");
  expect(unnamed?.supplier).toBeNull();
  expect(outlet?.supplier).toBeNull();
  for (const each of [named, unnamed, outlet]) expect(each?.why).toMatch(/not yet verified\.$/u);
});
