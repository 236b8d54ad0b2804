import { compile } from "../lesson/compile";
import type { Lesson } from "../lesson/lesson";
import { type Problem, reportInto } from "../lesson/problem";
import { crossedVoices, mirroredSides, nearHalves } from "../lesson/rules/balance";
import { checkPassage } from "../lesson/rules/evidence";
import { guideComplete, stepsInOrder } from "../lesson/rules/frame";
import { clausesOnce, idsOnce, optionsSound, quizUnsolved } from "../lesson/rules/identity";
import { exitKeysHard, keysAgree } from "../lesson/rules/key";
import { reasonsComplete, reasonsOwn } from "../lesson/rules/reason";
import type { Rule } from "../lesson/rules/rule";
import { checkDetails } from "./check-details";
import { checkQuestions } from "./check-questions";
import { checkRecords } from "./check-records";
import type { Draft } from "./draft";
import type { StudioProblem } from "./problem";
import { toContent } from "./to-content";

/**
 * The rules of lessons that a teacher's private lesson is held to. These of the rules for shipped lessons are left out:
 * exactly equal halves (4 to 6 in 10 are enough here), the course and its labels and the twin (a private lesson stands
 * alone), banned questions (looked for in the teacher's own words only: the text may quote anything), copied words (the
 * text is private, and the teacher says by what right it is used), labs and places of options (there are none to go wrong).
 */
const RULES: readonly Rule[] = [
  stepsInOrder,
  nearHalves,
  mirroredSides,
  crossedVoices,
  keysAgree,
  exitKeysHard,
  reasonsComplete,
  reasonsOwn,
  idsOnce,
  clausesOnce,
  quizUnsolved,
  optionsSound,
  guideComplete,
];

/** The lesson a draft makes, or everything that keeps it from being published, each with the place where it is mended. */
export function publishable(
  draft: Draft,
  slug: string,
): { lesson: Lesson | null; problems: StudioProblem[] } {
  const problems = [...checkDetails(draft), ...checkRecords(draft), ...checkQuestions(draft)];
  if (problems.length > 0) return { lesson: null, problems };
  const { lesson, broken } = compiled(draft, slug);
  return broken.length > 0 || !lesson
    ? { lesson: null, problems: broken.map((problem) => otherwise(draft, slug, problem)) }
    : { lesson, problems: [] };
}

/** The lesson as far as it goes, to look at before it is whole; null as long as there is nothing to read or to ask. */
export const previewLesson = (draft: Draft, slug: string): Lesson | null =>
  compiled(draft, slug).lesson;

function compiled(draft: Draft, slug: string): { lesson: Lesson | null; broken: Problem[] } {
  const { passage, lesson } = toContent(draft, slug);
  const { drafts, passages, problems } = compile({
    passages: [{ file: "passage", json: passage }],
    lessons: [{ file: "lesson", json: lesson }],
  });
  const [made] = drafts;
  if (!made) return { lesson: null, broken: problems };
  const broken = [...problems];
  for (const prepared of passages.values()) checkPassage(prepared, reportInto(broken, "passage"));
  for (const rule of RULES)
    rule(made, reportInto(broken, "lesson"), { drafts: [made], slugs: [slug] });
  return { lesson: made.lesson, broken };
}

/** What the checks of a draft did not foresee, in the words of the rule that saw it. */
function otherwise(draft: Draft, slug: string, { item, what, todo }: Problem): StudioProblem {
  const asked = draft.items.find(({ task, clauses }) =>
    `${item ?? ""}-`.startsWith(`${slug}-${task}-${clauses[0]}-`),
  );
  const clause = draft.clauses.find(({ id }) => id === item);
  return {
    rule: "other",
    values: { detail: what, todo },
    at: asked ? { type: "item", id: asked.id } : clause ? { type: "clause", id: clause.id } : null,
  };
}
