import type { Span } from "../../text/span";
import type { Relation } from "../document";
import type { Token } from "../tokens";
import { around, firstFrom } from "../tokens-within";
import type { Cue } from "./cue";
import { BEFORE_WHEN, phraseAfter, phraseBefore, type Range, WHEN } from "./noun-phrase";

/** One sentence with what stands between marks in it. */
export type Sentence = { tokens: readonly Token[]; quoted: readonly Span[] };

const MARK = /^[\p{P}\p{S}]+$/u;
/** Where what is said ends and the reporter, or somebody else, goes on. */
const PARTS = new Set(["while", "but", "though", "although", "whereas"]);
/** Verbs that name who is told before what is said. */
const ADDRESSED = new Set("tell remind assure warn ask urge advise accuse blame".split(" "));
/** Furthest after a cue that a colon or “that” opens what is said, in tokens. */
const OPENING = 12;
/** Fewest tokens before a cue that are what is said. */
const FEWEST = 3;

const isWord = (token: Token | undefined): boolean => token !== undefined && !MARK.test(token.text);

const spanOf = (tokens: readonly Token[], range: Range | undefined): Span[] => {
  const first = range && tokens[range.from];
  const last = range && tokens[range.to - 1];
  return first && last ? [{ start: first.start, end: last.end }] : [];
};

/** Whether places of a sentence hold words between marks. */
function hasQuoted({ tokens, quoted }: Sentence, range: Range): boolean {
  return spanOf(tokens, range).some(({ start, end }) => {
    const next = quoted[firstFrom(quoted, start)];
    return (next !== undefined && next.start < end) || around(quoted, start) !== undefined;
  });
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
  const isWhen = (place: number) => WHEN.test(tokens[place]?.lower ?? "");
  while (isWhen(at) || (BEFORE_WHEN.has(tokens[at]?.lower ?? "") && isWhen(at + 1)))
    at += isWhen(at) ? 1 : 2;
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

/** Who says it: the phrase before the cue, or after it in “said Ann Lee”; “saying” has the subject of its sentence. */
function sourceOf({ tokens }: Sentence, cue: Cue, before: number): Range | undefined {
  if (cue.name === "passive") return undefined;
  if (cue.name === "according-to") return phraseAfter(tokens, cue.to);
  const last = tokens[cue.from - 1]?.lower ?? "";
  if (last === "and" || last === "but") return phraseAfter(tokens, before);
  const said = phraseBefore(tokens, cue.from);
  if (said && said.from >= before) return said;
  if (/ing$/.test(tokens[cue.to - 1]?.lower ?? "")) return phraseAfter(tokens, 0);
  return /[,"”?!’']/.test(tokens[cue.from - 1]?.text ?? "")
    ? phraseAfter(tokens, cue.to)
    : undefined;
}

/** What is said: what stands before source and cue, or what follows them. */
function contentOf(
  sentence: Sentence,
  cue: Cue,
  source: Range | undefined,
  [before, nextCue]: [number, number],
): (Range | undefined)[] {
  const { tokens, quoted } = sentence;
  const first = Math.min(cue.from, source?.from ?? cue.from);
  const last = Math.max(cue.to, source?.to ?? cue.to);
  const told = ADDRESSED.has(tokens[cue.to - 1]?.lemma ?? "") ? phraseAfter(tokens, cue.to) : null;
  const from = startAfter(tokens, Math.max(last, told?.to ?? 0));
  const behind = words(tokens, from, endAfter(tokens, from, nextCue));
  if (cue.name === "passive") return [phraseBefore(tokens, cue.from), behind];
  const ahead = words(tokens, before, first);
  const opened = tokens[from]?.lower === "that" || tokens[from - 1]?.text === ":";
  const breaks = cue.name === "according-to" || /[,"”?!’']/.test(tokens[first - 1]?.text ?? "");
  if (!ahead || !breaks || opened || ahead.to - ahead.from < FEWEST) return [behind];
  const isSaid =
    hasQuoted(sentence, ahead) ||
    tokens.slice(ahead.from, ahead.to).some(({ pos }) => pos === "VERB" || pos === "AUX");
  const goesOn = behind && isWord(tokens[last]) && !hasQuoted(sentence, ahead);
  if (!isSaid || goesOn) return [behind];
  const quoteAt = behind && tokens[behind.from]?.start;
  const isNext = quoteAt !== undefined && quoted[firstFrom(quoted, quoteAt)]?.start === quoteAt;
  return isNext ? [ahead, behind] : [ahead];
}

/** Who says what by one cue, between the end of what was said before and the next cue; what is said may be missing. */
export function relationAt(
  sentence: Sentence,
  cue: Cue,
  between: [before: number, nextCue: number],
): Relation | undefined {
  const { tokens } = sentence;
  const source = sourceOf(sentence, cue, between[0]);
  if (!source && cue.name === "verb") return undefined;
  const content = contentOf(sentence, cue, source, between).filter((range) => range !== undefined);
  return {
    source: spanOf(tokens, source),
    cue: spanOf(tokens, cue),
    content: content.flatMap((range) => spanOf(tokens, range)),
    confidence: content.some((range) => hasQuoted(sentence, range)) ? 0.7 : 0.5,
    by: `rule:attribution/${cue.name}`,
  };
}
