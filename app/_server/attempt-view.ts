import "server-only";
import { type Answer, judge } from "@/lib/attempt/attempt";
import type { AnswerReply, AnswerView, AttemptView } from "@/lib/attempt/reply";
import { heldAt, type OwnAttempt } from "@/lib/classroom/hold";
import { itemsOf, type Lesson } from "@/lib/lesson/lesson";

/** A form tells nothing before its last answer: what it told would help with the rest of it. */
const isSilent = (lesson: Lesson, { finishedAt }: OwnAttempt) =>
  lesson.purpose === "form" && finishedAt === null;

/** Whether nothing may be told yet of an answer given at this time (ISO 8601): a form is unfinished, or a class holds it. */
export const isKeptBack = (lesson: Lesson, own: OwnAttempt, at: string, now: Date): boolean =>
  isSilent(lesson, own) || heldAt(own.holds, at, now) !== null;

/** An answer with the feedback its own learner may see: all of it once it is stored, unless something keeps it back. */
function answerView(lesson: Lesson, answer: Answer, isKept: boolean): AnswerView {
  const { told: _told, elapsedMs: _elapsed, ...rest } = answer;
  const judged = isKept ? null : judge(itemsOf(lesson), answer.item, answer.response);
  return { ...rest, feedback: judged?.ok ? judged.value.feedback : null };
}

/** An attempt as its own learner sees it again. */
export function attemptView(
  lesson: Lesson,
  own: OwnAttempt,
  answers: Answer[],
  now: Date,
): AttemptView {
  const { terms, holds, corrected: _corrected, ...attempt } = own;
  const silent = isSilent(lesson, own);
  return {
    ...attempt,
    assignment: terms && { id: terms.assignment, parts: terms.parts },
    held: heldAt(holds, now.toISOString(), now),
    answers: answers.map((answer) =>
      answerView(lesson, answer, silent || heldAt(holds, answer.at, now) !== null),
    ),
  };
}

/** The reply to a stored answer; until held feedback opens it is the same however often the answer is sent. */
export function answerReply(
  lesson: Lesson,
  own: OwnAttempt,
  answer: Answer,
  now: Date,
): AnswerReply {
  const held = heldAt(own.holds, answer.at, now);
  const silent = isSilent(lesson, own);
  const { id, item, at, feedback } = answerView(lesson, answer, silent || held !== null);
  return {
    stored: { id, item, try: answer.try, at },
    feedback,
    why: silent ? "until-finished" : held ? "after-due" : null,
    held,
  };
}
