import type { Answer } from "../../attempt/attempt";
import type { FirstAnswer } from "../../attempt/bars";
import { feedbackOn } from "../../items/feedback";
import type { Item } from "../../items/index";
import type { Lesson } from "../../lesson/lesson";

/** One stored answer with its question. */
export type AnswerRow = {
  answer: Answer;
  item: Item;
  part: "practice" | "exit";
  /** By the key as it is now; it may differ from what was told. */
  verdict: Answer["told"]["verdict"];
  /** Whether it is the pupil's first answer ever, the only one that counts; null for practice, which counts for nothing. */
  first: boolean | null;
};

/** The answers of one attempt in the order given. `lesson` is the version that was taken; `first` the pupil's first answers. */
export function answerRows(
  lesson: Lesson,
  answers: readonly Answer[],
  first: ReadonlyMap<string, FirstAnswer>,
): AnswerRow[] {
  const places = new Map(
    lesson.steps.flatMap((step) =>
      step.type === "practice" || step.type === "exit"
        ? step.items.map((item) => [item.id, { item, part: step.type }] as const)
        : [],
    ),
  );
  return answers.flatMap((answer) => {
    const place = places.get(answer.item);
    if (!place || place.item.kind !== answer.response.kind) return [];
    const now = feedbackOn(place.item, answer.response);
    return [
      {
        answer,
        ...place,
        verdict: now?.verdict ?? answer.told.verdict,
        first: place.part === "exit" ? first.get(answer.item)?.answer === answer.id : null,
      },
    ];
  });
}
