import { addedTo } from "./added";
import { lostAttributions } from "./attribution";
import { stillLoaded } from "./loaded";
import { lostFrom } from "./survival";
import { unequalTreatment } from "./swap";
import type { Finding, RewriteTask } from "./task";

/**
 * What to ask somebody about a rewrite: what was lost, what was added, what is still loaded, and whether both sides
 * would be treated alike. String and list rules, so some questions are false alarms and the writer decides.
 */
export const reviewRewrite = (task: RewriteTask, rewrite: string): Finding[] => [
  ...lostFrom(task, rewrite),
  ...lostAttributions(task, rewrite),
  ...addedTo(task, rewrite),
  ...stillLoaded(task, rewrite),
  ...unequalTreatment(task, rewrite),
];
