import { v7 } from "uuid";
import { z } from "zod";
import { attemptView } from "@/app/_server/attempt-view";
import { guestCookie } from "@/app/_server/guest-cookie";
import { handler, personal } from "@/app/_server/handler";
import { clientId, noParams } from "@/app/_server/params";
import { problem } from "@/app/_server/problem";
import { listAnswers, startAttempt } from "@/db/queries/attempts";
import { addGuest, removeGuest } from "@/db/queries/learners";
import { findLesson } from "@/db/queries/lessons";
import { slugSchema } from "@/lib/lesson/lesson";

const body = z.strictObject({
  id: clientId,
  lesson: slugSchema,
  version: z.int().min(1).max(1_000_000_000),
});

/** Starts an attempt. Whoever comes without a cookie becomes a guest here, and not before. */
export const POST = handler(
  { params: noParams, unknown: "attempt/not-found", body },
  async ({ db, learner, body: { id, lesson: slug, version } }) => {
    const found = await findLesson(db, slug, version);
    if (!found) return problem("lesson/not-found");
    const guest = learner ? null : v7();
    const started = await db.transaction(async (tx) => {
      if (guest) await addGuest(tx, guest);
      const learnerId = learner?.id ?? guest ?? "";
      const begun = await startAttempt(tx, { id, learnerId, lesson: slug, version });
      if (guest && !begun) await removeGuest(tx, guest);
      return begun;
    });
    const same = started?.attempt.lesson === slug && started.attempt.version === version;
    if (!started || !same) return problem("attempt/conflict");
    const answers = started.isNew ? [] : await listAnswers(db, id);
    return personal(attemptView(found.lesson, started.attempt, answers), {
      status: started.isNew ? 201 : 200,
      headers: guest ? { "set-cookie": guestCookie(guest) } : {},
    });
  },
);
