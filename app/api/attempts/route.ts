import { v7 } from "uuid";
import { z } from "zod";
import { attemptView } from "@/app/_server/attempt-view";
import { closedTo } from "@/app/_server/closed";
import { guestCookie } from "@/app/_server/guest-cookie";
import { handler, personal } from "@/app/_server/handler";
import type { Learner } from "@/app/_server/learner";
import { limited } from "@/app/_server/limited";
import { guestAllowed } from "@/app/_server/limits";
import { clientId, noParams } from "@/app/_server/params";
import { type ProblemCode, problem } from "@/app/_server/problem";
import { whoseMark } from "@/app/_server/whose";
import { listAnswers } from "@/db/queries/answers";
import { findAttendedAssignment } from "@/db/queries/assignments";
import { startAttempt } from "@/db/queries/attempts";
import { findHoldingAssignment } from "@/db/queries/hand-in";
import { addGuest, removeGuest } from "@/db/queries/learners";
import { findLesson } from "@/db/queries/lessons";
import { findReadable } from "@/db/queries/private-lessons";
import type { Db } from "@/db/types";
import { isOpen } from "@/lib/classroom/assignment";
import { hiddenFrom } from "@/lib/classroom/lessons";
import type { Lesson } from "@/lib/lesson/lesson";
import { slugSchema } from "@/lib/lesson/lesson";
import { err, ok, type Result } from "@/lib/result";

/** Who was signed in when a device began it, perhaps days ago; left out: whoever is now. */
const whose = z.string().max(64).nullable().optional();

const body = z.union([
  z.strictObject({
    id: clientId,
    lesson: slugSchema,
    version: z.int().min(1).max(1_000_000_000),
    whose,
  }),
  z.strictObject({ id: clientId, assignment: z.uuid(), whose }),
]);

type Asked = z.output<typeof body>;
type Wanted = { lesson: Lesson; version: number; assignmentId: string | null };

/** What is to be started: the lesson of an assignment as it was given, or any lesson they may read. */
async function findWanted(
  db: Db,
  learner: Learner | null,
  asked: Asked,
): Promise<Result<Wanted, ProblemCode>> {
  const now = new Date();
  if (!("assignment" in asked)) {
    const found = await findReadable(db, learner, asked.lesson, asked.version);
    if (found?.lesson.purpose !== "lesson") return err("lesson/not-found");
    // What was made for a class is taken as the class was given it; its owner may try it out.
    if (found.access === "colleague" || found.access === "pupil") return err("lesson/not-found");
    if ((await closedTo(db, learner))(found.lesson)) return err("lesson/not-found");
    const held = learner?.account
      ? await findHoldingAssignment(db, learner.id, asked.lesson, now)
      : null;
    return ok({ lesson: found.lesson, version: found.version, assignmentId: held });
  }
  const given = learner && (await findAttendedAssignment(db, learner.id, asked.assignment));
  if (!given) return err("assignment/not-found");
  const { assignment, attended } = given;
  if (!isOpen(assignment, now) || attended.archivedAt) return err("assignment/closed");
  const found = await findLesson(db, assignment.lesson, assignment.version);
  if (!found || hiddenFrom(found.lesson, attended.under13)) return err("lesson/not-found");
  return ok({ ...found, assignmentId: assignment.id });
}

/**
 * Starts an attempt, for an assignment where one is named. Whoever comes without a cookie becomes a guest here, and
 * not before. Of several devices that start the same assignment one starts it; the others get that same attempt.
 */
export const POST = handler(
  { params: noParams, unknown: "attempt/not-found", body },
  async ({ db, learner, request, body: asked }) => {
    if (asked.whose !== undefined && asked.whose !== whoseMark(learner))
      return problem("attempt/other-learner");
    const wanted = await findWanted(db, learner, asked);
    if (!wanted.ok) return problem(wanted.error);
    const { lesson, version, assignmentId } = wanted.value;
    const guest = learner ? null : v7();
    const wait = guest ? await guestAllowed(db, request, new Date()) : 0;
    if (wait > 0) return limited(wait, "guest/many");
    const started = await db.transaction(async (tx) => {
      if (guest) await addGuest(tx, guest);
      const learnerId = learner?.id ?? guest ?? "";
      const row = { id: asked.id, learnerId, lesson: lesson.slug, version, assignmentId };
      const begun = await startAttempt(tx, row);
      if (guest && !begun) await removeGuest(tx, guest);
      return begun;
    });
    if (!started || !isSame(started.attempt, asked, wanted.value))
      return problem("attempt/conflict");
    const { attempt, isNew } = started;
    const answers = isNew ? [] : await listAnswers(db, attempt.id);
    const taken = await findLesson(db, attempt.lesson, attempt.version, attempt.corrected);
    return personal(attemptView(taken?.lesson ?? lesson, attempt, answers, new Date()), {
      status: isNew ? 201 : 200,
      headers: guest ? { "set-cookie": guestCookie(guest) } : {},
    });
  },
);

type Started = NonNullable<Awaited<ReturnType<typeof startAttempt>>>["attempt"];

/** Whether what is there is what was asked for: under the same id all of it, under another id the same assignment. */
function isSame(
  attempt: Started,
  asked: Asked,
  { lesson, version, assignmentId }: Wanted,
): boolean {
  if ("assignment" in asked || attempt.id !== asked.id)
    return assignmentId !== null && attempt.terms?.assignment === assignmentId;
  return attempt.lesson === lesson.slug && attempt.version === version;
}
