import { acceptedIn } from "./accepted";
import type { Draft } from "./draft";

/** Whether some words name a party, also by a longer form of its name: “Norland” in “the Norlanders”. */
const names = (words: string, party: string): boolean => {
  const escaped = party.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}`, "iu").test(words);
};

/** Which of the two sides speaks in a clause and which one it names, as far as the words tell. */
export function sidesIn(
  draft: Draft,
  clause: string,
): { source: string | null; doer: string | "both" | null } {
  const span = draft.clauses.find(({ id }) => id === clause)?.span;
  const words = span ? draft.text.slice(span.start, span.end) : "";
  const { voice } = acceptedIn(draft, clause);
  const speaker =
    draft.attributions.find(({ id }) => id === voice?.attribution)?.speaker?.name ?? "";
  const named = draft.parties.filter((party) => names(words, party));
  const [only, other] = named;
  return {
    source: draft.parties.find((party) => names(speaker, party)) ?? null,
    doer: other === undefined ? (only ?? null) : "both",
  };
}

/** The one side that a clause names as speaker or doer, or null: it names none, or both. */
export function onlySide(draft: Draft, clause: string): string | null {
  const { source, doer } = sidesIn(draft, clause);
  if (doer === "both") return null;
  return source !== null && doer !== null && source !== doer ? null : (source ?? doer);
}
