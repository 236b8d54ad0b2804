import { knows } from "@/app/_server/etag";
import { accountHandler, personal } from "@/app/_server/handler";
import { liveReply, liveTag } from "@/app/_server/live-reply";
import { attemptParams } from "@/app/_server/params";
import { problem } from "@/app/_server/problem";
import { findLive } from "@/db/queries/live";

/**
 * Where a live lesson stands, for whoever leads or attends it. Polled: a screen that names what it has by If-None-Match
 * is answered 304 without a body. No cache keeps any of it, the screen itself remembers the tag.
 */
export const GET = accountHandler(
  { params: attemptParams, unknown: "live/not-found" },
  async ({ db, learner, params, request }) => {
    const live = await findLive(db, learner.id, params.id);
    if (!live) return problem("live/not-found");
    const headers = { etag: liveTag(live), "cache-control": "private, no-store" };
    if (knows(request, headers.etag)) return new Response(null, { status: 304, headers });
    return personal(await liveReply(db, live), { headers });
  },
);
