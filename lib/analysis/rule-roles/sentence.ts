import type { Span } from "../../text/span";
import type { Relation } from "../document";
import type { Token } from "../tokens";
import { around, firstFrom } from "../tokens-within";
import { CUE_FORMS, CUE_LEMMAS, isParticle, PASSIVE } from "./cue-verbs";
import { phraseAfter, phraseBefore, type Range } from "./noun-phrase";

/** One sentence with what stands between marks in it. */
export type Sentence = { tokens: readonly Token[]; quoted: readonly Span[] };

type Cue = Range & { name: "verb" | "according-to" | "passive" };

const MARK = /^[\p{P}\p{S}]+$/u;
const HELPS = new Set(["AUX", "ADV", "PART"]);
const BE = new Set(["be", "is", "are", "was", "were", "been", "being"]);
/** Where what is said ends and the reporter, or somebody else, goes on. */
const PARTS = new Set(["while", "but", "though", "although", "whereas"]);
const ADDRESSED = new Set([
  "tell",
  "remind",
  "assure",
  "warn",
  "ask",
  "urge",
  "advise",
  "accuse",
  "blame",
]);

const DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|earlier|later|here|week|month|year)$/;
/** Furthest after a cue that a colon or “that” opens what is said, in tokens. */
const OPENING = 12;

const isWord = (token: Token | undefined): boolean => token !== undefined && !MARK.test(token.text);

function cueAt(tokens: readonly Token[], at: number): Cue | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.lower === "according" && tokens[at + 1]?.lower === "to")
    return { from: at, to: at + 2, name: "according-to" };
  if (token.pos !== "VERB" || !(CUE_FORMS.has(token.lower) || CUE_LEMMAS.has(token.lemma)))
    return undefined;
  let from = at;
  while (from > 0 && HELPS.has(tokens[from - 1]?.pos ?? "")) from -= 1;
  const passive = BE.has(tokens[at - 1]?.lemma ?? "") && !token.lower.endsWith("ing");
  if (passive && !PASSIVE.has(token.lower)) return undefined;
  const to = isParticle(token.lemma, tokens[at + 1]?.lower ?? "") ? at + 2 : at + 1;
  return { from, to, name: passive ? "passive" : "verb" };
}

const isQuoted = (token: Token, quoted: readonly Span[]): boolean =>
  around(quoted, token.start) !== undefined;

/** Whether a span has words between marks. */
function hasQuoted(quoted: readonly Span[], { start, end }: Span): boolean {
  const next = quoted[firstFrom(quoted, start)];
  return (next !== undefined && next.start < end) || around(quoted, start) !== undefined;
}

/** The places between two tokens without marks at their edges, or undefined when no word is left. */
function words(tokens: readonly Token[], from: number, to: number): Range | undefined {
  let [start, end] = [from, to];
  while (start < end && !isWord(tokens[start]) && !/["“‘']/.test(tokens[start]?.text ?? ""))
    start += 1;
  while (end > start && !isWord(tokens[end - 1]) && !/["”’']/.test(tokens[end - 1]?.text ?? ""))
    end -= 1;
  return tokens.slice(start, end).some(isWord) ? { from: start, to: end } : undefined;
}

/** Where what is said after a cue begins: past who is told, past “on Monday”, at “that” or after a colon. */
function startAfter(tokens: readonly Token[], from: number): number {
  for (let at = from; at < Math.min(tokens.length, from + OPENING); at += 1) {
    const { text = "", pos = "" } = tokens[at] ?? {};
    if (/["“]/u.test(text) || pos === "VERB" || pos === "AUX") break;
    if (text === ":") return at + 1;
    if (text === "that" && pos !== "PRON") return at;
  }
  let at = from;
  while (tokens[at]?.pos === "ADP" && DAY.test(tokens[at + 1]?.lower ?? "")) at += 2;
  while (DAY.test(tokens[at]?.lower ?? "")) at += 1;
  return at;
}

/** Where what is said after a cue ends: before somebody else's turn or at the end of the sentence. */
function endAfter(tokens: readonly Token[], from: number, nextCue: number): number {
  for (let at = from + 2; at < nextCue; at += 1) {
    const breaks = tokens[at]?.text === ";" || PARTS.has(tokens[at]?.lower ?? "");
    if (breaks && nextCue < tokens.length) return at;
  }
  return tokens.length;
}

const spanOf = (tokens: readonly Token[], range: Range | undefined): Span[] => {
  const first = range && tokens[range.from];
  const last = range && tokens[range.to - 1];
  return first && last ? [{ start: first.start, end: last.end }] : [];
};

function relationAt(
  { tokens, quoted }: Sentence,
  cue: Cue,
  before: number,
  nextCue: number,
): Relation | undefined {
  const isAfter = cue.name === "according-to";
  const said = cue.name === "passive" ? undefined : phraseBefore(tokens, cue.from);
  const inverted = !said || said.from < before ? phraseAfter(tokens, cue.to) : undefined;
  const source = isAfter
    ? phraseAfter(tokens, cue.to)
    : cue.name === "passive"
      ? undefined
      : said && said.from >= before
        ? said
        : inverted;
  const first = Math.min(cue.from, source?.from ?? cue.from);
  const last = Math.max(cue.to, source?.to ?? cue.to);
  const ahead = words(tokens, before, first);
  const breaks = /[,"”?!’']/.test(tokens[first - 1]?.text ?? "") || isAfter;
  const open = tokens[cue.to]?.lower !== "that" && tokens[cue.to]?.text !== ":";
  const lemma = tokens[cue.to - 1]?.lemma ?? "";
  const told = ADDRESSED.has(lemma) ? phraseAfter(tokens, cue.to)?.to : undefined;
  const from = startAfter(tokens, Math.max(last, told ?? 0));
  const behind = words(tokens, from, endAfter(tokens, from, nextCue));
  let content: (Range | undefined)[];
  if (cue.name === "passive") content = [phraseBefore(tokens, cue.from), behind];
  else if (ahead && breaks && open && ahead.to - ahead.from > 2) {
    const goesOn =
      behind &&
      quoted[firstFrom(quoted, tokens[behind.from]?.start ?? 0)]?.start ===
        tokens[behind.from]?.start;
    content = goesOn ? [ahead, behind] : [ahead];
  } else content = [behind];
  const spans = content.flatMap((range) => spanOf(tokens, range));
  if (spans.length === 0 || (!source && cue.name === "verb")) return undefined;
  return {
    source: spanOf(tokens, source),
    cue: spanOf(tokens, cue),
    content: spans,
    confidence: spans.some((span) => hasQuoted(quoted, span)) ? 0.7 : 0.5,
    by: `rule:attribution/${cue.name}`,
  };
}

/** Who says what in one sentence, as far as its cue words show. Words between marks attribute nothing themselves. */
export function relationsIn(sentence: Sentence): Relation[] {
  const { tokens, quoted } = sentence;
  const cues = tokens.flatMap((token, at) => {
    const cue = isQuoted(token, quoted) ? undefined : cueAt(tokens, at);
    return cue ? [cue] : [];
  });
  const found: Relation[] = [];
  let taken = 0;
  cues.forEach((cue, index) => {
    // A cue inside what somebody already says belongs to them.
    if ((tokens[cue.from]?.start ?? 0) < taken) return;
    const before = firstFrom(tokens, taken);
    const relation = relationAt(sentence, cue, before, cues[index + 1]?.from ?? tokens.length);
    if (!relation) return;
    found.push(relation);
    taken = Math.max(
      ...relation.content.map(({ end }) => end),
      ...relation.cue.map(({ end }) => end),
    );
  });
  return found;
}
