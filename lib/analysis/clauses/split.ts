import type { Clause } from "../analysis";
import type { Document, Relation } from "../document";

/** The pieces of a text that have one voice and one kind each, in order, with the ids c1, c2, …. */
export function clausesOf(document: Document, _relations: readonly Relation[]): Clause[] {
  return document.sentences.map((span, sentence) => ({ id: `c${sentence + 1}`, span, sentence }));
}
