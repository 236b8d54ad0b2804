import { type Feedback, feedbackOn } from "../items/feedback";
import type { Item, Response } from "../items/index";
import { countedItemsOf } from "../lesson/counted";
import type { Lesson } from "../lesson/lesson";
import type { Answer } from "./attempt";
import { type Bars, barsApart, barsOf, type FirstAnswer } from "./bars";
import { type Calibration, calibrationOf } from "./calibration";

/** One counted item with what was answered first in this attempt and the feedback on it. */
export type ReviewedItem = { item: Item; response: Response; feedback: Feedback };

/** A finished attempt: the bars of the learner's first answers ever, and this attempt item by item. */
export type Result = {
  bars: Bars | null;
  /** The bars of a mixed lesson, each question's apart. */
  apart: Bars[];
  /** How sure and how right; for the learner's eyes only. */
  calibration: Calibration[];
  /** True when some bars come from an earlier attempt, because only first answers count. */
  retaken: boolean;
  /** Counted items answered fully right in this attempt. */
  right: number;
  of: number;
  items: ReviewedItem[];
};

/** The first try of each item within one attempt. */
const firstOf = (answers: readonly Answer[]): Map<string, Response> =>
  new Map(
    answers.filter((answer) => answer.try === 1).map(({ item, response }) => [item, response]),
  );

/** Folds an attempt's answers, and the learner's first answers ever by item id, into its result. */
export function resultOf(
  lesson: Lesson,
  answers: readonly Answer[],
  firstEver: ReadonlyMap<string, FirstAnswer>,
): Result {
  const here = firstOf(answers);
  const ids = new Set(answers.map(({ id }) => id));
  const items = countedItemsOf(lesson).flatMap((item) => {
    const response = here.get(item.id);
    const feedback = response ? feedbackOn(item, response) : null;
    return response && feedback ? [{ item, response, feedback }] : [];
  });
  return {
    bars: barsOf(lesson, firstEver),
    apart: barsApart(lesson, firstEver),
    calibration: calibrationOf(lesson, answers, firstEver),
    retaken: countedItemsOf(lesson).some(({ id }) => {
      const ever = firstEver.get(id);
      return ever !== undefined && !ids.has(ever.answer);
    }),
    right: items.filter(({ feedback }) => feedback.verdict === "right").length,
    of: countedItemsOf(lesson).length,
    items,
  };
}
