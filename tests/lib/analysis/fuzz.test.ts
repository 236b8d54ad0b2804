import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readModels } from "@/db/models";
import { type Analysis, analysisSchema } from "@/lib/analysis/analysis";
import { analyze } from "@/lib/analysis/analyze";
import type { Span } from "@/lib/text/span";

const RULES_ALONE = { roles: null, wording: null };
const SHIPPED = await readModels("content/models");

/** Pieces of news, of other writing and of rubbish. */
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ..."The minister|said|told reporters|on Monday|that|will|“|”|\"|'|‘|’|he added|according to|Ann Lee|, the mayor of Ayr,|claimed|18 people|were killed|.|?|,|:|—|(Reuters)|brutal|so-called|sources|\n\n|\n|By Jane Doe|Read more:|U.S.|must|because|<p>|</p>|<script>|&amp;|while|and|“We won,”|was expected to|unfair".split(
        "|",
      ),
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "\ud800",
      "\udc00",
      "\u202e",
      "\u200b",
      "\u0000",
      "\u2028",
      "\ufeff",
      "😀",
      "Это",
      "中文",
      "مرحبا",
      "\t",
      "\r\n",
    ),
  },
);
const pasted = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(" "));

const spansOf = ({ blocks, sentences, clauses, attributions, findings }: Analysis): Span[] => [
  ...blocks.map(({ span }) => span),
  ...sentences,
  ...clauses.map(({ span }) => span),
  ...attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
  ...attributions.flatMap(({ speaker }) => speaker?.carriedFrom ?? []),
  ...findings.map(({ span }) => span),
];
const inOrder = (spans: readonly Span[]): boolean =>
  spans.every(({ start }, index) => start >= (spans[index - 1]?.start ?? 0));
const apart = (spans: readonly Span[]): boolean =>
  spans.every(({ start }, index) => start >= (spans[index - 1]?.end ?? 0));
const once = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

/** Holds for whatever is pasted. */
function expectSound(analysis: Analysis): void {
  expect(analysisSchema.parse(analysis)).toEqual(analysis);
  for (const { start, end } of spansOf(analysis)) {
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(analysis.text.length);
  }
  expect(apart(analysis.blocks.map(({ span }) => span))).toBe(true);
  expect(apart(analysis.sentences)).toBe(true);
  expect(inOrder(analysis.clauses.map(({ span }) => span))).toBe(true);
  expect(inOrder(analysis.findings.map(({ span }) => span))).toBe(true);
  for (const { source, cue, content } of analysis.attributions)
    expect([source, cue, content].every(apart)).toBe(true);
  const clauses = analysis.clauses.map(({ id }) => id);
  const attributions = analysis.attributions.map(({ id }) => id);
  expect([clauses, attributions, analysis.findings.map(({ id }) => id)].every(once)).toBe(true);
  for (const finding of analysis.findings) {
    expect([null, ...clauses]).toContain(finding.clause);
    if (finding.layer === "voice") expect([null, ...attributions]).toContain(finding.attribution);
    expect(finding.why).not.toMatch(/\bis verified\b|\bwas verified\b/i);
  }
}

describe("whatever is pasted", () => {
  test("every span lies in the text and has words, all is in order, and ids are there once", () => {
    fc.assert(
      fc.property(pasted, (text) => expectSound(analyze(text, RULES_ALONE))),
      { numRuns: 300 },
    );
  });

  test("the same holds with the weights that ship", () => {
    fc.assert(
      fc.property(pasted, (text) => expectSound(analyze(text, SHIPPED))),
      { numRuns: 150 },
    );
  });

  test("the same text has the same findings", () => {
    fc.assert(
      fc.property(pasted, (text) => {
        expect(analyze(text, SHIPPED)).toEqual(analyze(text, SHIPPED));
      }),
      { numRuns: 60 },
    );
  });

  test("a text that was made plain is read as the same text again", () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const { text: once } = analyze(text, RULES_ALONE);
        fc.pre(!/[<&]/.test(once));
        expect(analyze(once, RULES_ALONE).text).toBe(once);
      }),
      { numRuns: 100 },
    );
  });
});
