import type { Draft } from "./draft";

const LONGEST = 60;

/** The beginning of a clause, to name it in a sentence. */
export function wordsOfClause({ clauses, text }: Draft, clause: string): string {
  const span = clauses.find(({ id }) => id === clause)?.span;
  const words = span ? text.slice(span.start, span.end).replace(/\s+/gu, " ") : clause;
  if (words.length <= LONGEST) return words;
  return `${words.slice(0, LONGEST).replace(/\s+\S*$/u, "")} …`;
}
