import { describe, expect, it } from "vitest";
import type { FirstAnswer } from "@/lib/attempt/bars";
import { type FirstAnswers, reportedLessons } from "@/lib/classroom/report/answers";
import { confusionsOf, pairsOf } from "@/lib/classroom/report/confusion";
import { heatOf } from "@/lib/classroom/report/heat";
import { type ItemReport, itemReports, missedMost } from "@/lib/classroom/report/item";
import { classQuestions, countsOf } from "@/lib/classroom/report/question";
import { splitOf } from "@/lib/classroom/report/split";
import { answerRows } from "@/lib/classroom/report/walk";
import type { Item, ItemOf, Response } from "@/lib/items/index";
import { perfectResponse } from "@/lib/items/index";
import { exitItemsOf, type Lesson } from "@/lib/lesson/lesson";
import { slip } from "../../../support/class-work";
import { lessonNamed } from "../../../support/player";
import { labelItem, markItem } from "../../items/sample";

const lesson = lessonNamed("who-says-so-local");
const items = exitItemsOf(lesson);

/** So many pupils, each with the first answers that `respond` gives. */
const pupils = (
  many: number,
  asked: readonly Item[],
  respond: (item: Item, pupil: number) => Response | null,
): FirstAnswers =>
  new Map(
    Array.from({ length: many }, (_, pupil) => {
      const own = asked.flatMap((item): [string, FirstAnswer][] => {
        const response = respond(item, pupil);
        return response ? [[item.id, { response, answer: `${pupil} ${item.id}` }]] : [];
      });
      return [`${pupil}`, new Map(own)] as const;
    }),
  );

const strong = (strength: Item["key"]["strength"], item: ItemOf<"label">): ItemOf<"label"> => ({
  ...item,
  key: { ...item.key, strength },
});

const chose = (option: string): Response => ({ kind: "label", option });

describe("what feeds d′", () => {
  const [item] = items;
  if (item?.kind !== "label") throw new Error("the first item is no label");
  const first = pupils(1, [item], perfectResponse).get("0") ?? new Map();

  it("is questions with one right answer only", () => {
    const asked = (strength: Item["key"]["strength"]) => {
      const { signals, noises } = countsOf([strong(strength, item)], first);
      return signals + noises;
    };
    expect([asked("hard"), asked("soft"), asked("open")]).toEqual([1, 0, 0]);
  });

  it("is no lesson of several questions, which feeds no bar either", () => {
    const mixed: Lesson = { ...lesson, slug: "mixed", question: "mixed" };
    const [alone] = classQuestions([mixed], pupils(15, items, perfectResponse));
    expect(alone).toMatchObject({ answered: 15, bars: null, sensitivity: null });
    const renamed = {
      ...mixed,
      steps: lesson.steps.map((step) =>
        step.type === "exit"
          ? { ...step, items: step.items.map((each) => ({ ...each, id: `m${each.id}` })) }
          : step,
      ),
    };
    const both = pupils(15, [...items, ...exitItemsOf(renamed)], (each, at) =>
      each.id.startsWith("m") ? slip(each) : at === 0 ? slip(each) : perfectResponse(each),
    );
    const [voice] = classQuestions([lesson, renamed], both);
    const [pure] = classQuestions([lesson], both);
    expect(voice?.bars).toEqual(pure?.bars);
    expect(voice?.sensitivity).toEqual(pure?.sensitivity);
    expect(voice?.confusions).not.toEqual(pure?.confusions);
  });
});

describe("what is taken for what", () => {
  const first = pupils(3, [labelItem], (_, at) => chose(["unn", "reporter", "reporter"][at] ?? ""));

  it("counts as a slip what is not accepted, from two on", () => {
    const found = confusionsOf([labelItem], first);
    expect(found[0]?.rows[0]?.cells.map(({ count, wrong }) => [count, wrong])).toEqual([
      [0, 0],
      [2, 2],
      [1, 0],
    ]);
    expect(pairsOf(found, 9)).toMatchObject([{ option: { id: "reporter" }, count: 2, of: 3 }]);
    const one = new Map([...first].slice(0, 2));
    expect(pairsOf(confusionsOf([labelItem], one), 9)).toEqual([]);
  });

  it("leaves out questions for discussion", () => {
    expect(confusionsOf([strong("open", labelItem)], first)).toEqual([]);
  });

  it("names of equally many slips the larger share first", () => {
    const rule = { ...labelItem.key, option: "reporter", also: [], wrong: {} };
    const other: Item = { ...labelItem, id: "other", key: rule };
    const slips = pupils(4, [labelItem, other], (item, at) =>
      item.id === "other"
        ? at < 2
          ? chose("attributed")
          : null
        : chose(at < 2 ? "reporter" : "attributed"),
    );
    const pairs = pairsOf(confusionsOf([labelItem, other], slips), 9);
    expect(pairs.map(({ option, count, of }) => [option.id, count, of])).toEqual([
      ["attributed", 2, 2],
      ["reporter", 2, 4],
    ]);
  });

  it("shows an accepted answer as right in the split", () => {
    expect(splitOf(labelItem, [chose("unn")]).map(({ right, count }) => [right, count])).toEqual([
      [true, 0],
      [false, 0],
      [true, 1],
    ]);
  });
});

describe("the heat of a clause", () => {
  const report = (missed: number | null, answered: number) =>
    ({ item: labelItem, missed, answered }) as ItemReport;

  it.each([
    [0, 10, 0],
    [1, 10, 0],
    [2, 10, 1],
    [39, 100, 1],
    [40, 100, 2],
    [3, 5, 3],
    [4, 5, 4],
    [5, 5, 4],
  ])("%i of %i is level %i", (missed, answered, level) => {
    expect(heatOf("sample", [report(missed, answered)])[0]?.level).toBe(level);
  });

  it("adds up the questions about it, those for discussion and unanswered ones aside", () => {
    const all = [report(1, 4), report(2, 3), report(null, 9), report(0, 0)];
    expect(heatOf("sample", all)).toMatchObject([{ missed: 3, answered: 7, level: 2 }]);
    expect(heatOf("elsewhere", all)).toEqual([]);
  });
});

describe("the most tempting answer", () => {
  const wrong = pupils(5, [labelItem], () => chose("reporter"));

  it("is named from five pupils on, not from four", () => {
    const four = new Map([...wrong].slice(0, 4));
    expect(itemReports([labelItem], four, four)[0]?.tempting).toBeNull();
    expect(itemReports([labelItem], wrong, wrong)[0]?.tempting).toMatchObject({ pupils: 5 });
  });

  it("of a text may be a word that most did not mark, or a plain one that most did", () => {
    const [seen] = markItem.key.targets;
    const [plain] = markItem.key.decoys;
    if (!seen || !plain) throw new Error("the sample has words");
    const missing = pupils(5, [markItem], () => ({ kind: "mark", words: [seen.span] }));
    expect(itemReports([markItem], missing, missing)[0]?.tempting).toMatchObject({
      note: { at: "t10", verdict: "missed" },
      pupils: 5,
    });
    const all = markItem.key.targets.map(({ span }) => span);
    const marking = pupils(5, [markItem], () => ({ kind: "mark", words: [...all, plain.span] }));
    expect(itemReports([markItem], marking, marking)[0]?.tempting).toMatchObject({
      note: { at: plain.id, verdict: "wrong" },
    });
  });

  it("is none in a question for discussion, which nobody misses", () => {
    const [open] = itemReports([strong("open", labelItem)], wrong, wrong);
    expect(open).toMatchObject({ missed: null, tempting: null, answered: 5 });
  });
});

describe("discrimination", () => {
  it("leaves out questions for discussion and takes every question's points from 0 to 1", () => {
    const [one, two] = items;
    if (one?.kind !== "label" || two?.kind !== "label") throw new Error("no labels");
    const open = strong("open", { ...two, id: "open" });
    const asked = [one, two, open, markItem];
    const words = (count: number): Response => ({
      kind: "mark",
      words: [
        ...markItem.key.targets.slice(0, count).map(({ span }) => span),
        ...markItem.key.decoys.slice(count).map(({ span }) => span),
      ],
    });
    const pool = pupils(32, asked, (item, at) => {
      if (item.id === "open") return null;
      if (item.kind === "mark") return words(at % 2 === 0 ? 3 : 1);
      return (item.id === one.id ? at % 4 < 2 : at % 8 < 4) ? perfectResponse(item) : slip(item);
    });
    const [first, second, discussed] = itemReports(asked, pool, pool);
    expect(first?.discrimination.walks).toBe(32);
    // Points of one and two are 0 or 1, of the text 1 or 2 / 6: all three vary apart from each other.
    expect(first?.discrimination.value).toBeCloseTo(0, 9);
    expect(second?.discrimination.value).toBeCloseTo(0, 9);
    expect(discussed?.discrimination).toEqual({ value: null, walks: 32 });
    // 1 + 2 / 6 beside the right answers, 0 + 6 / 6 beside the wrong ones.
    const weighed = pupils(30, [one, two, markItem], (item, at) => {
      if (item.kind === "mark") return words(at % 2 === 0 ? 1 : 3);
      return at % 2 === 0 ? perfectResponse(item) : slip(item);
    });
    const [again] = itemReports([one, two, markItem], weighed, weighed);
    expect(again?.discrimination.value).toBeCloseTo(1, 9);
  });
});

it("what was missed most goes by share, not by number", () => {
  const named = (id: string, missed: number, answered: number) =>
    ({ item: { ...labelItem, id }, missed, answered }) as ItemReport;
  const all = [named("many", 5, 20), named("few", 2, 4), named("none", 0, 9)];
  expect(missedMost(all, 6).map(({ item }) => item.id)).toEqual(["few", "many"]);
});

describe("a lesson that was given twice", () => {
  const given = (version: number, parts: number[] | null) => ({
    lesson: { ...lesson, title: `Version ${version}` },
    version,
    parts,
  });
  const outline = (all: ReturnType<typeof given>[]) =>
    reportedLessons(all).map(({ title, steps }) => [title, ...steps.map(({ type }) => type)]);

  it("is reported once, in its latest version, with all the parts of both", () => {
    expect(outline([given(2, [2]), given(1, [4])])).toEqual([
      ["Version 2", "read", "practice", "read", "exit"],
    ]);
    expect(outline([given(1, [2]), given(2, [2])])).toEqual([["Version 2", "read", "practice"]]);
    expect(outline([given(1, [2]), given(1, null)])[0]).toHaveLength(lesson.steps.length + 1);
  });
});

it("an answer is first only if it is the very first, and judged by the key as it is now", () => {
  const [item] = items;
  if (item?.kind !== "label") throw new Error("the first item is no label");
  const told = { verdict: "wrong", earned: 0, possible: 1 } as const;
  const facts = { item: item.id, seq: 0, hints: 0, elapsedMs: null, certainty: null, told };
  const response = perfectResponse(item);
  const answers = ["a", "b"].map((id, at) => {
    const time = `2026-01-05T08:0${at}:00.000Z`;
    return { ...facts, id, try: at + 1, response, at: time };
  });
  const first = new Map([[item.id, { response, answer: "a" }]]);
  expect(
    answerRows(lesson, answers, first).map(({ first: isFirst, verdict }) => [isFirst, verdict]),
  ).toEqual([
    [true, "right"],
    [false, "right"],
  ]);
});
