import type { Span } from "../../text/span";
import type { Clause } from "../analysis";
import type { Document, Relation } from "../document";
import type { Token } from "../tokens";
import { hull, within } from "../tokens-within";
import { settledRelations } from "../voice/settle";
import { breaksIn } from "./breaks";

/** Relations that begin so many code units before a sentence can still have words in it. */
const REACH = 6000;
/** A remainder with fewer words is no clause of its own. */
const FEWEST_WORDS = 4;

/** The pieces of a text that have one voice and one kind each, in order, with the ids c1, c2, …. */
export function clausesOf(document: Document, relations: readonly Relation[]): Clause[] {
  const wholes = settledRelations(document, relations)
    .map(({ source, cue, content }) => ({ parts: [...source, ...cue, ...content] }))
    .flatMap(({ parts }) => {
      const whole = hull(parts);
      return whole ? [{ ...whole, parts }] : [];
    });
  const pieces = document.sentences.flatMap((sentence, index) => {
    const near = within(wholes, {
      start: Math.max(0, sentence.start - REACH),
      end: sentence.end,
    });
    const said = near.flatMap(({ parts }) => inside(parts, sentence) ?? []);
    return piecesOf(document, sentence, said).map((span) => ({ span, sentence: index }));
  });
  return pieces.map((piece, index) => ({ id: `c${index + 1}`, ...piece }));
}

function inside(parts: readonly Span[], { start, end }: Span): Span | undefined {
  return hull(
    parts
      .map((part) => ({ start: Math.max(part.start, start), end: Math.min(part.end, end) }))
      .filter((part) => part.start < part.end),
  );
}

/** A sentence in pieces: what is said by somebody, and what is left of it where that is enough to ask about. */
function piecesOf({ text, tokens }: Document, sentence: Span, said: readonly Span[]): Span[] {
  const apart = withoutOverlap(said);
  const pieces: (Span & { own: boolean })[] = [];
  let at = sentence.start;
  for (const each of [...apart, { start: sentence.end, end: sentence.end }]) {
    if (at < each.start) pieces.push({ start: at, end: each.start, own: false });
    if (each.start < each.end) pieces.push({ ...each, own: true });
    at = Math.max(at, each.end);
  }
  const words = within(tokens, sentence);
  return merged(pieces, words)
    .flatMap((piece) => (piece.own ? [piece] : breaksIn(piece, words)))
    .map((piece) => trimmed(text, piece))
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

function withoutOverlap(spans: readonly Span[]): Span[] {
  const apart: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const from = Math.max(start, apart.at(-1)?.end ?? 0);
    if (from < end && (from === start || end - from > (end - start) / 2))
      apart.push({ start: from, end });
    else if (from < end) {
      const last = apart.at(-1);
      if (last) last.end = end;
    }
  }
  return apart;
}

type Piece = Span & { own: boolean };

/** Puts remainders that say nothing by themselves to the piece beside them. */
function merged(pieces: readonly Piece[], tokens: readonly Token[]): Piece[] {
  const kept: Piece[] = [];
  let before: number | undefined;
  for (const [at, piece] of pieces.entries()) {
    const next = pieces[at + 1];
    const words = within(tokens, piece);
    const isCut = next !== undefined && isOpenEnded(words, within(tokens, next));
    const last = kept.at(-1);
    const isHanging = (last !== undefined && hangsOn(words)) || (next?.own && leadsIn(words));
    const isOwn =
      piece.own || (saysSomething(words) && !isCut && !isHanging) || pieces.length === 1;
    if (isOwn) {
      kept.push({ ...piece, start: before ?? piece.start });
      before = undefined;
    } else if (last) last.end = piece.end;
    else before = piece.start;
  }
  return kept;
}

const SUBJECTS: ReadonlySet<string> = new Set(["NOUN", "PROPN", "PRON", "NUM"]);
const ALTHOUGH: ReadonlySet<string> = new Set(["despite", "amid", "notwithstanding"]);

/** With fewer words than this, what begins with a preposition or “that” hangs on what stands before. */
const HANGING = 9;
const REASONS: ReadonlySet<string> = new Set(["because", "since"]);
const HANGS: ReadonlySet<string> = new Set(["ADP", "PART"]);

/** Silence told beside a quotation: “who asked not to be named because …”. */
const SILENCE = /^(?:who|whose)\b.*\bnot (?:to be|want)\b/iu;

/** Whether words only make sense with those before them: “and had sent inspectors”, “compared with an average of 22”. */
function hangsOn(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ pos }) => pos !== "PUNCT");
  const [first, second] = words;
  const head = first && /^(?:and|but|or)$/u.test(first.lower) ? second : first;
  if (/^(?:VERB|AUX)$/u.test(head?.pos ?? "")) return true;
  return SILENCE.test(words.map(({ text }) => text).join(" ")) || !words.some(canState);
}

/** Where or when somebody says the next words: “In a paper published on Thursday, …”. */
const leadsIn = (tokens: readonly Token[]): boolean =>
  tokens[0]?.pos === "ADP" &&
  tokens.at(-1)?.text === "," &&
  !tokens.some(({ pos }) => pos === "AUX" || pos === "PRON" || pos === "SCONJ");

/** A verb that can make a statement: not “to go”, “sitting” or a bare participle after a preposition. */
const canState = ({ pos, lower }: Token, at: number, words: readonly Token[]): boolean =>
  pos === "AUX" || (pos === "VERB" && !lower.endsWith("ing") && words[at - 1]?.lower !== "to");

const LEANS: ReadonlySet<string> = new Set(["ADP", "DET", "PART", "AUX"]);

/** Whether words break off before the next ones: “hours after | a ceasefire began”, “Peter Amadi | are accused”. */
function isOpenEnded(tokens: readonly Token[], next: readonly Token[]): boolean {
  const last = tokens.at(-1);
  const first = next.find(({ pos }) => pos !== "PUNCT");
  return (last !== undefined && LEANS.has(last.pos)) || /^(?:VERB|AUX)$/u.test(first?.pos ?? "");
}

/** Whether words have a verb and somebody or something it is about, or concede something. */
function saysSomething(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ pos }) => pos !== "PUNCT");
  const first = words[0];
  if (!first || words.length < FEWEST_WORDS) return false;
  if (ALTHOUGH.has(first.lower)) return true;
  if (REASONS.has(first.lower)) return false;
  const hangs = HANGS.has(first.pos) || /^(?:that|who|whose)$/u.test(first.lower);
  if (hangs && words.length < HANGING) return false;
  return (
    words.some(({ pos }) => pos === "VERB" || pos === "AUX") &&
    words.some(({ pos }) => SUBJECTS.has(pos))
  );
}

const LEADING = /^(?:[\s,;:—–-]|(?:and|but|while|though|although|whereas|yet)\b\s)+/iu;

const TRAILING = /(?:[\s,;:—–-]|\s(?:and|but|while|though|although|whereas|because|since))+$/iu;

/** Without blanks, commas and joining words at the edges. */
function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const led = /^\p{Lu}/u.test(words) ? 0 : (LEADING.exec(words)?.[0].length ?? 0);
  return { start: start + led, end: start + words.replace(TRAILING, "").length };
}
