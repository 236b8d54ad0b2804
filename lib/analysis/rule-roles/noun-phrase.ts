import type { Token } from "../tokens";

/** Places of tokens in a sentence, the end exclusive. */
export type Range = { from: number; to: number };

const INSIDE = new Set(["DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON"]);
const LINKS = new Set([
  "of",
  "for",
  "in",
  "at",
  "from",
  "and",
  "with",
  "'s",
  "’s",
  "'",
  "’",
  "-",
  "&",
  "on",
]);
const NEVER = new Set(["that", "which", "what", "there", "it", "this", "because", "if", "when"]);
/** What an insertion between commas does not run over. */
const CLOSED = /["“”;:!?]/u;
/** Longest name with its titles, in tokens. */
const MOST = 14;

const isInside = (token: Token | undefined): boolean =>
  token !== undefined &&
  (INSIDE.has(token.pos) || LINKS.has(token.lower)) &&
  !NEVER.has(token.lower);

const isHead = (token: Token | undefined): boolean =>
  token !== undefined && ["NOUN", "PROPN", "PRON", "NUM", "ADJ"].includes(token.pos);

/** Words that say when, between who speaks and the cue: “Ann Lee on Monday said”. */
export const WHEN =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|earlier|later|weekend|week|month|year|morning|evening|night)$/;
/** Words that stand before those: “on Monday”, “this weekend”. */
export const BEFORE_WHEN: ReadonlySet<string> = new Set([
  "this",
  "last",
  "on",
  "late",
  "early",
  "next",
  "in",
  "the",
]);

/** Where a noun phrase ends before words that say when, or “, meanwhile,”. */
function endBefore(tokens: readonly Token[], end: number): number {
  let at = end;
  if (tokens[at - 1]?.text === "," && tokens[at - 2]?.pos === "ADV")
    at -= tokens[at - 3]?.text === "," ? 3 : 2;
  while (at > 0 && WHEN.test(tokens[at - 1]?.lower ?? "")) {
    at -= 1;
    while (at > 0 && BEFORE_WHEN.has(tokens[at - 1]?.lower ?? "")) at -= 1;
  }
  return at > 0 && tokens[at - 1]?.pos === "ADV" ? at - 1 : at;
}

function trimmed(tokens: readonly Token[], { from, to }: Range): Range | undefined {
  let [start, end] = [from, to];
  while (start < end && LINKS.has(tokens[start]?.lower ?? "")) start += 1;
  while (end > start && !isHead(tokens[end - 1])) end -= 1;
  return start < end ? { from: start, to: end } : undefined;
}

/** The noun phrase that ends before `end`, with an insertion between commas: “Ann Lee, the mayor of Ayr,”. */
export function phraseBefore(tokens: readonly Token[], before: number): Range | undefined {
  const end = endBefore(tokens, before);
  let at = end;
  let commas = tokens[end - 1]?.text === "," ? 1 : 0;
  if (commas === 1) at -= 1;
  while (at > 0 && end - at < MOST + commas * MOST) {
    const token = tokens[at - 1];
    if (token?.text === "," && commas === 1) commas = 2;
    else if (commas === 1 ? CLOSED.test(token?.text ?? "") : !isInside(token)) break;
    at -= 1;
  }
  if (commas === 1) return undefined;
  return trimmed(tokens, { from: at, to: end });
}

/** The noun phrase that begins at `start`: who is told, or who spoke in “said Ann Lee”. */
export function phraseAfter(tokens: readonly Token[], start: number): Range | undefined {
  let at = start;
  const isWhen = (place: number) => WHEN.test(tokens[place]?.lower ?? "");
  const saysWhen = (place: number) =>
    isWhen(place) || (BEFORE_WHEN.has(tokens[place]?.lower ?? "") && isWhen(place + 1));
  while (at - start < MOST && isInside(tokens[at]) && !saysWhen(at)) at += 1;
  return trimmed(tokens, { from: start, to: at });
}
