import "server-only";
import { type Answer, judge } from "@/lib/attempt/attempt";
import type { AnswerReply, AnswerView, AttemptView, Held } from "@/lib/attempt/reply";
import { heldAt, type OwnAttempt } from "@/lib/classroom/hold";
import { itemsOf, type Lesson } from "@/lib/lesson/lesson";

/** An answer with the feedback its own learner may see: all of it once it is stored, unless a class keeps it back. */
function answerView(lesson: Lesson, answer: Answer, held: Held | null): AnswerView {
  const { told: _told, elapsedMs: _elapsed, ...rest } = answer;
  const judged = held ? null : judge(itemsOf(lesson), answer.item, answer.response);
  return { ...rest, feedback: judged?.ok ? judged.value.feedback : null };
}

/** An attempt as its own learner sees it again. */
export function attemptView(
  lesson: Lesson,
  { terms, holds, corrected: _corrected, ...attempt }: OwnAttempt,
  answers: Answer[],
  now: Date,
): AttemptView {
  return {
    ...attempt,
    assignment: terms && { id: terms.assignment, parts: terms.parts },
    held: heldAt(holds, now.toISOString(), now),
    answers: answers.map((answer) => answerView(lesson, answer, heldAt(holds, answer.at, now))),
  };
}

/** The reply to a stored answer; until held feedback opens it is the same however often the answer is sent. */
export function answerReply(
  lesson: Lesson,
  { holds }: OwnAttempt,
  answer: Answer,
  now: Date,
): AnswerReply {
  const held = heldAt(holds, answer.at, now);
  const { id, item, at, feedback } = answerView(lesson, answer, held);
  return {
    stored: { id, item, try: answer.try, at },
    feedback,
    why: held ? "after-due" : null,
    held,
  };
}
