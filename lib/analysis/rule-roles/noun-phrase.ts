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
/** Longest name with its titles, in tokens. */
const MOST = 14;

const isInside = (token: Token | undefined): boolean =>
  token !== undefined &&
  (INSIDE.has(token.pos) || LINKS.has(token.lower)) &&
  !NEVER.has(token.lower);

const isHead = (token: Token | undefined): boolean =>
  token !== undefined && ["NOUN", "PROPN", "PRON", "NUM", "ADJ"].includes(token.pos);

function trimmed(tokens: readonly Token[], { from, to }: Range): Range | undefined {
  let [start, end] = [from, to];
  while (start < end && LINKS.has(tokens[start]?.lower ?? "")) start += 1;
  while (end > start && !isHead(tokens[end - 1])) end -= 1;
  return start < end ? { from: start, to: end } : undefined;
}

/** The noun phrase that ends before `end`, with an insertion between commas: “Ann Lee, the mayor of Ayr,”. */
export function phraseBefore(tokens: readonly Token[], end: number): Range | undefined {
  let at = end;
  let commas = tokens[end - 1]?.text === "," ? 1 : 0;
  if (commas === 1) at -= 1;
  while (at > 0 && end - at < MOST + commas * MOST) {
    const token = tokens[at - 1];
    if (token?.text === "," && commas === 1) commas = 2;
    else if (!isInside(token)) break;
    at -= 1;
  }
  if (commas === 1) return undefined;
  return trimmed(tokens, { from: at, to: end });
}

/** The noun phrase that begins at `start`: who is told, or who spoke in “said Ann Lee”. */
export function phraseAfter(tokens: readonly Token[], start: number): Range | undefined {
  let at = start;
  while (at - start < MOST && isInside(tokens[at])) at += 1;
  return trimmed(tokens, { from: start, to: at });
}
