import type { PreparedPassage } from "./compile-passage";
import { type Problem, reportInto } from "./problem";
import { crossedVoices, equalHalves, mirroredSides } from "./rules/balance";
import { courseTaught } from "./rules/course";
import { checkPassage } from "./rules/evidence";
import {
  guideComplete,
  nothingBanned,
  stepsInOrder,
  twinExists,
  warTextNoted,
} from "./rules/frame";
import { clausesOnce, idsOnce, optionsSound, placesVary, quizUnsolved } from "./rules/identity";
import { exitKeysHard, keysAgree } from "./rules/key";
import { labsSound } from "./rules/lab";
import { reasonsComplete, reasonsOwn } from "./rules/reason";
import type { Folder, Rule } from "./rules/rule";

/** Every rule a lesson is held to; what each says is in content/README.md. */
const RULES: readonly Rule[] = [
  stepsInOrder,
  equalHalves,
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
  placesVary,
  labsSound,
  twinExists,
  warTextNoted,
  nothingBanned,
  guideComplete,
];

/** What is wrong with compiled lessons and their passages, by rule. */
export function lint(folder: Folder, passages: ReadonlyMap<string, PreparedPassage>): Problem[] {
  const problems: Problem[] = [];
  for (const passage of passages.values())
    checkPassage(passage, reportInto(problems, passage.file));
  for (const draft of folder.drafts)
    for (const rule of RULES) rule(draft, reportInto(problems, draft.file), folder);
  return [...problems, ...courseTaught(folder)];
}
