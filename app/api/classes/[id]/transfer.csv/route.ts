import { classHandler } from "@/app/_server/class-handler";
import { classParams } from "@/app/_server/class-params";
import { csvReply } from "@/app/_server/csv";
import { translator } from "@/app/_server/messages";
import { problem } from "@/app/_server/problem";
import { changeTable } from "@/app/_transfer/change-table";
import { classCheckOf } from "@/app/_transfer/class-change";
import { listChecks } from "@/db/queries/transfer";

/** How a class changed in reports nobody had practised on, as a table; figures of the class only. */
export const GET = classHandler(
  { params: classParams, archivedToo: true },
  async ({ db, taught }) => {
    const check = (await listChecks(db, taught)).find(({ withdrawnAt }) => withdrawnAt === null);
    if (!check) return problem("transfer/not-found");
    const t = await translator("transfer");
    const { comparisons } = await classCheckOf(db, taught, check);
    return csvReply(changeTable(comparisons, t), t("csv.file"), taught.name);
  },
);
