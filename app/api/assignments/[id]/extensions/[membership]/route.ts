import { z } from "zod";
import { localTime } from "@/app/_server/assignment-body";
import { assignmentHandler, done, pupilOfAssignment } from "@/app/_server/assignment-handler";
import { personal } from "@/app/_server/handler";
import { problem } from "@/app/_server/problem";
import { findPupil, setExtension } from "@/db/queries/assignments";
import { instantOf } from "@/lib/classroom/zoned-time";

const body = z.strictObject({ dueAt: localTime.unwrap() });

/** Gives one pupil a due date of their own, a local time of the class. It goes before their extra time. */
export const PUT = assignmentHandler(
  { params: pupilOfAssignment, body },
  async ({ db, taught, assignment, params, body: { dueAt: local } }) => {
    const pupil = await findPupil(db, taught, params.membership);
    if (!pupil) return problem("pupil/not-found");
    const dueAt = instantOf(local, taught.timeZone);
    if (dueAt === undefined) return problem("request/invalid");
    if (Date.parse(dueAt) <= Date.parse(assignment.opensAt)) return problem("assignment/due-early");
    await setExtension(db, { assignmentId: assignment.id, membershipId: params.membership }, dueAt);
    return personal({ dueAt });
  },
);

/** Takes the pupil's own due date away again. */
export const DELETE = assignmentHandler(
  { params: pupilOfAssignment },
  async ({ db, taught, assignment, params }) => {
    const pupil = await findPupil(db, taught, params.membership);
    if (!pupil) return problem("pupil/not-found");
    await setExtension(db, { assignmentId: assignment.id, membershipId: params.membership }, null);
    return done();
  },
);
