import { contains, overlaps, type Span } from "../../text/span";
import type { Document, Relation } from "../document";
import { type Quotation, quotationsIn } from "../text/quotations";
import { relationsIn } from "./sentence";

/** Shortest quotation that is words of somebody, and not one word set apart, in words. */
const WORDS = 3;
const STEP = 200;

/** A quotation runs on past its sentence: what was said ends where it does. */
const toItsEnd = (span: Span, quotations: readonly Quotation[]): Span => ({
  start: span.start,
  end:
    quotations.find(({ start, end }) => start < span.end && span.end < end && start >= span.start)
      ?.end ?? span.end,
});

/** Quotations that no cue explains: they go on with what the same paragraph began, or have no source. */
function leftOver(
  document: Document,
  block: Span,
  quotations: readonly Quotation[],
  found: readonly Relation[],
): Relation[] {
  const alone: Relation[] = [];
  for (const { start, end } of quotations) {
    const quote = { start, end };
    if (document.text.slice(start, end).split(/\s+/).length < WORDS) continue;
    if (found.some(({ content }) => content.some((span) => overlaps(span, quote)))) continue;
    const before = found.findLast(
      ({ content, by }) =>
        by !== "rule:attribution/passive" &&
        content.every((span) => span.end <= start) &&
        content.some(
          (span) => contains(block, span) && /["“]/.test(document.text.slice(span.start, span.end)),
        ),
    );
    if (before) before.content.push(quote);
    else
      alone.push({
        source: [],
        cue: [],
        content: [quote],
        confidence: 0.6,
        by: "rule:attribution/quote",
      });
  }
  return alone;
}

/** Finds relations by quotation marks, cue words and “according to”, without any weights. */
export function* findByRule(document: Document): Generator<number, Relation[], void> {
  const { text, blocks, sentences, tokens } = document;
  const quotations = quotationsIn(
    text,
    blocks.map(({ span }) => span),
  );
  const all: Relation[] = [];
  let [sentence, token, quote] = [0, 0, 0];
  for (const [index, { span }] of blocks.entries()) {
    const inside: Quotation[] = [];
    for (let each = quotations[quote]; each && each.start < span.end; each = quotations[++quote])
      inside.push(each);
    const found: Relation[] = [];
    for (
      let each = sentences[sentence];
      each && each.start < span.end;
      each = sentences[++sentence]
    ) {
      const from = token;
      while ((tokens[token]?.start ?? Number.POSITIVE_INFINITY) < each.end) token += 1;
      const around = each;
      const quoted = inside.filter((one) => overlaps(one, around));
      found.push(...relationsIn({ tokens: tokens.slice(from, token), quoted }));
    }
    const whole = found.map((relation) => ({
      ...relation,
      content: relation.content.map((part) => toItsEnd(part, inside)),
    }));
    all.push(...[...whole, ...leftOver(document, span, inside, whole)]);
    if (index % STEP === STEP - 1) yield (index + 1) / blocks.length;
  }
  return all.sort((a, b) => firstOf(a) - firstOf(b));
}

const firstOf = ({ source, cue, content }: Relation): number =>
  [...source, ...cue, ...content].reduce(
    (least, { start }) => Math.min(least, start),
    Number.POSITIVE_INFINITY,
  );
