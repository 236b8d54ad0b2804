import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordsOf } from "@/app/_analysis/pasted";
import { firstWordEnd, piecesOf } from "@/app/_analysis/pieces";
import { summaryOf } from "@/app/_analysis/summary";
import { shownOf } from "@/app/_analysis/view";
import { stepBy } from "@/app/_analysis/walk";
import type { Finding } from "@/lib/analysis/analysis";
import { LANGUAGES } from "@/lib/lang/languages";
import { messagesIn } from "@/lib/lang/messages";
import { overlaps, type Span } from "@/lib/text/span";

const told = { clause: null, confidence: 0.9, by: "rule:test/test", why: "It is a test." };

const finding = (start: number, end: number): Finding => ({
  ...told,
  id: `wording:${start}-${end}:W-EMO`,
  span: { start, end },
  layer: "wording",
  label: "W-EMO",
  owner: "outlet",
  neutral: [],
});

const voice = (start: number, end: number, label: "V-REP" | "V-IND"): Finding => ({
  ...told,
  id: `voice:${start}-${end}:${label}`,
  span: { start, end },
  layer: "voice",
  label,
  attribution: null,
});

const figure = (span: Span): Finding => ({
  ...told,
  id: `backing:${span.start}-${span.end}:R-NIL`,
  span,
  layer: "backing",
  label: "R-NIL",
  supplier: null,
});

const spans = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }))
  .map(([start, length]) => finding(start, start + length));

describe("findings that overlap in any way", () => {
  test("cut a block into pieces that together are the block, each under the findings it touches", () => {
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 12 }), (findings) => {
        const block = { start: 10, end: 70 };
        const pieces = piecesOf(block, findings);
        expect(pieces.map(({ span }) => span.start)).toEqual([
          10,
          ...pieces.slice(0, -1).map(({ span }) => span.end),
        ]);
        expect(pieces.at(-1)?.span.end).toBe(70);
        for (const { span, under } of pieces) {
          expect(span.start).toBeLessThan(span.end);
          const touching = findings.filter((each) => overlaps(each.span, span));
          expect(new Set(under)).toEqual(new Set(touching));
        }
      }),
    );
  });

  test("open once each, where they begin", () => {
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 12 }), (findings) => {
        const opens = piecesOf({ start: 0, end: 100 }, findings).flatMap((each) => each.opens);
        expect(opens).toHaveLength(findings.length);
      }),
    );
  });
});

test("all four layers at once leave out the reporter's voice, its own layer shows it", () => {
  const findings = [voice(0, 5, "V-REP"), voice(6, 9, "V-IND")];
  expect(shownOf(findings, "all").map(({ label }) => label)).toEqual(["V-IND"]);
  expect(shownOf(findings, "voice")).toHaveLength(2);
  expect(shownOf(findings, "kind")).toEqual([]);
});

test.each([
  ["ArrowRight", "a", "b"],
  ["ArrowDown", "c", "c"],
  ["ArrowLeft", "a", "a"],
  ["ArrowUp", "c", "b"],
  ["Home", "c", "a"],
  ["End", "a", "c"],
  ["Enter", "a", undefined],
  ["toString", "a", undefined],
])("%s leads from %s to %s", (key, from, to) => {
  expect(stepBy(key, ["a", "b", "c"], from)).toBe(to);
});

test.each(LANGUAGES.map(({ code }) => code))("no two labels share a letter in %s", (code) => {
  const letters = Object.values(messagesIn(code).analysis.letter);
  expect(new Set(letters).size).toBe(letters.length);
  expect(letters.every((letter) => [...letter].length === 1)).toBe(true);
});

describe("a text at a glance", () => {
  const text =
    "Rell said so. Oru warned of it. Rell said no. Sources said yes. A vile plan: 40 men.";
  const span = (words: string, from = 0) => {
    const start = text.indexOf(words, from);
    return { start, end: start + words.length };
  };
  const attribution = (source: string, cue: string, from: number, name: string | null) => ({
    id: `a${from}`,
    source: [span(source, from)],
    cue: [span(cue, from)],
    content: [span("so", 0)],
    voice: name === null ? ("V-UNN" as const) : ("V-IND" as const),
    speaker: name === null ? null : { name, type: "person" as const, carriedFrom: null },
    confidence: 0.9,
    by: "rule:test/test",
    why: "It is a test.",
  });
  const summary = summaryOf({
    text,
    attributions: [
      attribution("Rell", "said", 0, "Ana Rell"),
      attribution("Oru", "warned", 14, "Oru"),
      attribution("Rell", "said", 32, "Ana Rell"),
      attribution("Sources", "said", 46, null),
    ],
    findings: [
      voice(0, 13, "V-IND"),
      voice(64, 84, "V-REP"),
      finding(span("vile").start, span("vile").end),
      figure(span("40 men")),
    ],
  });

  test("counts who speaks, and with which words", () => {
    expect(summary.speakers).toEqual([
      { name: "Ana Rell", count: 2, cues: [{ word: "said", count: 2 }] },
      { name: "Oru", count: 1, cues: [{ word: "warned", count: 1 }] },
    ]);
  });

  test("keeps sources without a name apart", () => {
    expect(summary.unnamed).toEqual(["Sources … said"]);
  });

  test("counts statements in the reporter's voice", () => {
    expect(summary.reporter).toEqual({ count: 1, of: 2 });
  });

  test("says of a figure that nobody supplied it", () => {
    expect(summary.figures).toEqual([{ words: "40 men", supplier: null }]);
  });

  test("sorts loaded words by whose they are", () => {
    expect(summary.loaded).toEqual([{ owner: "outlet", words: ["vile"] }]);
  });
});

test.each([
  ["<h1>A &amp; B</h1><p>It is <b>shut</b>.</p>", "A & B\nIt is shut."],
  ["<p>One<br>two</p><script>let a = '<p>x</p>';</script>", "One\ntwo"],
  ["<!-- no --><style>p{}</style>Caf&#233; &#x201c;so&#x201D; &unknown;", "Café “so” &unknown;"],
  ["&#0; &#99999999; <p onclick='x()'>y", "&#0; &#99999999;\ny"],
])("the words of %s are shown as %j", (html, words) => {
  expect(wordsOf(html)).toBe(words);
});

test.each([
  ["Mayor Ana", 1, "Mayor"],
  ["Mayor", 1, "Mayor"],
  ["Mayor Ana", 5, ""],
  ["Unconstitutionally so", 1, ""],
  [" and", 1, ""],
])("of %j after %d letters, %j is held together with them", (text, letters, held) => {
  const end = firstWordEnd(text, { start: 0, end: text.length }, letters);
  expect(text.slice(0, end)).toBe(held);
});
