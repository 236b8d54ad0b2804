import type { Span } from "../../text/span";
import { kindOf } from "../kind/kind-of";
import type { Token } from "../tokens";
import { within } from "../tokens-within";

const JOINS: ReadonlySet<string> = new Set(
  "and but while though although whereas which yet so because".split(" "),
);
/** Pieces with fewer words are not asked about on their own. */
const FEWEST_WORDS = 5;

const hasClause = (tokens: readonly Token[]): boolean =>
  tokens.filter(({ pos }) => pos !== "PUNCT").length >= FEWEST_WORDS &&
  tokens.some(({ pos }) => pos === "VERB" || pos === "AUX") &&
  tokens.some(({ pos }) => pos === "NOUN" || pos === "PROPN" || pos === "PRON");

/** Splits the reporter's own words at semicolons and joined clauses, but only where the kind of statement changes. */
export function breaksIn(piece: Span, tokens: readonly Token[]): Span[] {
  const words = within(tokens, piece);
  const places = words.flatMap((token, at) => {
    const before = words[at - 1];
    if (token.text === ";") return [token.end];
    return before?.text === "," && JOINS.has(token.lower) && token.lower !== "because"
      ? [token.start]
      : [];
  });
  const parts: Span[] = [];
  let from = piece.start;
  for (const place of places) {
    const done = { start: from, end: place };
    const left = { start: place, end: piece.end };
    const [a, b] = [within(words, done), within(words, left)];
    if (!hasClause(a) || !hasClause(b) || kindOf(a).label === kindOf(b).label) continue;
    parts.push(done);
    from = place;
  }
  return [...parts, { start: from, end: piece.end }];
}
