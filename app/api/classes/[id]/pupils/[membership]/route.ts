import { z } from "zod";
import { classHandler } from "@/app/_server/class-handler";
import { nickname, placeParams } from "@/app/_server/class-params";
import { personal } from "@/app/_server/handler";
import { problem } from "@/app/_server/problem";
import { changePupil } from "@/db/queries/pupils";
import { MOST_EXTRA_TIME } from "@/lib/classroom/pupil";

const body = z.strictObject({
  nickname: nickname.optional(),
  extraTimePercent: z.int().min(0).max(MOST_EXTRA_TIME).optional(),
  /** Takes the PIN away and ends the pupil's sessions; the next sign-in chooses a new one. */
  resetPin: z.literal(true).optional(),
  /** Brings a removed pupil back. */
  removed: z.literal(false).optional(),
});

/** Changes a pupil's place in the class. */
export const PATCH = classHandler(
  { params: placeParams, body },
  async ({ db, taught, params, body }) => {
    const changed = await changePupil(db, taught, params.membership, body, new Date());
    if (changed === "name-taken") return problem("pupil/name-taken");
    return changed ? personal(changed) : problem("pupil/not-found");
  },
);

/** Takes a pupil out of the class, from the next request on. What they did is kept until the class is erased. */
export const DELETE = classHandler({ params: placeParams }, async ({ db, taught, params }) => {
  const change = { removed: true };
  const changed = await changePupil(db, taught, params.membership, change, new Date());
  return changed ? personal(changed) : problem("pupil/not-found");
});
