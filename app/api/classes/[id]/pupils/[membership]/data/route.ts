import { classHandler } from "@/app/_server/class-handler";
import { placeParams } from "@/app/_server/class-params";
import { problem } from "@/app/_server/problem";
import { erasePupil } from "@/db/queries/erase";

/** Erases one pupil of a class, removed ones too. */
export const DELETE = classHandler(
  { params: placeParams, archivedToo: true },
  async ({ db, taught, params }) =>
    (await erasePupil(db, taught, params.membership))
      ? new Response(null, { status: 204 })
      : problem("pupil/not-found"),
);
