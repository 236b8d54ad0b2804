import { randomInt } from "node:crypto";
import { z } from "zod";
import { accountHandler, personal } from "@/app/_server/handler";
import { clientId } from "@/app/_server/params";
import { problem } from "@/app/_server/problem";
import { findAttendedCheck } from "@/db/queries/transfer";
import { sit } from "@/db/queries/transfer-sittings";
import { roundAt } from "@/lib/transfer/round";

/**
 * Begins the round of a check that is open now, with an attempt of this id, or answers with the sitting there is:
 * which form it is, is drawn once. Which attempt it became stands in the reply.
 */
export const POST = accountHandler(
  {
    params: z.object({ check: z.uuid() }),
    unknown: "transfer/not-found",
    body: z.strictObject({ id: clientId }),
  },
  async ({ db, learner, params, body }) => {
    const given = await findAttendedCheck(db, learner.id, params.check);
    if (!given) return problem("transfer/not-found");
    const round = roundAt(given.check, new Date());
    if (!round || given.attended.archivedAt) return problem("transfer/closed");
    const sat = await sit(db, {
      checkId: given.check.id,
      learnerId: learner.id,
      round,
      attemptId: body.id,
      bit: randomInt(2) === 0 ? 0 : 1,
    });
    if (!sat) return problem("transfer/not-found");
    if (sat === "conflict") return problem("attempt/conflict");
    const { attemptId, lesson, version, finishedAt } = sat.sitting;
    const status = sat.isNew ? 201 : 200;
    return personal({ round, attempt: attemptId, lesson, version, finishedAt }, { status });
  },
);
