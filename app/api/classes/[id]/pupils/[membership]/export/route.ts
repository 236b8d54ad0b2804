import { classHandler } from "@/app/_server/class-handler";
import { placeParams } from "@/app/_server/class-params";
import { exportReply } from "@/app/_server/export-reply";
import { problem } from "@/app/_server/problem";
import { exportPupil } from "@/db/queries/export";

/** What is stored about one pupil of a class, for its teachers. */
export const GET = classHandler(
  { params: placeParams, archivedToo: true },
  async ({ db, taught, params, request }) => {
    const exported = await exportPupil(db, taught, params.membership);
    return exported ? exportReply(request, "pupil", exported) : problem("pupil/not-found");
  },
);
