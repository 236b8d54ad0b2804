import type { Span } from "../../text/span";
import type { Document, Relation } from "../document";
import { type Quotation, quotationsIn } from "../text/quotations";
import { around, within } from "../tokens-within";
import { leftOver } from "./left-over";
import { relationsIn } from "./sentence";

/** After how many blocks it says again how far it is. */
const STEP = 100;

/** A quotation runs on past its sentence: what was said ends where it does. */
function toItsEnd(span: Span, quotations: readonly Quotation[]): Span {
  const last = around(quotations, span.end - 1);
  return last && last.start >= span.start
    ? { start: span.start, end: Math.max(span.end, last.end) }
    : span;
}

const firstOf = ({ source, cue, content }: Relation): number =>
  [...source, ...cue, ...content].reduce(
    (least, { start }) => Math.min(least, start),
    Number.POSITIVE_INFINITY,
  );

/** Finds relations by quotation marks, cue words and “according to”, without any weights. */
export function* findByRule(document: Document): Generator<number, Relation[], void> {
  const { text, blocks, sentences, tokens } = document;
  const spans = blocks.map(({ span }) => span);
  const quotations = quotationsIn(text, spans);
  const all: Relation[] = [];
  for (const [index, block] of spans.entries()) {
    const inside = within(quotations, block);
    const found = within(sentences, block).flatMap((sentence) => {
      const before = around(inside, sentence.start);
      const quoted = within(inside, sentence);
      const all = before && before.start < sentence.start ? [before, ...quoted] : quoted;
      return relationsIn({ tokens: within(tokens, sentence), quoted: all });
    });
    const whole = found.map((relation) => ({
      ...relation,
      content: relation.content.map((part) => toItsEnd(part, inside)),
    }));
    all.push(...whole, ...leftOver(text, inside, whole));
    if (index % STEP === STEP - 1) yield (index + 1) / spans.length;
  }
  return all.sort((a, b) => firstOf(a) - firstOf(b));
}
