import type { Attribution, Clause, Finding } from "../analysis";
import type { Document } from "../document";

/** Each figure of the text and who supplied it: findings of the layer “backing”, none of them verified. */
export function figuresOf(
  _document: Document,
  _clauses: readonly Clause[],
  _attributions: readonly Attribution[],
): Finding[] {
  return [];
}
