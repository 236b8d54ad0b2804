import { z } from "zod";
import { checkedPolicy, datesIn, policyFields } from "@/app/_server/assignment-body";
import { classHandler } from "@/app/_server/class-handler";
import { classParams } from "@/app/_server/class-params";
import { personal } from "@/app/_server/handler";
import { clientId } from "@/app/_server/params";
import { problem } from "@/app/_server/problem";
import { addAssignment } from "@/db/queries/assignments";
import { findGivable } from "@/db/queries/private-lessons";
import { hiddenFrom } from "@/lib/classroom/lessons";
import { slugSchema } from "@/lib/lesson/lesson";
import { areParts } from "@/lib/lesson/parts";

const body = z.strictObject({
  id: clientId,
  lesson: slugSchema,
  parts: z.array(z.int().min(0).max(100)).min(1).max(100).nullable(),
  ...policyFields,
});

/** Gives a lesson to the class, in the version that is current now. */
export const POST = classHandler(
  { params: classParams, body },
  async ({ db, taught, learner, account, body: given }) => {
    const { id, lesson: slug, parts, feedback, late, grading } = given;
    const found = await findGivable(db, learner, taught, { slug });
    if (found?.lesson.purpose !== "lesson" || hiddenFrom(found.lesson, taught.under13))
      return problem("lesson/not-found");
    if (parts && !areParts(found.lesson, parts))
      return problem("request/invalid", { issues: [{ path: "parts", message: "unknown part" }] });
    const dates = datesIn(given, taught.timeZone, new Date());
    const policy = checkedPolicy({ ...dates, feedback, late, grading });
    if (!policy.ok) return policy.error;
    const added = await addAssignment(db, taught, {
      id,
      lesson: slug,
      version: found.version,
      parts,
      createdBy: account.id,
      ...policy.value,
    });
    if (!added) return problem("assignment/conflict");
    return personal(added.assignment, { status: added.isNew ? 201 : 200 });
  },
);
