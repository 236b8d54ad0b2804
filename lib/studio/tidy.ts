import { answerOf, OPTIONS } from "./answer";
import type { Draft, DraftItem } from "./draft";
import { scoredAt } from "./loaded-words";
import { writtenAnew } from "./write-item";

/**
 * The draft with questions that fit its findings and records: one whose clause has no answer any more is taken out, one
 * nobody has edited is written anew. Of an edited one the teacher's words stay as far as they still hold; where the
 * answer is another now, the reason of the right one is left empty, which keeps the lesson from being published.
 */
export function tidied(draft: Draft): Draft {
  let items = draft.items;
  for (const item of draft.items) {
    const anew = writtenAnew({ ...draft, items }, item);
    const kept = anew && (item.edited ? keptWords(draft, item) : anew);
    items = items.flatMap((other) => (other.id === item.id ? (kept ?? []) : other));
  }
  return { ...draft, items };
}

function keptWords(draft: Draft, item: DraftItem): DraftItem {
  const { task, clauses, reasons } = item;
  const told = Object.entries(reasons.wrong);
  if (task === "loaded") {
    const wrong = Object.fromEntries(told.filter(([id]) => scoredAt(draft, id)));
    return { ...item, reasons: { ...reasons, wrong } };
  }
  const option = answerOf(draft, task, clauses[0] ?? "")?.option;
  if (!Object.hasOwn(reasons.wrong, option ?? "")) return item;
  const known = new Map(told);
  const wrong = OPTIONS[task]
    .filter(({ id }) => id !== option)
    .map(({ id }) => [id, known.get(id) ?? ""]);
  return { ...item, reasons: { right: "", wrong: Object.fromEntries(wrong) } };
}
