import { z } from "zod";
import { assignmentParams } from "@/app/_server/assignment-handler";
import { accountHandler, personal } from "@/app/_server/handler";
import { problem } from "@/app/_server/problem";
import { findAttendedAssignment } from "@/db/queries/assignments";
import { findOwnAttempt } from "@/db/queries/attempts";
import { handIn } from "@/db/queries/hand-in";
import { findLesson } from "@/db/queries/lessons";
import { isOpen } from "@/lib/classroom/assignment";
import { hiddenFrom } from "@/lib/classroom/lessons";

/** Hands in what a student did of the same lesson outside the assignment, while nothing of theirs counts for it yet. */
export const POST = accountHandler(
  {
    params: assignmentParams,
    unknown: "assignment/not-found",
    body: z.strictObject({ attempt: z.uuid() }),
  },
  async ({ db, learner, params, body }) => {
    const given = await findAttendedAssignment(db, learner.id, params.id);
    if (!given) return problem("assignment/not-found");
    const { assignment, attended } = given;
    if (!isOpen(assignment, new Date()) || attended.archivedAt) return problem("assignment/closed");
    const found = await findLesson(db, assignment.lesson, assignment.version);
    if (!found || hiddenFrom(found.lesson, attended.under13)) return problem("lesson/not-found");
    const handed = await handIn(db, {
      id: body.attempt,
      learnerId: learner.id,
      lesson: assignment.lesson,
      assignmentId: assignment.id,
    });
    if (handed === "counted") return problem("assignment/counted");
    const attempt = await findOwnAttempt(db, body.attempt, learner.id);
    if (handed === "unknown" || !attempt) return problem("attempt/not-found");
    return personal({ assignment: assignment.id, attempt: attempt.id });
  },
);
