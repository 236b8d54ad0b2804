import { overlaps, type Span } from "../../text/span";
import type { Document, Relation } from "../document";
import { CUE_FORMS, CUE_LEMMAS } from "../rule-roles/cue-verbs";
import type { Token } from "../tokens";
import { around, hull, within } from "../tokens-within";

/** How sure a relation is at most whose source or content was mended here. */
const MENDED = 0.8;

const isVerb = ({ pos }: Token): boolean => pos === "VERB" || pos === "AUX";
const PERSONS = /^(?:he|she|they|it)$/u;

/** A reporting word, also where it was taken for a noun or an adjective: “he alleged, … that”, “the scientists report that”. */
function isSaying(words: readonly Token[], at: number): boolean {
  const token = words[at];
  if (!token || !(CUE_FORMS.has(token.lower) || CUE_LEMMAS.has(token.lemma))) return false;
  if (token.pos === "VERB") return true;
  const before = words.slice(0, at).findLast(({ pos }) => pos !== "ADV");
  if (token.pos === "ADJ") return PERSONS.test(before?.lower ?? "");
  return token.pos === "NOUN" && token.lower === token.lemma && /[^s]s$/u.test(before?.lower ?? "");
}
const NAMING: ReadonlySet<string> = new Set(["DET", "ADJ", "NOUN", "PROPN", "NUM"]);
const NOUNS: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);

/** “…,” said a nurse who …: whoever stands right behind the reporting word says it. */
export function withSource({ tokens, sentences }: Document, relation: Relation): Relation {
  const cue = hull(relation.cue);
  const sentence = cue && around(sentences, cue.start);
  const isBehind = relation.content.every(({ start }) => cue && start < cue.start);
  if (relation.source.length > 0 || !cue || !sentence || !isBehind) return relation;
  const after = within(tokens, { start: cue.end, end: sentence.end });
  const until = after.findIndex(({ pos }) => !NAMING.has(pos));
  const name = after.slice(0, until === -1 ? after.length : until);
  const [first, last] = [name[0], name.at(-1)];
  if (!first || !last || !NOUNS.has(last.pos)) return relation;
  const confidence = Math.min(relation.confidence, MENDED);
  return { ...relation, source: [{ start: first.start, end: last.end }], confidence };
}

/** “, Gareth Pole, of …”: a name between commas, after which the statement goes on. */
const NAMED_BETWEEN = /^\s*,\s\p{Lu}[^,.;“”"]*,\s(?:of|for|with|to)\s/u;
/** “and had sent …”, “compared with …”: more of what the same source says. */
const GOES_ON = /^\s*(?:,\s*)?(?:compared (?:with|to)|up from|down from)\s/u;

/**
 * What is said goes on where it was broken off: “said the strike | would go on”, “accused the minister, | Gareth Pole, of …”.
 * `until` is where the next statement of the sentence begins, or the sentence ends.
 */
export function runOn({ text, tokens, sentences }: Document, relation: Relation, until: number) {
  const cue = hull(relation.cue);
  const last = relation.content.at(-1);
  const sentence = last && around(sentences, last.end - 1);
  if (!cue || !last || !sentence || last.start < cue.end) return relation;
  const end = Math.min(until, sentence.end);
  const rest = text.slice(last.end, end);
  const [next] = within(tokens, { start: last.end, end });
  const verb = within(tokens, cue).findLast(({ pos }) => pos === "VERB");
  const isCut =
    CUE_FORMS.has(verb?.lower ?? "") &&
    next !== undefined &&
    isVerb(next) &&
    !within(tokens, last).some(isVerb) &&
    NOUNS.has(within(tokens, last).at(-1)?.pos ?? "") &&
    /^\s*(?:that\s)?\s*$/u.test(text.slice(cue.end, last.start)) &&
    /^\s*$/u.test(text.slice(last.end, next.start));
  if (!isCut && !NAMED_BETWEEN.test(rest) && !GOES_ON.test(rest)) return relation;
  const more =
    last.end + rest.replace(/[\s.!?,;]+(?:and|but|while|as|though|although)?\s*$/iu, "").length;
  if (more <= last.end) return relation;
  const content = [...relation.content.slice(0, -1), { start: last.start, end: more }];
  return { ...relation, content };
}

/** “Hospital Hid Infections, Leaked Report Says”: a headline that ends with who says it. */
export function inHeadline(
  { text, blocks, tokens }: Document,
  known: readonly Relation[],
): Relation[] {
  return blocks.flatMap(({ kind, span }) => {
    if (kind !== "headline") return [];
    const words = within(tokens, span);
    const cue = words.findLast(({ text: word }) => /\p{L}/u.test(word));
    const comma = words.findLast(({ text: word }) => /^[,:]$/u.test(word));
    if (
      !cue ||
      !comma ||
      comma.start > cue.start ||
      !/^(?:says?|said|shows?|finds?|found|warns?|claims?)$/u.test(cue.lower)
    )
      return [];
    const source = {
      start: skipped(text, comma.end),
      end: text.slice(0, cue.start).trimEnd().length,
    };
    const content = { start: span.start, end: comma.start };
    if (source.start >= source.end || known.some((each) => touchesAny(each, content))) return [];
    const place = { start: cue.start, end: cue.end };
    return [
      {
        source: [source],
        cue: [place],
        content: [content],
        confidence: 0.95,
        by: "rule:attribution/headline",
      },
    ];
  });
}

const skipped = (text: string, at: number): number =>
  at + (/^\s*/u.exec(text.slice(at))?.[0].length ?? 0);
const touchesAny = ({ source, cue, content }: Relation, span: Span): boolean =>
  [...source, ...cue, ...content].some((part) => overlaps(part, span));

/** As many words may stand between a reporting word and its “that”: “alleged, without offering evidence, that”. */
const ASIDE = 6;

/** “The scientists report that …”: a subject, a reporting word and “that” in a sentence in which nobody is heard yet. */
export function withThat(document: Document, known: readonly Relation[]): Relation[] {
  const { text, tokens, sentences } = document;
  const heard = heardIn(sentences, known);
  return sentences.flatMap((sentence) => {
    if (heard.has(sentence)) return [];
    const words = within(tokens, sentence);
    const at = words.findIndex(
      (_, index) => isSaying(words, index) && sayer(words, index) !== undefined,
    );
    const cue = words[at];
    const source = sayer(words, at);
    const that = words.slice(at + 1, at + 1 + ASIDE + 1).find(({ lower }) => lower === "that");
    if (!cue || !source || !that) return [];
    const between = text.slice(cue.end, that.start).trim();
    const content = {
      start: that.start,
      end:
        sentence.start + text.slice(sentence.start, sentence.end).replace(/[\s.!?]+$/u, "").length,
    };
    const isBeside = between === "" || /^,[^“”"]*,$/u.test(between);
    if (!isBeside || content.end <= that.end) return [];
    const place = { start: cue.start, end: cue.end };
    return [
      {
        source: [source],
        cue: [place],
        content: [content],
        confidence: MENDED,
        by: "rule:attribution/that",
      },
    ];
  });
}

/** The sentences that something of a relation lies in. */
function heardIn(sentences: readonly Span[], known: readonly Relation[]): ReadonlySet<Span> {
  const heard = new Set<Span>();
  for (const { source, cue, content } of known)
    for (const { start, end } of [...source, ...cue, ...content]) {
      const first = around(sentences, start);
      if (first) heard.add(first);
      for (const sentence of within(sentences, { start, end })) heard.add(sentence);
    }
  return heard;
}

const ASIDES: ReadonlySet<string> = new Set(["ADV", "AUX", "PART"]);

/** The words right before a reporting word that can be its subject. */
function sayer(words: readonly Token[], at: number): Span | undefined {
  let end = at;
  // “It is feared that”: nobody is named who fears.
  if (words[at - 1]?.lemma === "be") return undefined;
  while (end > 0 && ASIDES.has(words[end - 1]?.pos ?? "")) end -= 1;
  let from = end;
  while (from > 0 && words[from]?.pos !== "DET") {
    const before = words[from - 1]?.pos ?? "";
    if (!NAMING.has(before) && before !== "PRON") break;
    from -= 1;
  }
  const [first, last] = [words[from], words[end - 1]];
  if (!first || !last || from === end) return undefined;
  const isSubject = NOUNS.has(last.pos) || PERSONS.test(last.lower);
  return isSubject ? { start: first.start, end: last.end } : undefined;
}
