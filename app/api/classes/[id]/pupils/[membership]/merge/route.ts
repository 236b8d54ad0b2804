import { z } from "zod";
import { classHandler } from "@/app/_server/class-handler";
import { placeParams } from "@/app/_server/class-params";
import { personal } from "@/app/_server/handler";
import { problem } from "@/app/_server/problem";
import { mergePupils } from "@/db/queries/merge-pupils";

/** Makes this pupil and `into` one, who keeps the name of `into`. */
export const POST = classHandler(
  { params: placeParams, body: z.strictObject({ into: z.uuid() }) },
  async ({ db, taught, params: { membership: from }, body: { into } }) => {
    const merged = await mergePupils(db, taught, { from, into }, new Date());
    return merged ? personal({ id: into }) : problem("pupil/not-found");
  },
);
