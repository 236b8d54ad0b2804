import { z } from "zod";
import { accountHandler, personal } from "@/app/_server/handler";
import { attemptParams, clientId } from "@/app/_server/params";
import { problem } from "@/app/_server/problem";
import { findLesson } from "@/db/queries/lessons";
import { findLive } from "@/db/queries/live";
import { putLiveAnswer } from "@/db/queries/live-answers";
import { judge } from "@/lib/attempt/attempt";
import { responseSchema } from "@/lib/items/index";
import { itemsNamed } from "@/lib/live/lesson";
import type { LiveAnswerReply } from "@/lib/live/reply";

const body = z.strictObject({
  id: clientId,
  item: z.string().min(1).max(80),
  response: responseSchema,
});

/** Stores a student's answer to the item that is being asked; until it is shown, a further one takes its place. Tells no verdict. */
export const POST = accountHandler(
  { params: attemptParams, unknown: "live/not-found", body },
  async ({ db, learner, params, body: given }) => {
    const live = await findLive(db, learner.id, params.id);
    if (live?.role !== "student") return problem("live/not-found");
    const published = await findLesson(db, live.lesson, live.version);
    if (!published) return problem("lesson/not-found");
    const judged = judge(itemsNamed(published.lesson, live.items), given.item, given.response);
    if (!judged.ok) return problem(judged.error);
    const stored = await putLiveAnswer(db, live, learner.id, given);
    if (stored === "closed") return problem("live/closed");
    if (stored === "taken") return problem("answer/conflict");
    return personal({ stored } satisfies LiveAnswerReply);
  },
);
