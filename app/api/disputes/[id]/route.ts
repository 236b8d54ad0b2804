import { z } from "zod";
import { administration } from "@/app/_server/administration";
import { personal, teacherHandler } from "@/app/_server/handler";
import { problem } from "@/app/_server/problem";
import { listCorrectable } from "@/db/queries/corrections";
import { declineDispute } from "@/db/queries/disputes";

const params = z.object({ id: z.uuid() });

const body = z.strictObject({
  state: z.literal("declined"),
  reply: z.string().trim().min(10, "Write at least 10 characters.").max(600),
});

/** Declines a report with a reply. It is accepted by correcting the key. */
export const PATCH = teacherHandler(
  { params, unknown: "dispute/not-found", body },
  async ({ db, account, params: { id }, body: { reply } }) => {
    const mine = await listCorrectable(db, account, administration());
    const done = await declineDispute(db, mine, { id, reply });
    if (done === "not-found") return problem("dispute/not-found");
    if (done === "decided") return problem("dispute/decided");
    return personal({ id });
  },
);
