import type { Attribution, Clause, Finding } from "../analysis";
import type { Document, Relation } from "../document";

/** Who says what, in which voice and under which full name; and one voice finding for each clause. */
export function voicesOf(
  _document: Document,
  _clauses: readonly Clause[],
  _relations: readonly Relation[],
): { attributions: Attribution[]; findings: Finding[] } {
  return { attributions: [], findings: [] };
}
