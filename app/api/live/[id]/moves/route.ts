import { z } from "zod";
import { personal, teacherHandler } from "@/app/_server/handler";
import { liveReply } from "@/app/_server/live-reply";
import { attemptParams } from "@/app/_server/params";
import { problem } from "@/app/_server/problem";
import { findLive, type LedLive, moveLive } from "@/db/queries/live";
import type { Db } from "@/db/types";
import { moved, PHASES } from "@/lib/live/live";

const body = z.strictObject({
  /** The revision at which the teacher decided on this move. */
  revision: z.int().min(1),
  to: z.union([
    z.literal("end"),
    z.strictObject({ position: z.int().min(0).max(1000), phase: z.enum(PHASES) }),
  ]),
});

/** Leads the lesson on. Of two teachers, or tabs, that move at once the second is told where the lesson stands. */
export const POST = teacherHandler(
  { params: attemptParams, unknown: "live/not-found", body },
  async ({ db, learner, params, body: given }) => {
    const found = await findLive(db, learner.id, params.id);
    if (found?.role !== "teacher") return problem("live/not-found");
    const next = moved(found.state, found.items.length, given);
    if (!next.ok)
      return next.error === "moved" ? tooLate(db, found) : problem(`live/${next.error}`);
    const isThere = next.value === found.state || (await moveLive(db, found, next.value));
    const live = await findLive(db, learner.id, params.id);
    if (live?.role !== "teacher") return problem("live/not-found");
    return isThere ? personal(await liveReply(db, live)) : tooLate(db, live);
  },
);

async function tooLate(db: Db, live: LedLive): Promise<Response> {
  const refused = problem("live/moved");
  const told = { ...(await refused.json()), live: await liveReply(db, live) };
  return new Response(JSON.stringify(told), { status: refused.status, headers: refused.headers });
}
