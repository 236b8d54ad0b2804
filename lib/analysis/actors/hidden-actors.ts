import type { Clause, Finding } from "../analysis";
import type { Document } from "../document";

/** Harm of which the words do not say who did it: findings of the layer “wording” with the label W-ACT. */
export function hiddenActorsOf(_document: Document, _clauses: readonly Clause[]): Finding[] {
  return [];
}
