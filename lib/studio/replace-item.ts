import { answerOf } from "./answer";
import type { Draft } from "./draft";
import { askableClauses } from "./ready";
import { onlySide } from "./sides";
import { choiceItem } from "./write-item";

/**
 * The draft with a question about the next clause of the text that nobody is asked about, in place of one: with the same
 * answer and side where there is one, so that the halves stay even, or at least the same answer; for kinds and finer
 * voices any. The same draft where no clause is left, and for loaded words, which are asked about in several at once.
 */
export function replaceItem(draft: Draft, id: string): Draft {
  const item = draft.items.find((each) => each.id === id);
  if (!item || item.task === "loaded") return draft;
  const { task, place, clauses } = item;
  const own = clauses[0] ?? "";
  // The quiz may have words marked in a clause that was asked about before.
  const others = draft.items.filter((each) => each.task !== "loaded" || each.place !== "exit");
  const asked = new Set(others.flatMap((each) => each.clauses));
  const all = askableClauses(draft);
  const at = all.indexOf(own);
  const free = [...all.slice(at + 1), ...all.slice(0, Math.max(0, at))].filter(
    (clause) => !asked.has(clause) && answerOf(draft, task, clause),
  );
  const answer = answerOf(draft, task, own)?.option;
  const side = onlySide(draft, own);
  const alike = free.filter((clause) => answerOf(draft, task, clause)?.option === answer);
  const best = alike.find((clause) => onlySide(draft, clause) === side) ?? alike[0];
  const next = best ?? (task === "attributed" ? undefined : free[0]);
  const other = next === undefined ? null : choiceItem(draft, task, next, place);
  if (!other) return draft;
  return { ...draft, items: draft.items.map((each) => (each === item ? other : each)) };
}
