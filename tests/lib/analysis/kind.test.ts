import { expect, test } from "vitest";
import { clausesOf } from "@/lib/analysis/clauses/split";
import { kindsOf } from "@/lib/analysis/kind/kinds";
import { voicesOf } from "@/lib/analysis/voice/voices";
import { documentOf, relation } from "./support";

const kinds = (text: string, ...said: Parameters<typeof relation>[1][]) => {
  const document = documentOf(text);
  const relations = said.map((parts) => relation(text, parts));
  const clauses = clausesOf(document, relations);
  const { attributions } = voicesOf(document, clauses, relations);
  return kindsOf(document, clauses, attributions).map(({ label }) => label);
};

test.each([
  ["The fire burned 14 houses.", "K-CHK"],
  ["Her will was read on Monday.", "K-CHK"],
  ["The tunnel will be shut for a week.", "K-PRE"],
  ["Tolls are set to rise.", "K-PRE"],
  ["The new hall is a disgrace.", "K-JUD"],
  ["The hall should be pulled down.", "K-JUD"],
  ["The hall should be pulled down, because its roof has 40 leaks.", "K-REA"],
  ["The match was called off because of rain.", "K-CHK"],
  ["Deep down, he never wanted to leave.", "K-NOT"],
])("%s is of the kind %s", (text, kind) => {
  expect(kinds(text)).toEqual([kind]);
});

test("what is said decides, not who says it or when", () => {
  const source = "The best-loved critic of the land, who will retire in May,";
  expect(
    kinds(`${source} said the hall had four doors.`, {
      source,
      cue: "said",
      content: "the hall had four doors",
    }),
  ).toEqual(["K-CHK"]);
});

test("a vow is an intention although the vowing is past", () => {
  expect(
    kinds("The general vowed to keep up the attack.", {
      source: "The general",
      cue: "vowed",
      content: "to keep up the attack",
    }),
  ).toEqual(["K-PRE"]);
});

const confidence = (text: string) => {
  const document = documentOf(text);
  return kindsOf(document, clausesOf(document, []), [])[0]?.confidence ?? 0;
};

test.each([
  "The company sent inspectors to the valley.",
  "The committee rejected the plan.",
  "Two men stole a boat and fled.",
])("%s tells an event, and that is very sure", (text) => {
  expect(kinds(text)).toEqual(["K-CHK"]);
  expect(confidence(text)).toBeGreaterThanOrEqual(0.9);
});

test.each([
  "The mayor struggled with the plan.",
  "The hall is quiet and dark.",
  "People in the valley trust the dam.",
  "The team hardly ran.",
])("%s is checkable at first sight, and not very sure", (text) => {
  expect(confidence(text)).toBeLessThan(0.9);
});
