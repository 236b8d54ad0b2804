import { z } from "zod";
import { classHandler } from "@/app/_server/class-handler";
import { classParams } from "@/app/_server/class-params";
import { momentsIn } from "@/app/_server/dates";
import { personal } from "@/app/_server/handler";
import { translator } from "@/app/_server/messages";
import { problem } from "@/app/_server/problem";
import { openRound, withdrawCheck } from "@/db/queries/transfer";

const body = z.union([
  z.strictObject({ open: z.enum(["after", "later"]) }),
  z.strictObject({ withdrawn: z.boolean() }),
]);

/** Opens the next round of a class's check, or takes the check back, or brings it back. */
export const PATCH = classHandler(
  { params: classParams.extend({ check: z.uuid() }), body },
  async ({ db, taught, params, body: change }) => {
    if ("withdrawn" in change) {
      const check = await withdrawCheck(db, taught, params.check, change.withdrawn);
      if (check === "running") return problem("transfer/running");
      return check ? personal(check) : problem("transfer/not-found");
    }
    const opened = await openRound(db, taught, params.check, change.open, new Date());
    if (!opened) return problem("transfer/not-found");
    if (opened.ok) return personal(opened.value);
    if (opened.error.why === "order") return problem("transfer/order");
    const t = await translator("transfer");
    const when = (await momentsIn(taught.timeZone))(opened.error.from);
    return problem("transfer/early", { detail: t("teach.early", { when }) });
  },
);
