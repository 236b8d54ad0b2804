import { z } from "zod";
import { classHandler } from "@/app/_server/class-handler";
import { classParams } from "@/app/_server/class-params";
import { personal } from "@/app/_server/handler";
import { clientId } from "@/app/_server/params";
import { problem } from "@/app/_server/problem";
import { startCheck } from "@/db/queries/transfer";

/** Starts a check in a class: its first round opens at once. Sent again under the same id it is the same check. */
export const POST = classHandler(
  { params: classParams, body: z.strictObject({ id: clientId }) },
  async ({ db, taught, account, body }) => {
    const started = await startCheck(db, taught, { ...body, createdBy: account.id }, new Date());
    if (started === "running") return problem("transfer/running");
    if (started === "conflict") return problem("transfer/conflict");
    return personal(started.check, { status: started.isNew ? 201 : 200 });
  },
);
