import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer, Certainty } from "@/lib/attempt/attempt";
import { calibrationOf } from "@/lib/attempt/calibration";
import { type ItemOf, perfectResponse } from "@/lib/items/index";
import { exitItemsOf, type Lesson } from "@/lib/lesson/lesson";
import { lessonNamed } from "../../support/player";

const lesson = lessonNamed("who-says-so-local");
const exit = exitItemsOf(lesson).filter(
  (item): item is ItemOf<"label"> => item.kind === "label" && item.key.strength === "hard",
);

type Given = { certainty: Certainty | null; right: boolean };

/** Answers to the quiz in its order, each the first try. */
const answersTo = (given: readonly Given[]): Answer[] =>
  exit.slice(0, given.length).map((item, at) => {
    const wrong = item.options.find(({ id }) => id !== item.key.option)?.id ?? "";
    const one = given[at];
    return {
      id: `answer-${at}`,
      item: item.id,
      try: 1,
      response: one?.right ? perfectResponse(item) : { kind: "label", option: wrong },
      seq: at,
      hints: 0,
      elapsedMs: null,
      certainty: one?.certainty ?? null,
      told: { verdict: "right", earned: 1, possible: 1 },
      at: "2026-03-02T08:00:00.000Z",
    };
  });

const firstsOf = (answers: readonly Answer[]) =>
  new Map(answers.map(({ item, response, id }) => [item, { response, answer: id }]));

const calibrate = (given: readonly Given[], of: Lesson = lesson) => {
  const answers = answersTo(given);
  return calibrationOf(of, answers, firstsOf(answers));
};

const sure = (right: boolean): Given => ({ certainty: 3, right });

describe("the calibration line", () => {
  test("counts how often somebody was right when they said they were sure", () => {
    expect(calibrate([sure(true), sure(true), sure(false), { certainty: 1, right: true }])).toEqual(
      [{ level: 3, right: 2, of: 3 }],
    );
  });

  test("leaves out levels with fewer than three answers, and whoever said nothing", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            certainty: fc.constantFrom(1, 2, 3, null),
            right: fc.boolean(),
          }) as fc.Arbitrary<Given>,
          { maxLength: exit.length },
        ),
        (given) => {
          const levels = calibrate(given);
          for (const level of [1, 2, 3] as const) {
            const said = given.filter(({ certainty }) => certainty === level);
            const told = levels.find((each) => each.level === level);
            if (said.length < 3) expect(told).toBeUndefined();
            else
              expect(told).toEqual({
                level,
                right: said.filter(({ right }) => right).length,
                of: said.length,
              });
          }
        },
      ),
    );
  });

  test("looks at first answers ever only", () => {
    const answers = answersTo([sure(true), sure(true), sure(true)]);
    const firsts = firstsOf(answers);
    const [one] = answers;
    if (!one) throw new Error("there is an answer");
    firsts.set(one.item, { response: one.response, answer: "given-in-march" });
    expect(calibrationOf(lesson, answers, firsts)).toEqual([]);
  });

  test("leaves out questions where careful readers differ", () => {
    const soft = structuredClone(lesson);
    for (const item of exitItemsOf(soft)) item.key.strength = "soft";
    expect(calibrate([sure(true), sure(true), sure(true)], soft)).toEqual([]);
  });
});
