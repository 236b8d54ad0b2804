import { classHandler } from "@/app/_server/class-handler";
import { classParams } from "@/app/_server/class-params";
import { figuresFor, itemsByLesson } from "@/app/_server/class-report";
import { csvReply } from "@/app/_server/csv";
import { translator } from "@/app/_server/messages";
import { itemTable } from "./item-table";

/** Every exit question of a class's lessons as a table: the figures of its report. */
export const GET = classHandler(
  { params: classParams, archivedToo: true },
  async ({ db, learner, taught }) => {
    const t = await translator("report");
    const common = await translator("common");
    const figures = await figuresFor(db, learner, taught);
    return csvReply(
      itemTable(itemsByLesson(figures), t, common),
      t("csv.file.report"),
      taught.name,
    );
  },
);
