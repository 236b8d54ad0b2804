import type { Attribution, Clause, Finding } from "../analysis";
import type { Document } from "../document";
import type { WordingModel } from "./model";

/** What clauses and attributions of the same text are already known. */
export type Context = { clauses: readonly Clause[]; attributions: readonly Attribution[] };

/** The loaded words, hedges and distance marks of a text, in order; with `null` by rules alone. */
export function findWording(
  _document: Document,
  _context: Context,
  _model: WordingModel | null,
): Finding[] {
  return [];
}
