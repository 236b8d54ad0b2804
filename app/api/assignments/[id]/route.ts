import { z } from "zod";
import { checkedPolicy, datesIn, policyFields } from "@/app/_server/assignment-body";
import { assignmentHandler, assignmentParams } from "@/app/_server/assignment-handler";
import { personal } from "@/app/_server/handler";
import { problem } from "@/app/_server/problem";
import { changeAssignment, findTaughtAssignment, isBegun } from "@/db/queries/assignments";
import { findGivable } from "@/db/queries/private-lessons";

const body = z.strictObject({ ...policyFields, withdrawn: z.boolean() }).partial();

/**
 * Changes dates and rules; a later due date, or none, opens it again. Takes it back, or brings it back. Once somebody
 * has begun it can't open later: what is held back since the opening would be told.
 */
export const PATCH = assignmentHandler(
  { params: assignmentParams, body },
  async ({ db, learner, taught, assignment, body: { withdrawn, ...sent } }) => {
    const { id, opensAt, dueAt, feedback, late, grading } = assignment;
    // What its owner took back is nobody else's to give again.
    if (withdrawn === false && assignment.withdrawnAt !== null) {
      const { lesson: slug, version } = assignment;
      if (!(await findGivable(db, learner, taught, { slug, version })))
        return problem("lesson/not-found");
    }
    const known = { opensAt, dueAt };
    const dates = datesIn(sent, taught.timeZone, new Date(), known);
    const policy = checkedPolicy({
      ...dates,
      feedback: sent.feedback ?? feedback,
      late: sent.late ?? late,
      grading: sent.grading ?? grading,
    });
    if (!policy.ok) return policy.error;
    const isLater = Date.parse(policy.value.opensAt) > Date.parse(opensAt);
    if (isLater && (await isBegun(db, taught, id))) return problem("assignment/begun");
    const change = { ...policy.value, ...(withdrawn !== undefined && { withdrawn }) };
    await changeAssignment(db, taught, id, change);
    const now = await findTaughtAssignment(db, learner.id, id);
    return personal(now?.assignment ?? assignment);
  },
);
