import { contains, type Span, slice } from "../../text/span";
import type { Attribution } from "../analysis";
import type { Document, Relation } from "../document";
import { around, firstFrom, hull, within } from "../tokens-within";
import { confidenceOf } from "./confidence";
import { voiceOf, whyOf } from "./label";
import { type People, peopleIn } from "./people";
import { isTitle, type Quoted, quotedIn, quotedShare } from "./quotations";
import { type Reading, readSource } from "./source";
import { type Heard, Listener } from "./speakers";
import { unnamedWords } from "./unnamed";

const isRunning = ({ source, cue }: Relation): boolean => source.length === 0 && cue.length === 0;
const spansOf = ({ source, cue, content }: Relation): Span[] => [...source, ...cue, ...content];

/** The attributions of a text, in order, with who speaks and in which voice. Takes settled relations. */
export function attributionsOf(document: Document, relations: readonly Relation[]): Attribution[] {
  const { text } = document;
  const people = peopleIn(document);
  const quotations = quotedIn(document);
  const blocks = document.blocks.map(({ span }) => span);
  const listener = new Listener(document, people);
  const heard = new Map<Relation, Heard>();
  const hear = (relation: Relation): Heard => {
    const words = hull(relation.source) ?? null;
    const at = (words ?? hull(relation.cue) ?? hull(relation.content))?.start ?? 0;
    return listener.hear(readingOf(document, relation, people), words, at);
  };
  relations.forEach((relation, index) => {
    const next = relations[index + 1];
    const previous = relations[index - 1];
    if (
      next &&
      isRunning(relation) &&
      belongsToNext(blocks, quotations, previous, relation, next)
    ) {
      const later = hear(next);
      heard.set(next, later);
      heard.set(relation, later);
    } else if (!heard.has(relation)) heard.set(relation, hear(relation));
  });
  const marked = quotations.filter((each) => !isTitle(text, each));
  return relations.flatMap((relation, index) => {
    const who = heard.get(relation);
    return who ? [attributionOf(document, relation, who, marked, index)] : [];
  });
}

/** Of sources that stand apart the one nearest to the cue: two names in a row would be nobody’s. */
function oneSource(text: string, { source, cue }: Relation): readonly Span[] {
  const place = hull(cue);
  const isWhole = source.every(
    ({ start }, at) => at === 0 || NEXT_TO.test(text.slice(source[at - 1]?.end, start)),
  );
  if (isWhole || !place) return source;
  const far = ({ start, end }: Span) => Math.max(start - place.end, place.start - end);
  return source.toSorted((a, b) => far(a) - far(b)).slice(0, 1);
}

/** What may stand between two parts of one source. */
const NEXT_TO = /^[\s,(]*(?:(?:and|or|of)\s+)?$/u;

function readingOf(document: Document, relation: Relation, people: People): Reading {
  const { text, tokens, sentences } = document;
  const source = oneSource(text, relation);
  const words = source.flatMap((span) => within(tokens, span));
  const place = words[0] ?? hull(relation.cue);
  const sentence = place && around(sentences, place.start);
  const reading = readSource(text, source, words, people, sentence?.start);
  if (reading.is === "nothing" || isImpersonal(document, relation))
    return passedOn(document, relation);
  if (reading.is === "person" || reading.is === "unnamed" || !sentence) return reading;
  const beside = outside(within(tokens, sentence), relation.content);
  const isWithheld = unnamedWords(beside, ["withheld"]) !== undefined;
  const name = text.slice(source[0]?.start, source[0]?.end);
  return isWithheld ? { is: "unnamed", name, type: "unnamed" } : reading;
}

const HELD =
  /\b(?:is|was|are|were|been)\s+(?:\p{L}+ly\s+)?(?:alleged|believed|claimed|expected|feared|hoped|reported|rumou?red|said|thought|understood)\b/iu;

const SECOND_HAND = /^(?:reportedly|allegedly|supposedly|purportedly)$/iu;

/** “It is thought”, “he is expected”, “reportedly”: whoever stands as the source says nothing; others say it of him. */
function isImpersonal({ text }: Document, { source, cue }: Relation): boolean {
  if (source.length > 0 && source.every((span) => cue.some((each) => contains(each, span))))
    return true;
  const words = cue.map((span) => slice(text, span)).join(" ");
  const isBehind = (hull(source)?.start ?? 0) > (hull(cue)?.end ?? 0);
  if (isBehind) return false;
  return HELD.test(words) || SECOND_HAND.test(words);
}

/** A cue without a source: a quotation goes to whoever spoke before, anything else is passed on from nobody. */
function passedOn({ text, tokens }: Document, { cue, content }: Relation): Reading {
  const words = cue.flatMap((span) => within(tokens, span));
  const said = hull(content);
  const isQuoted = said && /["“‘]/u.test(text.slice(Math.max(0, said.start - 1), said.start + 1));
  const isPassive = words.some(({ lemma }) => lemma === "be");
  if (words.length === 0 || (isQuoted && !isPassive)) return { is: "nothing" };
  return { is: "nobody" };
}

const outside = <T extends Span>(tokens: readonly T[], spans: readonly Span[]): T[] =>
  tokens.filter(({ start }) => !spans.some((span) => span.start <= start && start < span.end));

/** A statement at the head of a paragraph belongs to whoever is named behind it, unless a quotation before runs on. */
function belongsToNext(
  blocks: readonly Span[],
  quotations: readonly Quoted[],
  previous: Relation | undefined,
  relation: Relation,
  next: Relation,
): boolean {
  const block = around(blocks, hull(relation.content)?.start ?? 0);
  if (!block) return false;
  const inBlock = (each: Relation | undefined) =>
    each !== undefined && around([block], hull(spansOf(each))?.start ?? -1) !== undefined;
  const before = quotations[firstFrom(quotations, block.start) - 1];
  return !inBlock(previous) && inBlock(next) && next.cue.length > 0 && before?.open !== true;
}

function attributionOf(
  { text }: Document,
  relation: Relation,
  { speaker, findable, sure }: Heard,
  marked: readonly Quoted[],
  index: number,
): Attribution {
  const voice = voiceOf(quotedShare(text, relation.content, marked), findable);
  const cue = relation.cue.map((span) => slice(text, span)).join(" … ");
  return {
    id: `a${index + 1}`,
    source: relation.source,
    cue: relation.cue,
    content: relation.content,
    voice,
    speaker,
    confidence: confidenceOf(voice, relation, sure),
    by: relation.by,
    why: whyOf(voice, speaker, cue, speaker !== null && speaker.carriedFrom !== null),
  };
}
