import type { Words } from "@/app/_components/words";
import { answerOf, OPTIONS } from "@/lib/studio/answer";
import { cluesOf } from "@/lib/studio/clues";
import type { Draft, DraftItem } from "@/lib/studio/draft";
import { scoredAt } from "@/lib/studio/loaded-words";
import { slice } from "@/lib/text/span";

/** The words of the text that a question is about; of several clauses with a gap between them. */
export const askedWords = (draft: Draft, { clauses }: Pick<DraftItem, "clauses">): string =>
  clauses
    .flatMap((id) => draft.clauses.find((clause) => clause.id === id) ?? [])
    .map(({ span }) => slice(draft.text, span))
    .join(" … ");

/** Longest part of the words asked about that stands in a line of a list, in characters. */
const LINE = 70;

/** The words a question is about as far as a line goes. */
export function shortWords(draft: Draft, { clauses }: Pick<DraftItem, "clauses">): string {
  const words = cluesOf(draft, clauses[0] ?? "").said;
  if (words.length <= LINE) return words;
  return `${words.slice(0, words.lastIndexOf(" ", LINE))} …`;
}

/** The right answer of a question in a few words, or the loaded words; empty where there is none. */
export function shortAnswer(draft: Draft, item: DraftItem, t: Words<"studio">): string {
  const { task, clauses, reasons } = item;
  if (task === "loaded")
    return Object.keys(reasons.wrong)
      .flatMap((id) => scoredAt(draft, id) ?? [])
      .filter(({ loaded }) => loaded)
      .map(({ span }) => `“${slice(draft.text, span)}”`)
      .join(", ");
  const answer = answerOf(draft, task, clauses[0] ?? "");
  if (!answer) return "";
  if (answer.option === "attributed" || answer.option === "reporter")
    return t(`questions.options.${answer.option}`);
  const short = `short.${answer.rule}` as "short.V-REP";
  return t.has(short)
    ? t(short)
    : (OPTIONS[task].find(({ id }) => id === answer.option)?.text ?? "");
}

/** What a reason of a question is about: the text of the option, or the word that is scored. */
export function reasonName(draft: Draft, { task }: DraftItem, id: string): string {
  if (task !== "loaded") return OPTIONS[task].find((option) => option.id === id)?.text ?? id;
  const scored = scoredAt(draft, id);
  return scored ? slice(draft.text, scored.span) : id;
}
