import { z } from "zod";
import { checkedPolicy, datesIn, policyFields } from "@/app/_server/assignment-body";
import { assignmentHandler, assignmentParams } from "@/app/_server/assignment-handler";
import { personal } from "@/app/_server/handler";
import type { Learner } from "@/app/_server/learner";
import { problem } from "@/app/_server/problem";
import {
  changeAssignment,
  findForChange,
  findTaughtAssignment,
  isBegun,
} from "@/db/queries/assignments";
import { findGivable } from "@/db/queries/private-lessons";
import type { Db } from "@/db/types";

const body = z.strictObject({ ...policyFields, withdrawn: z.boolean() }).partial();

/**
 * Changes dates and rules; a later due date, or none, opens it again. Takes it back, or brings it back. Once somebody
 * has begun it can't open later: what is held back since the opening would be told.
 */
export const PATCH = assignmentHandler({ params: assignmentParams, body }, (asked) =>
  asked.db.transaction((tx) => change(tx, asked)),
);

type Asked = { learner: Learner; params: { id: string }; body: z.output<typeof body> };

/** What two teachers send at once is taken one after the other, so that neither brings back what the other changed. */
async function change(tx: Db, { learner, params, body: { withdrawn, ...sent } }: Asked) {
  const found = await findForChange(tx, learner.id, params.id);
  if (!found) return problem("assignment/not-found");
  const { taught, assignment } = found;
  const { id, opensAt, dueAt, feedback, late, grading } = assignment;
  // What its owner took back is nobody else's to give again.
  if (withdrawn === false && assignment.withdrawnAt !== null) {
    const { lesson: slug, version } = assignment;
    if (!(await findGivable(tx, learner, taught, { slug, version })))
      return problem("lesson/not-found");
  }
  const dates = datesIn(sent, taught.timeZone, new Date(), { opensAt, dueAt });
  const policy = checkedPolicy({
    ...dates,
    feedback: sent.feedback ?? feedback,
    late: sent.late ?? late,
    grading: sent.grading ?? grading,
  });
  if (!policy.ok) return policy.error;
  const isLater = Date.parse(policy.value.opensAt) > Date.parse(opensAt);
  if (isLater && (await isBegun(tx, taught, id))) return problem("assignment/begun");
  const changed = { ...policy.value, ...(withdrawn !== undefined && { withdrawn }) };
  await changeAssignment(tx, taught, id, changed);
  const now = await findTaughtAssignment(tx, learner.id, id);
  return personal(now?.assignment ?? assignment);
}
