import { z } from "zod";
import { shows } from "@/app/_server/bearer";
import { config } from "@/app/_server/config";
import { handler, personal } from "@/app/_server/handler";
import { problem } from "@/app/_server/problem";
import { runLogged } from "@/app/_server/run-job";
import { JOB_NAMES } from "@/db/jobs";

/** Does a job for a scheduler that shows CRON_SECRET, and answers with counts only. Two at once do it once. */
export const GET = handler(
  { params: z.object({ job: z.enum(JOB_NAMES) }), unknown: "address/unknown" },
  async ({ db, request, params: { job } }) => {
    if (!shows(request, config().cronSecret)) return problem("address/unknown");
    const counts = await runLogged(db, job);
    return counts ? personal(counts) : problem("job/running");
  },
);
