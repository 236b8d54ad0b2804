import type { Draft, DraftItem } from "./draft";
import { aimFor } from "./guide";
import { suggestItems } from "./suggest";
import { tidied } from "./tidy";
import { choiceItem, loadedItem, scoredWords, writtenAnew } from "./write-item";

/** The draft with the suggested questions in place of all that nobody has edited; edited ones stay, and their clauses are not asked about again. Where the lesson has no aim yet, it gets one that fits them. */
export function takeSuggested(draft: Draft): Draft {
  const own = draft.items.filter(({ edited }) => edited);
  const asked = new Set(own.flatMap(({ clauses }) => clauses));
  const fresh = suggestItems(draft).filter(({ clauses }) => clauses.every((id) => !asked.has(id)));
  const items = [...own, ...fresh];
  const aim = draft.aim.trim() === "" ? aimFor({ items }) : draft.aim;
  return tidied({ ...draft, aim, items });
}

/** The draft with a question about a clause, written from its findings; the same draft where nothing answers it or it is there. */
export function askAbout(
  draft: Draft,
  task: DraftItem["task"],
  clause: string,
  place: DraftItem["place"],
): Draft {
  const item =
    task === "loaded"
      ? loadedItem(draft, [clause], place, scoredWords(draft, draft.items))
      : choiceItem(draft, task, clause, place);
  return item ? takeItem(draft, item) : draft;
}

/** The draft with a suggested question at the end; the same draft if it is there already. */
export const takeItem = (draft: Draft, item: DraftItem): Draft =>
  draft.items.some(({ id }) => id === item.id)
    ? draft
    : { ...draft, items: [...draft.items, item] };

/** The draft without a question. */
export const leaveItem = (draft: Draft, id: string): Draft => ({
  ...draft,
  items: draft.items.filter((item) => item.id !== id),
});

const changed = (draft: Draft, id: string, change: (item: DraftItem) => DraftItem): Draft => ({
  ...draft,
  items: draft.items.map((item) => (item.id === id ? change(item) : item)),
});

/** The draft with a question shown, practised or asked in the quiz. */
export const moveItem = (draft: Draft, id: string, place: DraftItem["place"]): Draft =>
  changed(draft, id, (item) => ({ ...item, place }));

/** The draft with a question one place earlier or later among those of its own place. */
export function shiftItem(draft: Draft, id: string, by: -1 | 1): Draft {
  const item = draft.items.find((each) => each.id === id);
  const same = draft.items.filter(({ place }) => place === item?.place);
  const other = same[same.findIndex((each) => each.id === id) + by];
  if (!item || !other) return draft;
  const items = draft.items.map((each) =>
    each.id === id ? other : each.id === other.id ? item : each,
  );
  return { ...draft, items };
}

/** The draft with the teacher's words for a reason: of the right answer, or of the wrong one named. */
export const editReason = (
  draft: Draft,
  id: string,
  of: "right" | { wrong: string },
  words: string,
) =>
  changed(draft, id, (item) => ({
    ...item,
    edited: true,
    reasons:
      of === "right"
        ? { ...item.reasons, right: words }
        : { ...item.reasons, wrong: { ...item.reasons.wrong, [of.wrong]: words } },
  }));

/** The draft with a question as its findings would have it, without the teacher's words. */
export const rewriteItem = (draft: Draft, id: string): Draft =>
  changed(draft, id, (item) => writtenAnew(draft, item) ?? item);
