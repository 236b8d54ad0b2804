import { answerOf, OPTIONS } from "@/lib/studio/answer";
import type { Draft, DraftItem } from "@/lib/studio/draft";
import { scoredAt } from "@/lib/studio/loaded-words";
import { slice } from "@/lib/text/span";

/** The words of the text that a question is about; of several clauses with a gap between them. */
export const askedWords = (draft: Draft, { clauses }: Pick<DraftItem, "clauses">): string =>
  clauses
    .flatMap((id) => draft.clauses.find((clause) => clause.id === id) ?? [])
    .map(({ span }) => slice(draft.text, span))
    .join(" … ");

/** The right answer of a question in words: the option's text, or the loaded words; empty where there is none. */
export function answerWords(draft: Draft, { task, clauses, reasons }: DraftItem): string {
  if (task !== "loaded") {
    const answer = answerOf(draft, task, clauses[0] ?? "");
    return OPTIONS[task].find(({ id }) => id === answer?.option)?.text ?? "";
  }
  return Object.keys(reasons.wrong)
    .flatMap((id) => scoredAt(draft, id) ?? [])
    .filter(({ loaded }) => loaded)
    .map(({ span }) => `“${slice(draft.text, span)}”`)
    .join(", ");
}

/** What a reason of a question is about: the text of the option, or the word that is scored. */
export function reasonName(draft: Draft, { task }: DraftItem, id: string): string {
  if (task !== "loaded") return OPTIONS[task].find((option) => option.id === id)?.text ?? id;
  const scored = scoredAt(draft, id);
  return scored ? slice(draft.text, scored.span) : id;
}
