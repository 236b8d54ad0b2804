import { classHandler } from "@/app/_server/class-handler";
import { classParams } from "@/app/_server/class-params";
import { workOf } from "@/app/_server/class-report";
import { csvReply } from "@/app/_server/csv";
import { translator } from "@/app/_server/messages";
import { classQuestions } from "@/lib/classroom/report/question";
import { figureTable } from "./figure-table";

/** The bars, d′ and c, and what is taken for what, of a class as a table. */
export const GET = classHandler(
  { params: classParams, archivedToo: true },
  async ({ db, taught }) => {
    const t = await translator("report");
    const common = await translator("common");
    const { lessons, first } = await workOf(db, taught);
    const table = figureTable(classQuestions(lessons, first), t, common);
    return csvReply(table, t("csv.file.figures"), taught.name);
  },
);
