import { describe, expect, it } from "vitest";
import type { FirstAnswer } from "@/lib/attempt/bars";
import type { FirstAnswers } from "@/lib/classroom/report/answers";
import { pairsOf } from "@/lib/classroom/report/confusion";
import { heatOf } from "@/lib/classroom/report/heat";
import { itemReports, missedMost } from "@/lib/classroom/report/item";
import { practiceFor } from "@/lib/classroom/report/practice";
import { classQuestions, countsOf, pupilQuestions } from "@/lib/classroom/report/question";
import { type Item, perfectResponse, type Response } from "@/lib/items/index";
import { exitItemsOf } from "@/lib/lesson/lesson";
import { slip } from "../../../support/class-work";
import { lessonNamed } from "../../../support/player";
import { matchItem } from "../../items/sample";

/** Five attributed and five own statements. */
const lesson = lessonNamed("who-says-so-local");
const items = exitItemsOf(lesson);
const isOwn = (item: Item) => item.kind === "label" && item.key.option === "reporter";

type Way = (item: Item, at: number) => boolean | null;

/** A pupil's first answers: right, the other way, or none. */
const pupil = (way: Way): ReadonlyMap<string, FirstAnswer> =>
  new Map(
    items.flatMap((item, at) => {
      const right = way(item, at);
      const response = right ? perfectResponse(item) : slip(item);
      return right === null ? [] : [[item.id, { response, answer: `a${at}` }] as const];
    }),
  );

/** Ada is right, Ben calls everything attributed, Cem answers three: right, wrong, right. */
const three: FirstAnswers = new Map([
  ["ada", pupil(() => true)],
  ["ben", pupil((item) => !isOwn(item))],
  ["cem", pupil((_, at) => (at > 2 ? null : at !== 1))],
]);

describe("three pupils, counted by hand", () => {
  const [voice, ...others] = classQuestions([lesson], three);

  it("give the class two bars of its one question", () => {
    expect(others).toEqual([]);
    expect(voice).toMatchObject({
      question: "voice",
      answered: 3,
      // Ada 5 of 5, Ben 5 of 5, Cem 1 of 2; Ada 5 of 5, Ben 0 of 5, Cem 1 of 1.
      bars: { signals: { right: 11, of: 12 }, noises: { right: 6, of: 11 } },
      sensitivity: { state: "early", have: 3, need: 15 },
    });
  });

  it("mix up the outlet's own statements, and a single slip is no confusion", () => {
    expect(voice?.pairs).toMatchObject([
      { asked: { type: "rule", rule: "V-REP" }, option: { id: "attributed" }, count: 5, of: 11 },
    ]);
    const rows = voice?.confusions.flatMap(({ rows }) =>
      rows.map(({ asked, cells, of }) => [
        asked.type === "rule" && asked.rule,
        of,
        ...cells.map(({ count, wrong }) => [count, wrong]),
      ]),
    );
    expect(rows).toEqual([
      ["V-REP", 11, [5, 5], [6, 0]],
      ["V-DIR", 3, [2, 0], [1, 1]],
      ["V-IND", 7, [7, 0], [0, 0]],
      ["V-UNN", 2, [2, 0], [0, 0]],
    ]);
  });

  it("miss items by so many of so many, and fewer than five name nothing tempting", () => {
    const reports = itemReports(items, three, three);
    expect(reports.slice(0, 4).map(({ missed, answered }) => [missed, answered])).toEqual([
      [1, 3],
      [1, 3],
      [0, 3],
      [expect.any(Number), 2],
    ]);
    expect(reports.every(({ tempting }) => tempting === null)).toBe(true);
    expect(missedMost(reports, 2).map(({ missed, answered }) => [missed, answered])).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it("heat the clauses that were missed", () => {
    const [first] = items;
    const heat = heatOf(first?.passage ?? "", itemReports(items, three, three));
    expect(heat.find(({ span }) => span.start === first?.spans[0]?.start)).toMatchObject({
      missed: 1,
      answered: 3,
      level: 1,
    });
    expect(heat.map(({ span }) => span.start)).toEqual(
      heat.map(({ span }) => span.start).toSorted((a, b) => a - b),
    );
  });
});

it("hits are signals called signals, false alarms noises called signals", () => {
  const ben = three.get("ben") ?? new Map();
  expect(countsOf(items, ben)).toEqual({ hits: 5, signals: 5, falseAlarms: 5, noises: 5 });
});

it("a class that calls everything attributed leans to signals from 15 pupils on", () => {
  const ben = three.get("ben") ?? new Map();
  const class15: FirstAnswers = new Map(Array.from({ length: 15 }, (_, at) => [`${at}`, ben]));
  const [voice] = classQuestions([lesson], class15);
  if (voice?.sensitivity?.state !== "known") throw new Error("too early");
  expect(voice.sensitivity.criterion.high).toBeLessThan(0);
  expect(voice.sensitivity.dPrime.value).toBeCloseTo(0, 9);
});

it("names the most tempting answer with its own reason from five pupils on", () => {
  const five: FirstAnswers = new Map(
    ["a", "b", "c", "d", "e"].map((name, at) => [name, pupil(() => at > 2)]),
  );
  const [report] = itemReports(items, five, five);
  const [item] = items;
  if (item?.kind !== "label") throw new Error("the first item is no label");
  expect(report?.tempting).toMatchObject({
    pupils: 3,
    note: { at: "attributed", verdict: "wrong", text: item.key.wrong.attributed },
  });
  expect(report?.discrimination).toEqual({ value: null, walks: 5 });
});

it.each([
  // Three give the first claim to z, two to y, and one misses the second claim only.
  [matchItem, ["z", "y", "z", "y", "z", "x"], { note: { at: "one" }, chosen: "z", pupils: 3 }],
])("names the speaker whom a claim is given to most often", (item, speakers, tempting) => {
  const response = (one: string): Response => ({
    kind: "match",
    pairs: { one, two: one === "x" ? "z" : "x", three: "y" },
  });
  const without = { ...item, key: { ...item.key, wrong: {} } };
  for (const asked of [item, without]) {
    const first: FirstAnswers = new Map(
      speakers.map((one, at) => [
        `${at}`,
        new Map([[item.id, { response: response(one), answer: `${at}` }]]),
      ]),
    );
    expect(itemReports([asked], first, first)[0]?.tempting).toMatchObject(tempting);
  }
});

it("works discrimination out over whole quizzes of the pool only", () => {
  const right = pupil(() => true);
  const wrong = pupil(() => false);
  const pool: FirstAnswers = new Map([
    ...Array.from({ length: 15 }, (_, at) => [`r${at}`, right] as const),
    ...Array.from({ length: 15 }, (_, at) => [`w${at}`, wrong] as const),
    ["cem", three.get("cem") ?? new Map()],
  ]);
  const [report] = itemReports(items, three, pool);
  expect(report?.discrimination.walks).toBe(30);
  expect(report?.discrimination.value).toBeCloseTo(1, 9);
});

it("a pupil's own figures wait for 20 and 20 first answers", () => {
  const [voice] = pupilQuestions([lesson], three.get("ada") ?? new Map());
  expect(voice?.sensitivity).toEqual({ state: "early", have: 5, need: 20 });
});

it("three options and more name the right one, two options the rule", () => {
  const wording = lessonNamed("how-is-it-worded");
  const asked = exitItemsOf(wording);
  const all: FirstAnswers = new Map([
    ["ada", new Map(asked.map((item) => [item.id, { response: slip(item), answer: item.id }]))],
    ["ben", new Map(asked.map((item) => [item.id, { response: slip(item), answer: item.id }]))],
  ]);
  const [report] = classQuestions([wording], all);
  expect(report?.sensitivity).toBeNull();
  expect(
    pairsOf(report?.confusions ?? [], 9).every(({ asked: row }) => row.type === "option"),
  ).toBe(true);
});

describe("the practice to assign", () => {
  const local = lessonNamed("who-says-so-local");
  const war = lessonNamed("who-says-so");
  const backing = lessonNamed("what-backs-it");
  const all = [war, backing, local];
  const need = { question: "voice" as const, labels: ["V-IND"] };
  const free = { given: new Set<string>(), under13: false };

  it("teaches the label, and is new to the class where there is such a one", () => {
    expect(practiceFor(need, all, free)?.slug).toBe(war.slug);
    const had = { ...free, given: new Set([war.slug]) };
    expect(practiceFor(need, all, had)).toMatchObject({ slug: local.slug, given: false });
    const both = { ...free, given: new Set([war.slug, local.slug]) };
    expect(practiceFor(need, all, both)).toMatchObject({ slug: war.slug, given: true });
  });

  it("is never a lesson that is kept from children under 13, nor one of another question", () => {
    expect(practiceFor(need, all, { ...free, under13: true })?.slug).toBe(local.slug);
    expect(practiceFor({ ...need, labels: ["V-PAR"] }, [local, backing], free)).toBeNull();
  });
});
