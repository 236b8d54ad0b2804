import { classHandler } from "@/app/_server/class-handler";
import { classParams } from "@/app/_server/class-params";
import { exportReply } from "@/app/_server/export-reply";
import { problem } from "@/app/_server/problem";
import { isOwned } from "@/db/queries/erase";
import { exportClass } from "@/db/queries/export";

/** Everything that is stored about a class and its pupils, for its owner. */
export const GET = classHandler(
  { params: classParams, archivedToo: true },
  async ({ db, taught, request }) =>
    isOwned(taught)
      ? exportReply(request, "class", await exportClass(db, taught))
      : problem("class/owner-only"),
);
