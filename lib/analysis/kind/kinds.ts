import type { Attribution, Clause, Finding } from "../analysis";
import type { Document } from "../document";

/** What kind of statement each clause is: one finding of the layer “kind” for each. */
export function kindsOf(
  _document: Document,
  _clauses: readonly Clause[],
  _attributions: readonly Attribution[],
): Finding[] {
  return [];
}
