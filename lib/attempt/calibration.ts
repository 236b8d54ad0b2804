import { feedbackOn } from "../items/feedback";
import { countedItemsOf } from "../lesson/counted";
import type { Lesson } from "../lesson/lesson";
import { type Answer, CERTAINTIES, type Certainty } from "./attempt";
import type { FirstAnswer } from "./bars";

/** How often a learner was right of the times they said they were this sure. */
export type Calibration = { level: Certainty; right: number; of: number };

/** Fewer answers than this on one level say nothing. */
const LEAST = 3;

/**
 * How sure and how right: this attempt's answers to counted questions with one right answer, as far as they are the
 * learner's first ever. Levels in the order guessing, fairly sure, sure; one with fewer than 3 answers is left out. It
 * is shown to nobody but the learner.
 */
export function calibrationOf(
  lesson: Lesson,
  answers: readonly Answer[],
  firstEver: ReadonlyMap<string, FirstAnswer>,
): Calibration[] {
  const hard = new Map(
    countedItemsOf(lesson)
      .filter(({ key }) => key.strength === "hard")
      .map((item) => [item.id, item]),
  );
  const said = answers.flatMap(({ id, item: itemId, response, certainty }) => {
    const item = hard.get(itemId);
    if (!item || certainty === null || firstEver.get(itemId)?.answer !== id) return [];
    return [{ certainty, right: feedbackOn(item, response)?.verdict === "right" }];
  });
  return CERTAINTIES.map((level) => {
    const these = said.filter(({ certainty }) => certainty === level);
    return { level, right: these.filter(({ right }) => right).length, of: these.length };
  }).filter(({ of }) => of >= LEAST);
}
