import { expect, test } from "vitest";
import { inHeadline, runOn, withSource, withThat } from "@/lib/analysis/voice/mended";
import { slice } from "@/lib/text/span";
import { documentOf, relation } from "./support";

const END = Number.POSITIVE_INFINITY;

test.each([
  [
    "what is said was broken off before its verb",
    "The union said the strike would last a week.",
    { source: "The union", cue: "said", content: "the strike" },
    "the strike would last a week",
  ],
  [
    "a name stands between commas",
    "Critics accused the mayor, Ana Rell, of hiding the bill.",
    { source: "Critics", cue: "accused", content: "the mayor" },
    "the mayor, Ana Rell, of hiding the bill",
  ],
  [
    "a comparison follows",
    "Records showed that three boats left, compared with 22 in May.",
    { source: "Records", cue: "showed", content: "three boats left" },
    "three boats left, compared with 22 in May",
  ],
  [
    "nothing is missing",
    "The union said the strike goes on, but shops were open.",
    { source: "The union", cue: "said", content: "the strike goes on" },
    "the strike goes on",
  ],
])("what somebody says is whole where %s", (_, text, parts, said) => {
  const { content } = runOn(documentOf(text), relation(text, parts), END);
  expect(content.map((span) => slice(text, span))).toEqual([said]);
});

test.each([
  ["“The sinks leak,” said a nurse who asked not to be named.", "a nurse"],
  ["“The sinks leak,” said on Monday.", undefined],
])("in %s the source is %s", (text, source) => {
  const found = withSource(
    documentOf(text),
    relation(text, { cue: "said", content: "“The sinks leak,”" }),
  );
  expect(found.source.map((span) => slice(text, span))[0]).toBe(source);
});

test.each([
  [
    "Hospital Hid Infections for Months, Leaked Report Says\n\nThe ward closed in May.",
    "Leaked Report",
  ],
  ["Hospital Hid Infections for Months\n\nThe ward closed in May, they say.", undefined],
])("a headline may end with who says it: %j", (text, source) => {
  const [found] = inHeadline(documentOf(text), []);
  expect(found?.source.map((span) => slice(documentOf(text).text, span))[0]).toBe(source);
});

test.each([
  ["He also alleged, without giving proof, that guards had been paid.", "He"],
  ["On Monday the scientists report that the strain was new.", "the scientists"],
  ["The police report that was lost has been found.", undefined],
  ["It is feared that two boats are lost.", undefined],
  ["The bridge that was closed is open.", undefined],
])("in %s the one who says that is %s", (text, source) => {
  const [found] = withThat(documentOf(text), []);
  expect(found?.source.map((span) => slice(text, span))[0]).toBe(source);
  if (source) expect(slice(text, found?.content[0] ?? { start: 0, end: 0 })).toMatch(/^that /);
});

test("a sentence in which somebody is heard already is left alone", () => {
  const text = "He insisted that the vote had been fair.";
  const known = relation(text, {
    source: "He",
    cue: "insisted",
    content: "the vote had been fair",
  });
  expect(withThat(documentOf(text), [known])).toEqual([]);
});
