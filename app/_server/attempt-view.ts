import "server-only";
import { type Answer, type Attempt, judge } from "@/lib/attempt/attempt";
import type { AnswerReply, AnswerView, AttemptView } from "@/lib/attempt/reply";
import { itemsOf, type Lesson } from "@/lib/lesson/lesson";

/** An answer with the feedback its own learner may see, which is all of it once it is stored. */
function answerView(lesson: Lesson, answer: Answer): AnswerView {
  const { told: _told, elapsedMs: _elapsed, ...rest } = answer;
  const judged = judge(itemsOf(lesson), answer.item, answer.response);
  return { ...rest, feedback: judged.ok ? judged.value.feedback : null };
}

/** An attempt as its own learner sees it again. */
export const attemptView = (lesson: Lesson, attempt: Attempt, answers: Answer[]): AttemptView => ({
  ...attempt,
  answers: answers.map((answer) => answerView(lesson, answer)),
});

/** The reply to a stored answer; it is the same however often the answer is sent. */
export function answerReply(lesson: Lesson, answer: Answer): AnswerReply {
  const { id, item, at, feedback } = answerView(lesson, answer);
  return { stored: { id, item, try: answer.try, at }, feedback, why: null };
}
