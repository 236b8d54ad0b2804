import type { Span } from "../text/span";
import type { Notice } from "./analysis";
import type { Document } from "./document";
import { looksEnglish } from "./english";
import type { Quotation } from "./text/quotations";

/** Least share of the words that stands in sentences, in a text that is prose. */
const PROSE = 0.4;
/** From this share of the letters on, everything stands between marks. */
const QUOTED = 0.9;

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** The share of the tokens that stands in sentences: four words or more, one of them a verb, and a stop. */
function proseShare({ text, sentences, tokens }: Document): number {
  let at = 0;
  let prose = 0;
  for (const sentence of sentences) {
    const from = at;
    while ((tokens[at]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) at += 1;
    const inside = tokens.slice(from, at);
    const verb = inside.some(({ pos }) => pos === "VERB" || pos === "AUX");
    const words = inside.filter(({ text: word }) => /^[\p{L}\p{N}$€£]/u.test(word));
    const stop = /[.!?…:][)\]"”’']*$/u.test(
      text.slice(Math.max(sentence.start, sentence.end - 4), sentence.end),
    );
    if (verb && stop && words.length >= 4 && words.length >= inside.length * 0.6)
      prose += inside.length;
  }
  return tokens.length === 0 ? 0 : prose / tokens.length;
}

/** What the reader of findings should know about the whole text, in the order of how much it matters. */
export function noticesOf(
  document: Document,
  quotations: readonly Quotation[],
  hasWeights: boolean,
): Notice[] {
  const report = document.blocks.filter(({ kind }) => kind === "paragraph").map(({ span }) => span);
  const words = document.blocks
    .map(({ span }) => document.text.slice(span.start, span.end))
    .join("\n");
  if (!/\p{L}/u.test(words)) return ["empty"];
  const english = looksEnglish(words);
  const notices: [Notice, boolean][] = [
    ["not-english", !english],
    // The tagger knows English only: it cannot tell a Spanish verb.
    ["not-prose", english && proseShare(document) < PROSE],
    ["only-quotes", lengthOf(quotations) >= lengthOf(report) * QUOTED && report.length > 0],
    ["open-quote", quotations.some(({ open }) => open)],
    ["rules-only", !hasWeights],
  ];
  return notices.filter(([, holds]) => holds).map(([notice]) => notice);
}
