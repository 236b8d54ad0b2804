import { describe, expect, test } from "vitest";
import { answerOf } from "@/lib/studio/answer";
import { balanceOf } from "@/lib/studio/balance";
import type { Draft } from "@/lib/studio/draft";
import { takeSuggested } from "@/lib/studio/questions";
import { replaceItem } from "@/lib/studio/replace-item";
import { accepted, detailed } from "./fixture";

const whole = takeSuggested(detailed(accepted()));
const found = (draft: Draft, fits: (item: Draft["items"][number]) => boolean) => {
  const item = draft.items.find(fits);
  if (!item) throw new Error("The draft has no such question.");
  return item;
};

/** The draft with few enough questions that clauses are left. */
const few: Draft = {
  ...whole,
  items: whole.items.filter(({ place, task }) => place === "exit" && task === "attributed"),
};

describe("another question in place of one", () => {
  test.each(few.items.map(({ id }) => id))(
    "%s stands where it stood, with the same answer",
    (id) => {
      const before = found(few, (item) => item.id === id);
      const after = replaceItem(few, id);
      const other = after.items[few.items.indexOf(before)];
      expect(other?.place).toBe(before.place);
      expect(other?.id).not.toBe(id);
      expect(answerOf(after, "attributed", other?.clauses[0] ?? "")?.option).toBe(
        answerOf(few, "attributed", before.clauses[0] ?? "")?.option,
      );
      expect(balanceOf(after).halves).toEqual(balanceOf(few).halves);
    },
  );

  test("asks about no clause twice, however often it is asked for", () => {
    let draft = whole;
    for (const at of whole.items.keys()) draft = replaceItem(draft, draft.items[at]?.id ?? "");
    const choices = draft.items.filter(({ task }) => task !== "loaded");
    const clauses = choices.flatMap((item) => item.clauses);
    expect(new Set(clauses).size).toBe(clauses.length);
    expect(draft.items.length).toBe(whole.items.length);
  });

  test("changes nothing where no clause is left, and for loaded words", () => {
    const { id } = found(whole, ({ task }) => task === "loaded");
    expect(replaceItem(whole, id)).toBe(whole);
    const [first] = few.items;
    const alone = {
      ...few,
      clauses: few.clauses.filter(({ id: own }) => own === first?.clauses[0]),
    };
    expect(replaceItem(alone, first?.id ?? "")).toBe(alone);
  });
});
