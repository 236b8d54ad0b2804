import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerOf } from "@/lib/studio/answer";
import { balanceOf } from "@/lib/studio/balance";
import type { Draft, DraftItem } from "@/lib/studio/draft";
import { askAbout, leaveItem, takeSuggested } from "@/lib/studio/questions";
import { decide } from "@/lib/studio/review";
import { asIfAccepted, suggestItems } from "@/lib/studio/suggest";
import { accepted, detailed, fresh } from "./fixture";

const whole = detailed(accepted());

const half = (draft: Draft, items: readonly DraftItem[], option: string) =>
  items.filter(
    ({ task, place, clauses }) =>
      task === "attributed" &&
      place === "exit" &&
      answerOf(draft, task, clauses[0] ?? "")?.option === option,
  );

describe("suggested questions", () => {
  test("come in equal halves, with both sides alike, whatever is decided", () => {
    const choice = fc.constantFrom("open", "accepted", "rejected", "accepted");
    const count = whole.findings.length;
    fc.assert(
      fc.property(fc.array(choice, { minLength: count, maxLength: count }), (said) => {
        const draft = whole.findings.reduce(
          (sofar, { id }, at) => decide(sofar, id, said[at] ?? "open"),
          whole,
        );
        const items = suggestItems(draft);
        expect(half(draft, items, "attributed")).toHaveLength(
          half(draft, items, "reporter").length,
        );
        const { sides, missing } = balanceOf({ ...draft, items });
        const [one, other] = sides;
        for (const answer of ["attributed", "reporter"] as const)
          expect(Math.abs((one?.[answer] ?? 0) - (other?.[answer] ?? 0))).toBeLessThanOrEqual(1);
        expect(missing.filter(({ need }) => need === "half" || need === "side")).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("cover all four voices that are passed on, kinds and loaded words", () => {
    const { labels, places } = balanceOf({ ...whole, items: suggestItems(whole) });
    for (const label of ["V-REP", "V-DIR", "V-IND", "V-PAR", "V-UNN", "K-CHK", "K-PRE", "K-JUD"])
      expect(labels[label], label).toBeGreaterThan(0);
    expect(labels["W-EMO"]).toBeGreaterThan(0);
    for (const place of ["worked", "practice", "exit"] as const)
      expect(places[place]).toBeGreaterThan(0);
  });

  test("are none as long as nothing is accepted, and some in a preview", () => {
    expect(suggestItems(fresh())).toEqual([]);
    expect(suggestItems(asIfAccepted(fresh())).length).toBeGreaterThan(10);
  });

  test("ask about backing only where there are records", () => {
    expect(suggestItems(whole).some(({ task }) => task === "backing")).toBe(false);
  });

  test("set as many plain words beside the loaded ones, those the teacher rejected first", () => {
    const draft = decide(whole, "wording:c4:bitter", "rejected");
    const marks = suggestItems(draft).filter(({ task }) => task === "loaded");
    const ids = marks.flatMap(({ reasons }) => Object.keys(reasons.wrong));
    const targets = ids.filter((id) =>
      draft.findings.some((each) => each.id === id && each.decision === "accepted"),
    );
    expect(ids).toHaveLength(targets.length * 2);
  });

  test("have a reason of their own for each answer, no two alike", () => {
    const reasons = suggestItems(whole).flatMap(({ reasons: { right, wrong } }) => [
      right,
      ...Object.values(wrong),
    ]);
    expect(new Set(reasons).size).toBe(reasons.length);
  });

  test("leave a teacher's own words alone when they are taken anew", () => {
    const draft = takeSuggested(whole);
    const [item] = draft.items;
    if (!item) throw new Error("There is no question.");
    const own = { ...item, edited: true, reasons: { ...item.reasons, right: "My own “words”." } };
    const again = takeSuggested({ ...draft, items: [own, ...draft.items.slice(1)] });
    expect(again.items).toContainEqual(own);
  });
});

test("a lesson without an aim gets one with its questions, and keeps one of the teacher's", () => {
  expect(takeSuggested(accepted()).aim).toMatch(/^Tell what the outlet says itself .*\.$/u);
  expect(takeSuggested(whole).aim).toBe(whole.aim);
  expect(takeSuggested(fresh()).aim).toBe("");
});

describe("the balance", () => {
  test("says what is missing and which clauses could fill it", () => {
    const draft = takeSuggested(whole);
    const [gone] = half(draft, draft.items, "reporter");
    const { halves, missing } = balanceOf(leaveItem(draft, gone?.id ?? ""));
    expect(halves.attributed - halves.reporter).toBe(1);
    const lack = missing.find(({ need }) => need === "half");
    expect(lack).toMatchObject({ half: "reporter", count: 1 });
    expect(lack?.ready).toContain(gone?.clauses[0]);
  });

  test("names clauses whose finding is still open", () => {
    const { missing } = balanceOf(fresh());
    expect(missing.map(({ need }) => need)).toEqual(["worked", "practice", "exit"]);
    expect(missing[0]?.ready).toEqual([]);
    expect(missing[0]?.open.length).toBeGreaterThan(20);
  });

  test("counts a question for what it asks", () => {
    const draft = askAbout({ ...whole, items: [] }, "kind", "c7", "exit");
    expect(balanceOf(draft)).toMatchObject({
      labels: { "K-PRE": 1 },
      places: { exit: 1 },
      halves: { attributed: 0, reporter: 0 },
    });
  });
});
