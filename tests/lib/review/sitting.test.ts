import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { perfectResponse } from "@/lib/items/index";
import { itemsOf } from "@/lib/lesson/lesson";
import type { Taken } from "@/lib/review/history";
import { planAt } from "@/lib/review/sitting";
import { anyLabels, bank, day, finished, shipped, sit } from "./make";

const rules = (taken: readonly Taken[], on: number) =>
  planAt(bank, taken, day(on)).items.map(({ key }) => key.rule);

/** The same, and the sitting that is due on this day. */
function then(taken: readonly Taken[], on: number): Taken[] {
  const done = sit(taken, on);
  return done ? [...taken, done] : [...taken];
}

/** Everything somebody does who looks in on each of these days and does what is due. */
function comingOn(days: readonly number[], lesson: Taken): Taken[] {
  return days.reduce<Taken[]>(then, [lesson]);
}

describe("a sitting", () => {
  test("is empty before 2 days are over, and asks about every label at each of the three steps", () => {
    fc.assert(
      fc.property(anyLabels, fc.double({ min: 0, max: 1.999, noNaN: true }), (labels, early) => {
        const lesson = finished("one", 0, labels);
        expect(planAt(bank, [lesson], day(early))).toMatchObject({ due: [], nextAt: day(2) });
        let taken = [lesson];
        for (const step of [2, 7, 21]) {
          const asked = new Set<string>();
          // More labels than a sitting holds take two on one day.
          for (const hour of [0.1, 0.2, 0.3]) {
            for (const code of rules(taken, step + hour)) asked.add(code);
            taken = then(taken, step + hour);
          }
          expect([...asked]).toEqual(expect.arrayContaining(labels));
        }
        expect(planAt(bank, taken, day(400))).toEqual({ due: [], items: [], nextAt: null });
      }),
      { numRuns: 30 },
    );
  });

  test("has six to eight questions, no sentence twice, each label's own, in the same order every time", () => {
    fc.assert(
      fc.property(anyLabels, (labels) => {
        const taken = [finished("one", 0, labels)];
        const { items, due } = planAt(bank, taken, day(2));
        expect(planAt(bank, structuredClone(taken), day(2)).items).toEqual(items);
        expect(items.length).toBeLessThanOrEqual(8);
        const offered = itemsOf(bank).filter(({ key }) => labels.includes(key.rule)).length;
        expect(items.length).toBeGreaterThanOrEqual(Math.min(6, offered));
        expect(new Set(items.map(({ passage }) => passage)).size).toBe(items.length);
        for (const { key } of items) expect(labels).toContain(key.rule);
        for (const code of due.slice(0, 8))
          expect(items.map(({ key }) => key.rule)).toContain(code);
      }),
    );
  });

  test("finds after a missed month each label once, and still three times in all", () => {
    const labels = ["V-REP", "V-IND", "R-VER"];
    const lesson = finished("one", 0, labels);
    expect(planAt(bank, [lesson], day(40)).due.toSorted()).toEqual(labels.toSorted());
    const taken = comingOn([40, 41, 45, 46, 58, 59, 60, 90], lesson);
    expect(taken.slice(1).map(({ startedAt }) => startedAt)).toEqual([day(40), day(45), day(59)]);
  });

  test("asks first about what was missed, then about what is longest overdue", () => {
    const taken = [
      finished("old", 0, ["V-REP", "V-IND"]),
      finished("new", 3, ["K-CHK", "K-JUD"], ["K-JUD"]),
    ];
    expect(planAt(bank, taken, day(6)).due).toEqual(["K-JUD", "V-IND", "V-REP", "K-CHK"]);
  });

  test("brings questions nobody has answered yet, as long as there are any", () => {
    const lesson = finished("one", 0, ["K-CHK", "K-JUD", "K-PRE"]);
    const taken = comingOn([2, 7], lesson);
    const asked = taken.slice(1).flatMap(({ tries }) => tries.map(({ item }) => item));
    expect(new Set(asked).size).toBe(asked.length);
  });

  test("gives both answers of a two-way question, evenly where the bank has enough", () => {
    const { items } = planAt(
      bank,
      [finished("voice", 0, ["V-REP", "V-DIR", "V-IND", "V-PAR", "V-UNN"])],
      day(2),
    );
    const answers = items.map((item) => item.kind === "label" && item.key.option);
    expect(answers.filter((answer) => answer === "reporter")).toHaveLength(4);
    expect(answers.filter((answer) => answer === "attributed")).toHaveLength(4);
  });

  test("follows from the moment it was begun: later answers change nothing", () => {
    const before = comingOn([2], finished("one", 0, ["V-REP", "V-IND", "K-CHK"]));
    const later = sit(before, 7);
    expect(later).toBeDefined();
    const plan = planAt(bank, before, day(7));
    expect(planAt(bank, later ? [...before, later] : [], day(7))).toEqual(plan);
    expect(plan.items.length).toBeGreaterThan(0);
  });

  test.each([
    ["most often", [1, 3], [10]],
    ["last", [20], [10]],
    ["last, in whatever order it is read", [20, 5], [10, 10]],
  ])("leaves out the question that was asked %s", (_when, own, others) => {
    const items = itemsOf(bank).filter(({ key }) => key.rule === "V-REP");
    const asked = (on: number, these: typeof items, at: number): Taken => ({
      id: `asked-${on}-${at}`,
      lesson: bank,
      parts: null,
      startedAt: day(on),
      finishedAt: day(on),
      tries: these.map((item) => ({
        item: item.id,
        response: perfectResponse(item),
        at: day(on),
        held: false,
      })),
    });
    const [first, ...rest] = items;
    const taken = [
      finished("one", 30, ["V-REP"]),
      ...own.map((on, at) => asked(on, first ? [first] : [], at)),
      ...others.map((on, at) => asked(on, rest, at)),
    ];
    const chosen = planAt(bank, taken, day(32)).items.map(({ id }) => id);
    expect(chosen).toHaveLength(6);
    expect(chosen).not.toContain(first?.id);
  });

  test("is filled with labels that rest, and never with one that was learned a day ago", () => {
    const old = finished("old", 0, ["V-REP", "V-IND", "K-CHK", "K-JUD"]);
    const rested = then([old], 2);
    const taken = [...rested, finished("new", 2, ["W-LAB"]), finished("fresh", 3.5, ["R-VER"])];
    const asked = rules(taken, 4);
    expect(asked).toContain("W-LAB");
    expect(asked.length).toBeGreaterThanOrEqual(6);
    expect(asked).not.toContain("R-VER");
    expect(asked.filter((code) => code !== "W-LAB").length).toBeGreaterThanOrEqual(4);
  });

  test("has no more questions than it takes to be even", () => {
    expect(
      rules([finished("one", 0, ["V-REP", "V-IND", "K-CHK", "K-JUD", "K-PRE", "W-LAB"])], 2),
    ).toHaveLength(6);
  });

  test("mixes the questions of two lessons", () => {
    const taken = [
      finished("a", 0, ["V-REP", "V-IND", "V-DIR"]),
      finished("b", 0, ["R-VER", "R-NIL", "R-ERR"]),
    ];
    const asked = planAt(bank, taken, day(2)).items.map(({ question }) => question);
    expect(new Set(asked).size).toBe(2);
    for (const [at, question] of asked.entries())
      expect(at >= 2 && asked[at - 1] === question && asked[at - 2] === question).toBe(false);
  });
});

describe("a lesson", () => {
  test("that was only begun brings nothing back", () => {
    const begun = { ...finished("one", 0, ["V-REP", "V-IND"]), finishedAt: null };
    expect(planAt(bank, [begun], day(9))).toEqual({ due: [], items: [], nextAt: null });
  });

  test("that is taken again begins nothing anew, whatever comes of it", () => {
    const lesson = finished("one", 0, ["V-REP", "V-IND"]);
    const again = { ...finished("one", 50, ["V-REP", "V-IND"]), id: "again" };
    const taken = comingOn([2, 7, 21], lesson);
    expect(planAt(bank, [...taken, again], day(90)).nextAt).toBeNull();
  });

  test("of which parts were taken brings back what these parts asked about", () => {
    const parts = { ...finished("one", 0, ["V-REP", "V-IND"], ["V-IND"]), parts: [1] };
    expect(planAt(bank, [parts], day(3)).due).toEqual(["V-IND"]);
  });

  test("with two questions about a label has missed it if either was answered wrong", () => {
    const lesson = finished("one", 0, ["K-JUD", "V-REP"], ["V-REP"]);
    const last = lesson.tries.at(-1);
    const item = itemsOf(bank).find(({ id }) => id === last?.item);
    if (!last || !item) throw new Error("no answers");
    const tries = [...lesson.tries.slice(0, -1), { ...last, response: perfectResponse(item) }];
    expect(planAt(bank, [{ ...lesson, tries }], day(3)).due).toEqual(["V-REP", "K-JUD"]);
  });

  test("whose question has no right answer has missed nothing by it", () => {
    const missed = finished("one", 0, ["K-JUD", "V-REP"], ["V-REP"]);
    const lesson = structuredClone(missed.lesson);
    for (const { key } of itemsOf(lesson)) key.strength = "open";
    expect(planAt(bank, [{ ...missed, lesson }], day(3)).due).toEqual(["K-JUD", "V-REP"]);
  });

  test("whose feedback is held is told of nothing: held answers never count as missed", () => {
    const lesson = finished("one", 0, ["V-REP", "K-JUD"], ["V-REP"]);
    const held = { ...lesson, tries: lesson.tries.map((one) => ({ ...one, held: true })) };
    expect(planAt(bank, [lesson], day(3)).due).toEqual(["V-REP", "K-JUD"]);
    expect(planAt(bank, [held], day(3)).due).toEqual(["K-JUD", "V-REP"]);
  });

  test.each(shipped)("$slug comes back with every label it teaches", ({ labels }) => {
    expect(bank.labels).toEqual(expect.arrayContaining(labels));
  });
});
