import { handler, personal } from "@/app/_server/handler";
import { noParams } from "@/app/_server/params";
import { progressFor } from "@/app/_server/results";

/** Where whoever asks stands in every lesson. */
export const GET = handler(
  { params: noParams, unknown: "attempt/not-found" },
  async ({ learner }) => personal(await progressFor(learner?.id ?? null)),
);
