import { v7 } from "uuid";
import { z } from "zod";
import { classHandler } from "@/app/_server/class-handler";
import { classParams, nickname } from "@/app/_server/class-params";
import { personal } from "@/app/_server/handler";
import { addPupils } from "@/db/queries/pupils";
import { MOST_NAMES } from "@/lib/classroom/roster";

/** Puts names on the class's list. Whoever is there already stays as they are, so that the same list can be sent again. */
export const POST = classHandler(
  {
    params: classParams,
    body: z.strictObject({ names: z.array(nickname).min(1).max(MOST_NAMES) }),
  },
  async ({ db, taught, body: { names } }) =>
    personal({ added: await addPupils(db, taught, names, v7) }),
);
