import { assignmentHandler, done, pupilOfAssignment } from "@/app/_server/assignment-handler";
import { problem } from "@/app/_server/problem";
import { findPupil, resetAttempt } from "@/db/queries/assignments";

/** Resets a pupil's attempt: it stays theirs and counts no longer, so that they can begin again. */
export const DELETE = assignmentHandler(
  { params: pupilOfAssignment },
  async ({ db, taught, assignment, params }) => {
    const pupil = await findPupil(db, taught, params.membership);
    if (!pupil) return problem("pupil/not-found");
    await resetAttempt(db, assignment.id, pupil.learnerId);
    return done();
  },
);
