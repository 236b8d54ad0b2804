import { overlaps, type Span } from "../../text/span";
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

/** What one block says: whole relations, and the last cue with a source for which what is said is missing. */
function inBlock({ sentences, tokens }: Document, block: Span, inside: readonly Quotation[]) {
  const found = within(sentences, block).flatMap((sentence) => {
    const before = around(inside, sentence.start);
    const quoted = within(inside, sentence);
    const all = before && before.start < sentence.start ? [before, ...quoted] : quoted;
    return relationsIn({ tokens: within(tokens, sentence), quoted: all });
  });
  const whole = found
    .filter(({ content }) => content.length > 0)
    .map((each) => ({ ...each, content: each.content.map((part) => toItsEnd(part, inside)) }));
  return { whole, announced: found.findLast(({ content }) => content.length === 0) };
}

/** The relation that the next block goes on with: a quotation without its closing mark, or “Ann Lee said:”. */
function goingOn(
  text: string,
  block: Span,
  last: Quotation | undefined,
  relations: readonly Relation[],
  announced: Relation | undefined,
): Relation | undefined {
  const end = text.charAt(block.end - 1);
  if (end === ":") return announced;
  if (!last || last.end < block.end || /["”»’']/u.test(end)) return undefined;
  return relations.findLast(({ content }) => content.some((span) => overlaps(span, last)));
}

/** What a block adds to the quotation that runs on into it, as a relation of its own. */
const partOf = (running: Relation, { start, end }: Span): Relation => ({
  ...running,
  content: [{ start, end }],
});

/** Finds relations by quotation marks, cue words and “according to”, without any weights. */
export function* findByRule(document: Document): Generator<number, Relation[], void> {
  const { text, blocks } = document;
  const spans = blocks.map(({ span }) => span);
  const quotations = quotationsIn(text, spans);
  const all = new Set<Relation>();
  let running: Relation | undefined;
  for (const [index, block] of spans.entries()) {
    const inside = within(quotations, block);
    const { whole, announced } = inBlock(document, block, inside);
    const [first] = inside;
    const part = running && first?.start === block.start ? partOf(running, first) : undefined;
    const others = part
      ? whole.filter(({ content }) => !content.some((span) => first && overlaps(span, first)))
      : whole;
    const found = part ? [...others, part] : others;
    const alone = leftOver(text, inside, found);
    for (const each of [...others, ...alone]) all.add(each);
    if (running && part) all.add(running);
    for (const span of part?.content ?? []) running?.content.push(span);
    const next = goingOn(text, block, inside.at(-1), [...found, ...alone], announced);
    running = next && next === part ? running : next;
    if (index % STEP === STEP - 1) yield (index + 1) / spans.length;
  }
  return [...all].sort((a, b) => firstOf(a) - firstOf(b));
}
