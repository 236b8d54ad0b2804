import { v7 } from "uuid";
import { z } from "zod";
import { classHandler } from "@/app/_server/class-handler";
import { placeParams } from "@/app/_server/class-params";
import { personal } from "@/app/_server/handler";
import { problem } from "@/app/_server/problem";
import { findTaught } from "@/db/queries/access";
import { movePupil } from "@/db/queries/move-pupil";

/** Moves a pupil to another class of the same teacher. */
export const POST = classHandler(
  { params: placeParams, body: z.strictObject({ toClass: z.uuid() }) },
  async ({ db, learner, taught: from, params: { membership: id }, body: { toClass } }) => {
    const to = await findTaught(db, learner.id, toClass);
    if (!to || to.id === from.id) return problem("class/not-found");
    if (to.archivedAt) return problem("class/archived");
    const moved = await movePupil(db, { from, to, id, newId: v7() }, new Date());
    if (moved === "not-found") return problem("pupil/not-found");
    return moved === "name-taken" ? problem("pupil/name-taken") : personal(moved);
  },
);
