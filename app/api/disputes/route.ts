import { z } from "zod";
import { accountHandler, personal } from "@/app/_server/handler";
import { clientId, noParams } from "@/app/_server/params";
import { problem } from "@/app/_server/problem";
import { addDispute, hasAnswered } from "@/db/queries/disputes";
import { findReadable } from "@/db/queries/private-lessons";
import { isTeacher } from "@/lib/classroom/account";
import { itemsOf, slugSchema } from "@/lib/lesson/lesson";

const body = z.strictObject({
  id: clientId,
  lesson: slugSchema,
  version: z.int().min(1).max(1_000_000_000),
  item: z.string().min(1).max(80),
  reason: z.string().trim().min(10, "Write at least 10 characters.").max(600),
});

/** Takes down that somebody doubts a key, and why: a pupil who has answered the question, or a teacher. */
export const POST = accountHandler(
  { params: noParams, unknown: "lesson/not-found", body },
  async ({ db, learner, account, body: given }) => {
    const published = await findReadable(db, learner, given.lesson, given.version);
    const item = published && itemsOf(published.lesson).find(({ id }) => id === given.item);
    if (!item) return problem("correction/not-found");
    // Teachers may not know what a form asks, and pupils only once they have finished it.
    const apart = published.lesson.purpose === "form";
    const isTrusted = isTeacher(account) && !apart;
    if (!isTrusted && !(await hasAnswered(db, learner.id, item.id, { finished: apart })))
      return problem("dispute/not-answered");
    const added = await addDispute(db, { ...given, learnerId: learner.id, apart });
    if (added === "open") return problem("dispute/open");
    if (added === "conflict") return problem("answer/conflict");
    return personal({ id: added.id }, { status: added.isNew ? 201 : 200 });
  },
);
