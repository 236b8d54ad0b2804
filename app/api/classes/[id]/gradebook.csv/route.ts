import { classHandler } from "@/app/_server/class-handler";
import { classParams } from "@/app/_server/class-params";
import { csvReply } from "@/app/_server/csv";
import { translator } from "@/app/_server/messages";
import { listGradebook } from "@/db/queries/gradebook";
import { gradebookTable } from "./gradebook-table";

/** Who has done what in a class as a table: the figures of its overview. */
export const GET = classHandler(
  { params: classParams, archivedToo: true },
  async ({ db, taught }) => {
    const t = await translator("report");
    const table = gradebookTable(await listGradebook(db, taught), t);
    return csvReply(table, t("csv.file.gradebook"), taught.name);
  },
);
