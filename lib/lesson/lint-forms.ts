import type { Draft } from "./compile";
import type { Lesson } from "./lesson";
import { type Problem, reportInto } from "./problem";
import { builtAlike, tenAndTen, unseen } from "./rules/form";
import { nothingBanned } from "./rules/frame";
import { clausesOnce, idsOnce, optionsSound } from "./rules/identity";
import { exitKeysHard, keysAgree } from "./rules/key";
import { reasonsComplete, reasonsOwn } from "./rules/reason";
import type { Rule } from "./rules/rule";

/** What holds of a form as of every lesson. The rest of their rules is about teaching, which a form does not do. */
const SHARED: readonly Rule[] = [
  keysAgree,
  exitKeysHard,
  reasonsComplete,
  reasonsOwn,
  idsOnce,
  clausesOnce,
  optionsSound,
  nothingBanned,
];

/** What is wrong with forms, among themselves and beside whatever else is published. */
export function lintForms(
  forms: readonly Draft[],
  others: readonly Draft[],
  review: Lesson | null,
): Problem[] {
  const problems: Problem[] = [];
  const drafts = [...forms, ...others];
  const folder = { drafts, slugs: drafts.map(({ lesson }) => lesson.slug) };
  const [model] = forms;
  for (const form of forms) {
    const report = reportInto(problems, form.file);
    for (const rule of SHARED) rule(form, report, folder);
    tenAndTen(form, report);
    const rest = drafts.filter((draft) => draft !== form).map(({ lesson }) => lesson);
    unseen(form, report, review ? [...rest, review] : rest);
    if (model) builtAlike(form, report, model);
  }
  return problems;
}
