import { exportReply } from "@/app/_server/export-reply";
import { handler } from "@/app/_server/handler";
import { noParams } from "@/app/_server/params";
import { problem } from "@/app/_server/problem";
import { exportLearner } from "@/db/queries/export";

/** Everything that is stored about whoever asks, guests included. */
export const GET = handler(
  { params: noParams, unknown: "address/unknown" },
  async ({ db, learner, request }) =>
    learner
      ? exportReply(request, "my-data", await exportLearner(db, learner.id, new Date()))
      : problem("account/signed-out"),
);
