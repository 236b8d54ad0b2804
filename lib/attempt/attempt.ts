import { type Feedback, feedbackOn } from "../items/feedback";
import { fitsItem, type Item, type Response } from "../items/index";
import { finishingItemsOf } from "../lesson/counted";
import type { Lesson } from "../lesson/lesson";
import { err, ok, type Result } from "../result";

/** The verdict as it was told to the student, kept with the answer. */
export type Told = { verdict: Feedback["verdict"]; earned: number; possible: number };

/** How sure a learner says they are of an answer: guessing, fairly sure, sure. */
export const CERTAINTIES = [1, 2, 3] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** One stored answer. `try` counts from 1 within an attempt and item; `elapsedMs` is a hint, not a clock. */
export type Answer = {
  id: string;
  item: string;
  try: number;
  response: Response;
  seq: number;
  hints: number;
  elapsedMs: number | null;
  /** How sure the learner said they were; null when they did not say. Never scored. */
  certainty: Certainty | null;
  told: Told;
  at: string;
};

/** A learner's walk through one version of a lesson. Times are ISO 8601 from the server. */
export type Attempt = {
  id: string;
  lesson: string;
  version: number;
  startedAt: string;
  finishedAt: string | null;
};

/** Why a response can't be judged. */
export type AnswerError =
  | "item/unknown"
  | "response/other-kind"
  | "response/unknown-part"
  | "response/incomplete";

/** The verdict on a response to one of these items, or why it can't be judged. An incomplete response is never wrong. */
export function judge(
  items: readonly Item[],
  itemId: string,
  response: Response,
): Result<{ item: Item; feedback: Feedback; told: Told }, AnswerError> {
  const item = items.find(({ id }) => id === itemId);
  if (!item) return err("item/unknown");
  if (item.kind !== response.kind) return err("response/other-kind");
  const feedback = feedbackOn(item, response);
  if (!feedback) return err("response/incomplete");
  if (!fitsItem(item, response)) return err("response/unknown-part");
  const { verdict, earned, possible } = feedback;
  return ok({ item, feedback, told: { verdict, earned, possible } });
}

/** The ids of items that finish an attempt and have no answer yet: it is finished only when there are none. */
export function openItems(lesson: Lesson, answers: readonly Answer[]): string[] {
  const answered = new Set(answers.map(({ item }) => item));
  return finishingItemsOf(lesson)
    .map(({ id }) => id)
    .filter((id) => !answered.has(id));
}
