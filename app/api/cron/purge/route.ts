import { createHash, timingSafeEqual } from "node:crypto";
import { config } from "@/app/_server/config";
import { handler, personal } from "@/app/_server/handler";
import { noParams } from "@/app/_server/params";
import { problem } from "@/app/_server/problem";
import { purge } from "@/db/queries/purge";
import { regradeLate } from "@/db/queries/regrade";

/** Hashed first: only strings of one length can be compared in constant time. */
const digest = (text: string) => createHash("sha256").update(text).digest();

function isScheduler(request: Request): boolean {
  const { cronSecret } = config();
  const shown = request.headers.get("authorization") ?? "";
  return cronSecret !== null && timingSafeEqual(digest(shown), digest(`Bearer ${cronSecret}`));
}

/** Erases what was kept long enough, for a scheduler that shows CRON_SECRET. Answers with counts only. */
export const GET = handler(
  { params: noParams, unknown: "address/unknown" },
  async ({ db, request }) => {
    if (!isScheduler(request)) return problem("address/unknown");
    const now = new Date();
    const purged = await purge(db, now);
    if (!purged) return problem("purge/running");
    return personal({ ...purged, regrades: await regradeLate(db, now) });
  },
);
