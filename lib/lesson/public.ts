import { publicItem } from "../items/index";
import type { Lesson, Step } from "./lesson";

function publicStep(step: Step) {
  if (step.type === "practice" || step.type === "exit")
    return { type: step.type, items: step.items.map(publicItem) };
  return step;
}

/** What anybody may see of a lesson before answering: no key, no teacher's guide. It depends on no reader. */
export function toPublic(lesson: Lesson, version: number) {
  const { guide: _guide, steps, ...open } = lesson;
  return { ...open, version, steps: steps.map(publicStep) };
}
/** A lesson and a step as anybody may see them. */
export type PublicLesson = ReturnType<typeof toPublic>;
export type PublicStep = PublicLesson["steps"][number];
