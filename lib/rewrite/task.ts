import type { Span } from "../text/span";

/** Words of the original that ought to go: where they stand in it, and plain words that lose no fact. */
export type Flagged = { span: Span; neutral: readonly string[] };

/**
 * What is rewritten. `sides` are the names of two sides of a conflict, in pairs that stand in for each other; each is
 * one word. Empty where there are no sides.
 */
export type RewriteTask = {
  original: string;
  flagged: readonly Flagged[];
  sides: readonly (readonly [string, string])[];
};

/** What a rule asks about. The first six are lost, the next three added, then what stayed, what went, and the swap of sides. */
export const REWRITE_RULES = [
  "number",
  "date",
  "name",
  "negation",
  "attribution",
  "hedge",
  "added-number",
  "added-name",
  "added-claim",
  "flagged",
  "swap",
] as const;
export type RewriteRule = (typeof REWRITE_RULES)[number];

/**
 * One thing to ask the writer about: never a mark. `words` are the words at `span`, which counts UTF-16 code units of
 * the original or of the rewrite. `instead` are plain words for flagged ones, else empty.
 */
export type Finding = {
  rule: RewriteRule;
  in: "original" | "rewrite";
  span: Span;
  words: string;
  instead: readonly string[];
};

/** A finding about a place, with its words cut from the text it counts in. */
export const findingAt = (
  rule: RewriteRule,
  where: Finding["in"],
  text: string,
  { start, end }: Span,
  instead: readonly string[] = [],
): Finding => ({
  rule,
  in: where,
  span: { start, end },
  words: text.slice(start, end),
  instead,
});
