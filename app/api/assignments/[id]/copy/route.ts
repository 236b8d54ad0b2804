import { z } from "zod";
import { assignmentHandler, assignmentParams } from "@/app/_server/assignment-handler";
import { personal } from "@/app/_server/handler";
import { clientId } from "@/app/_server/params";
import { problem } from "@/app/_server/problem";
import { findTaught } from "@/db/queries/access";
import { addAssignment } from "@/db/queries/assignments";
import { findGivable } from "@/db/queries/private-lessons";
import { hiddenFrom } from "@/lib/classroom/lessons";
import { instantOf, localOf } from "@/lib/classroom/zoned-time";

const body = z.strictObject({ id: clientId, toClass: z.uuid() });

/** Gives the same lesson to another class, by the same rules. Dates keep their local time in the other class's zone. */
export const POST = assignmentHandler(
  { params: assignmentParams, body },
  async ({ db, learner, account, taught, assignment, body: { id, toClass } }) => {
    const other = await findTaught(db, learner.id, toClass);
    if (!other) return problem("class/not-found");
    if (other.archivedAt) return problem("class/archived");
    const { lesson, version, parts, feedback, late, grading, opensAt, dueAt } = assignment;
    const found = await findGivable(db, learner, other, { slug: lesson, version });
    if (!found || hiddenFrom(found.lesson, other.under13)) return problem("lesson/not-found");
    const moved = (instant: string) =>
      instantOf(localOf(instant, taught.timeZone), other.timeZone) ?? instant;
    const isThere = taught.timeZone === other.timeZone;
    const added = await addAssignment(db, other, {
      id,
      lesson,
      version,
      parts,
      feedback,
      late,
      grading,
      opensAt: isThere ? opensAt : moved(opensAt),
      dueAt: dueAt === null || isThere ? dueAt : moved(dueAt),
      createdBy: account.id,
    });
    if (!added) return problem("assignment/conflict");
    return personal(added.assignment, { status: added.isNew ? 201 : 200 });
  },
);
