import { handler } from "@/app/_server/handler";
import { noParams } from "@/app/_server/params";
import { problem } from "@/app/_server/problem";
import { eraseLearner } from "@/db/queries/erase";

/** Erases everything about whoever asks, guests included. */
export const DELETE = handler(
  { params: noParams, unknown: "address/unknown" },
  async ({ db, learner }) => {
    if (!learner) return problem("account/signed-out");
    await eraseLearner(db, learner.id);
    return new Response(null, { status: 204 });
  },
);
