import { z } from "zod";
import { administration } from "@/app/_server/administration";
import { personal, teacherHandler } from "@/app/_server/handler";
import { translator } from "@/app/_server/messages";
import { clientId, noParams } from "@/app/_server/params";
import { problem } from "@/app/_server/problem";
import { correctKey, findCorrectable } from "@/db/queries/corrections";
import { keyChangeSchema } from "@/lib/lesson/key-change";
import { slugSchema } from "@/lib/lesson/lesson";

const body = z.strictObject({
  id: clientId,
  lesson: slugSchema,
  version: z.int().min(1).max(1_000_000_000),
  item: z.string().min(1).max(80),
  change: keyChangeSchema,
  reason: z.string().trim().min(10, "Write at least 10 characters.").max(600),
});

/** Corrects a key for everybody: a new version of the lesson, and a verdict beside each past one that changes. */
export const POST = teacherHandler(
  { params: noParams, unknown: "correction/not-found", body },
  async ({ db, account, body: { lesson, ...given } }) => {
    const correctable = await findCorrectable(db, account, administration(), lesson);
    if (!correctable) return problem("correction/not-found");
    const t = await translator("keys");
    const by = account.name ?? t("log.unnamed");
    const done = await correctKey(db, correctable, { ...given, by });
    switch (done.state) {
      case "corrected":
        return personal({ id: done.id, version: done.version, regrades: done.regrades });
      case "refused":
        return problem("correction/refused", { detail: done.sentences.join(" ") });
      case "not-found":
        return problem("correction/not-found");
      case "conflict":
        return problem("answer/conflict");
      case "stale":
        return problem("correction/stale");
      case "unchanged":
        return problem("correction/unchanged");
    }
  },
);
