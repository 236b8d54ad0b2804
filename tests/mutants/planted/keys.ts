import type { Mutant } from "../mutant";

/** Faults that let something of a key out before its answer is stored. */
export const KEYS: readonly Omit<Mutant, "area">[] = [
  {
    id: "open-key",
    fault: "the public view of a lesson holds its keys",
    file: "lib/lesson/public.ts",
    find: "steps: steps.map(publicStep)",
    put: "steps",
    test: { file: "tests/lib/lesson/public.test.ts" },
  },
  {
    id: "open-guide",
    fault: "the public view of a lesson holds the teacher's guide",
    file: "lib/lesson/public.ts",
    find: "const { guide: _guide, steps, ...open } = lesson;",
    put: "const { steps, ...open } = lesson;",
    test: { file: "tests/lib/lesson/public.test.ts" },
  },
  {
    id: "held-feedback",
    fault: "a class's held feedback is told when the attempt is read again",
    file: "app/_server/attempt-view.ts",
    find: "answerView(lesson, answer, silent || heldAt(holds, answer.at, now) !== null)",
    put: "answerView(lesson, answer, silent)",
    test: { file: "tests/api/held.test.ts", title: "reaches nobody before" },
  },
  {
    id: "talking-form",
    fault: "a form tells verdicts before its last answer",
    file: "app/_server/attempt-view.ts",
    find: `lesson.purpose === "form" && finishedAt === null`,
    put: "lesson === null && finishedAt === null",
    test: { file: "tests/api/transfer.test.ts", title: "tells nothing before it is finished" },
  },
  {
    id: "live-too-early",
    fault: "a live lesson sends key and split while it still asks",
    file: "app/_server/live-reply.ts",
    find: `live.state.phase === "reveal" && !live.state.ended`,
    put: "!live.state.ended",
    test: { file: "tests/api/live.test.ts", title: "before the answer is shown" },
  },
];
