import { contains, overlaps, type Span, slice } from "../../text/span";
import type { Document, Relation } from "../document";
import { around, firstFrom, hull, within } from "../tokens-within";
import { inHeadline, runOn, withSource, withThat } from "./mended";
import { isStatement, type Quoted, quotedIn } from "./quotations";

/** Verbs of doing that some finders take for saying: “tried to”, “voted to”. */
const DOING: ReadonlySet<string> = new Set(
  "try attempt seek decide choose manage vote order begin start help need fail continue hit delay post boycott".split(
    " ",
  ),
);
/** Words that ask for leave and tell nothing: “asked to speak”. */
const ASKS = /\basked\s+to\b/iu;
/** Silence is no statement: “asked not to be named”, “declined to comment”, “did not respond to a request”. */
const SILENT =
  /\b(?:not to be (?:named|identified)|to remain anonymous|(?:declined|refused) to (?:comment|be drawn)|(?:did|do|does) not (?:want|wish) to (?:be (?:named|identified)|give)|(?:would|could|will) not (?:confirm|comment)|not (?:immediately )?(?:respond|reply|return|answer|comment)\b)/iu;

/** As many characters behind a cue tell whether somebody is silent. */
const BEYOND = 30;

/** Relations that begin within so many places of each other in the list can be nested. */
const NEAR = 8;

const startOf = ({ source, cue, content }: Relation): number =>
  hull([...source, ...cue, ...content])?.start ?? 0;

const isInside = (inner: Relation, outer: Relation): boolean => {
  const place = hull(inner.cue.length > 0 ? inner.cue : inner.content);
  const whole = hull(outer.content);
  return (
    place !== undefined &&
    whole !== undefined &&
    outer.content.some((span) => contains(span, place)) &&
    !inner.content.some((span) => contains(span, whole))
  );
};

/** Whether somebody quoted says it of somebody else: only the outermost source counts. */
const isQuoted = (relation: Relation, statements: readonly Quoted[]): boolean => {
  const cue = hull(relation.cue);
  const quotation = cue && around(statements, cue.start);
  return quotation !== undefined && relation.content.every((span) => overlaps(quotation, span));
};

/** Whether it is an act or silence, and no saying. */
function isDoing({ text, tokens }: Document, { cue, content }: Relation): boolean {
  const words = cue.flatMap((span) => within(tokens, span));
  const verb = words.findLast(({ pos }) => pos === "VERB");
  const place = hull(cue);
  if (!verb || !place) return false;
  const from = content.every(({ start }) => start >= place.start) ? place.start : place.end;
  const said = text.slice(from, place.end + BEYOND).replaceAll(/\s+/gu, " ");
  const isMute = from === place.start && (SILENT.test(said) || ASKS.test(said));
  const isAsked = verb.lemma === "ask" && /,\s*$/u.test(text.slice(0, place.start).slice(-3));
  return DOING.has(verb.lemma) || isMute || isAsked;
}

/** “The two groups, she explained, had met”: what stands behind the cue is still said, where a verb is wanting before it. */
function completed({ text, tokens, sentences }: Document, relation: Relation): Relation {
  const [said] = relation.content;
  const beside = hull([...relation.source, ...relation.cue]);
  const sentence = said && around(sentences, said.start);
  if (!said || !beside || !sentence || relation.content.length > 1 || said.end > beside.start)
    return relation;
  const hasVerb = within(tokens, said).some(({ pos }) => pos === "VERB" || pos === "AUX");
  const [comma, verb] = within(tokens, { start: beside.end, end: sentence.end });
  if (hasVerb || comma?.text !== "," || !/^(?:VERB|AUX)$/u.test(verb?.pos ?? "")) return relation;
  const rest = { start: verb?.start ?? sentence.end, end: sentence.end };
  const end = rest.start + text.slice(rest.start, rest.end).replace(/[.!?\s]+$/u, "").length;
  return { ...relation, content: [said, { start: rest.start, end }] };
}

/** A relation without words of another paragraph than its cue’s, unless they stand in quotation marks. */
function inParagraph(
  text: string,
  paragraphs: readonly Span[],
  relation: Relation,
  statements: readonly Quoted[],
): Relation {
  const own = around(paragraphs, hull(relation.cue)?.start ?? -1);
  if (!own || relation.content.every((span) => contains(own, span))) return relation;
  const content = relation.content.flatMap((span) =>
    [own, ...within(statements, span), around(statements, span.start)].flatMap((kept) => {
      const start = Math.max(span.start, kept?.start ?? 0);
      const end = Math.min(span.end, kept?.end ?? 0);
      return start < end ? [{ start, end }] : [];
    }),
  );
  return { ...relation, content: joined(content, text) };
}

/** Marks round a few words, without anybody who says them, set them apart and quote nobody. */
const isBareWord = ({ source, cue, content }: Relation, statements: readonly Quoted[]): boolean =>
  source.length === 0 &&
  cue.length === 0 &&
  !content.some(
    ({ start, end }) =>
      around(statements, start) ?? around(statements, end - 1) ?? around(statements, start + 1),
  );

/** Outside quotation marks “I” and “we” are whoever writes: the outlet’s own voice. */
const isAuthor = ({ text }: Document, { source }: Relation): boolean => {
  const [only] = source;
  return only !== undefined && source.length === 1 && /^(?:I|we)$/iu.test(slice(text, only));
};

function joined(spans: readonly Span[], text: string): Span[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const parts: Span[] = [];
  for (const span of sorted) {
    const last = parts.at(-1);
    if (last && (span.start <= last.end || /^[\s"“”‘’']*$/u.test(text.slice(last.end, span.start))))
      last.end = Math.max(last.end, span.end);
    else parts.push({ ...span });
  }
  return parts;
}

/**
 * Relations made ready for clauses and voices, in order: the outermost only, a statement in quotation marks whole, and
 * one without source and cue for each statement in marks that no finder has given to anybody.
 */
export function settledRelations(document: Document, relations: readonly Relation[]): Relation[] {
  const { text } = document;
  const statements = quotedIn(document).filter((each) => isStatement(text, each));
  const paragraphs = document.blocks.map(({ span }) => span);
  const all = [...relations, ...inHeadline(document, relations), ...withThat(document, relations)];
  const starts = all
    .map((each) => ({ start: startOf(each), end: startOf(each) }))
    .toSorted((a, b) => a.start - b.start);
  const nextAfter = (place: number) =>
    starts[firstFrom(starts, place + 1)]?.start ?? Number.POSITIVE_INFINITY;
  const sorted = all
    .map((relation) => withSource(document, inParagraph(text, paragraphs, relation, statements)))
    .map((relation) => runOn(document, relation, nextAfter(startOf(relation))))
    .map((relation) => completed(document, relation))
    .filter(({ content }) => content.length > 0)
    .toSorted((a, b) => startOf(a) - startOf(b));
  const outer = sorted.filter(
    (relation, at) =>
      !isQuoted(relation, statements) &&
      !isDoing(document, relation) &&
      !isAuthor(document, relation) &&
      !isBareWord(relation, statements) &&
      !sorted
        .slice(Math.max(0, at - NEAR), at + NEAR)
        .some((other) => other !== relation && isInside(relation, other)),
  );
  const settled = outer.map((relation) => ({ ...relation, content: [...relation.content] }));
  const contents: Content[] = settled
    .flatMap((relation) => relation.content.map((span) => ({ ...span, relation })))
    .toSorted((a, b) => a.start - b.start);
  for (const statement of statements) {
    const span = { start: statement.start, end: statement.end };
    const owner = ownerOf(span, contents);
    if (owner) owner.content.push(span);
    else settled.push(running(span));
  }
  return settled
    .map((relation) => ({ ...relation, content: joined(relation.content, text) }))
    .toSorted((a, b) => startOf(a) - startOf(b));
}

type Content = Span & { relation: Relation };

const running = (statement: Span): Relation => ({
  source: [],
  cue: [],
  content: [statement],
  confidence: 0.7,
  by: "rule:voice/running-quote",
});

/** Content that begins so many characters before a statement can still reach into it. */
const REACH = 4000;

function ownerOf(statement: Span, contents: readonly Content[]): Relation | undefined {
  let best: Relation | undefined;
  let most = 0;
  for (const { start, end, relation } of within(contents, {
    start: Math.max(0, statement.start - REACH),
    end: statement.end,
  })) {
    const shared = Math.min(end, statement.end) - Math.max(start, statement.start);
    if (shared > most) [best, most] = [relation, shared];
  }
  return best;
}
