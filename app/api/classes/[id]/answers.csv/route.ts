import { classHandler } from "@/app/_server/class-handler";
import { classParams } from "@/app/_server/class-params";
import { workOf } from "@/app/_server/class-report";
import { csvReply } from "@/app/_server/csv";
import { translator } from "@/app/_server/messages";
import { walksIn } from "@/app/_server/pupil-report";
import { answerTable } from "./answer-table";

/** The first try at every question of every attempt that counts in a class, as a table. */
export const GET = classHandler(
  { params: classParams, archivedToo: true },
  async ({ db, taught }) => {
    const t = await translator("report");
    const common = await translator("common");
    const work = await workOf(db, taught);
    const walks = await walksIn(db, taught, work);
    const table = answerTable(taught, work.pupils, walks, t, common);
    return csvReply(table, t("csv.file.answers"), taught.name);
  },
);
