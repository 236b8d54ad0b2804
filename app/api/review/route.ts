import { z } from "zod";
import { handler, personal } from "@/app/_server/handler";
import { clientId, noParams } from "@/app/_server/params";
import { problem } from "@/app/_server/problem";
import { beginSitting } from "@/app/_server/review";

/** Begins a sitting with what is due, or answers with the open one. Answers to it are sent like any others. */
export const POST = handler(
  { params: noParams, unknown: "attempt/not-found", body: z.strictObject({ id: clientId }) },
  async ({ db, learner, body: { id } }) => {
    if (!learner) return problem("review/nothing-learned");
    const sitting = await db.transaction((tx) => beginSitting(tx, learner.id, id));
    if (!sitting.ok) return problem(sitting.error);
    const { view, isNew } = sitting.value;
    return personal(view, { status: isNew ? 201 : 200 });
  },
);
