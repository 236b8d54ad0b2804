import { feedbackOn } from "../items/feedback";
import type { Item, Response } from "../items/index";
import { itemsOf, type Lesson } from "../lesson/lesson";
import type { Meeting } from "./spacing";

/** The first answer to an item within one attempt. `held`: a class keeps the feedback on it back. */
export type FirstTry = { item: string; response: Response; at: string; held: boolean };

/** A learner's attempt at a lesson or at the review questions, in its body with corrected keys. Times are ISO 8601. */
export type Taken = {
  id: string;
  lesson: Lesson;
  /** Which steps were taken; null: the whole lesson. */
  parts: readonly number[] | null;
  startedAt: string;
  finishedAt: string | null;
  tries: readonly FirstTry[];
};

type Judged = { code: string; at: string; right: boolean };

/** First answers by the label that decides each. Held ones count as right: nothing may be told of them yet. */
function judgedIn({ lesson, tries }: Taken): Judged[] {
  const items = new Map(itemsOf(lesson).map((item) => [item.id, item]));
  return tries.flatMap(({ item: id, response, at, held }) => {
    const item = items.get(id);
    if (!item) return [];
    return [{ code: item.key.rule, at, right: held || isRight(item, response) }];
  });
}

const isRight = (item: Item, response: Response): boolean =>
  item.key.strength === "open" || feedbackOn(item, response)?.verdict === "right";

/** Which labels a finished lesson worked with, each with whether every answer about it was right. */
function metIn(taken: Taken): Map<string, boolean> {
  const met = new Map(taken.parts === null ? taken.lesson.labels.map((code) => [code, true]) : []);
  for (const { code, right } of judgedIn(taken)) met.set(code, right && (met.get(code) ?? true));
  return met;
}

/**
 * When a learner met each label until `at` (ISO 8601): in lessons when each was first finished, in reviews when a
 * question about it was first answered in a sitting. A fold over attempts and answers; attempts in any order.
 */
export function meetingsUntil(taken: readonly Taken[], at: string): Map<string, Meeting[]> {
  const meetings = new Map<string, Meeting[]>();
  const add = (code: string, meeting: Meeting) => {
    if (Date.parse(meeting.at) > Date.parse(at)) return;
    meetings.set(code, [...(meetings.get(code) ?? []), meeting]);
  };
  for (const one of firstFinished(taken))
    for (const [code, right] of metIn(one.taken)) add(code, { at: one.at, in: "lesson", right });
  for (const one of taken)
    if (one.lesson.purpose === "review")
      for (const { code, ...rest } of judgedIn(one)) add(code, { ...rest, in: "review" });
  return meetings;
}

/** Of each lesson the attempt that was finished first: taking it again begins nothing anew. */
function firstFinished(taken: readonly Taken[]): { taken: Taken; at: string }[] {
  const first = new Map<string, { taken: Taken; at: string }>();
  for (const one of taken) {
    const { lesson, finishedAt: at } = one;
    if (lesson.purpose !== "lesson" || at === null) continue;
    const known = first.get(lesson.slug);
    if (!known || Date.parse(at) < Date.parse(known.at)) first.set(lesson.slug, { taken: one, at });
  }
  return [...first.values()];
}

/** How often each review question was answered until `at`, and when last, ISO 8601. */
export function askedUntil(
  taken: readonly Taken[],
  at: string,
): Map<string, { times: number; last: string }> {
  const asked = new Map<string, { times: number; last: string }>();
  for (const { lesson, tries } of taken)
    for (const { item, at: last } of lesson.purpose === "review" ? tries : []) {
      if (Date.parse(last) > Date.parse(at)) continue;
      const known = asked.get(item);
      const later = known && Date.parse(known.last) > Date.parse(last) ? known.last : last;
      asked.set(item, { times: (known?.times ?? 0) + 1, last: later });
    }
  return asked;
}
