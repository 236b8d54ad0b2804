import { v7 } from "uuid";
import { z } from "zod";
import { handler, personal } from "@/app/_server/handler";
import { attemptParams, clientId } from "@/app/_server/params";
import { problem } from "@/app/_server/problem";
import { shareToken, tokenHash } from "@/app/_server/share-token";
import { lockAttempt } from "@/db/queries/attempts";
import { isPrivateLesson } from "@/db/queries/private-lessons";
import { addShare, findShare, mayShare, revokeShares } from "@/db/queries/shares";
import type { ShareReply } from "@/lib/attempt/reply";
import { REVIEW_SLUG } from "@/lib/lesson/review-bank";
import { isForm } from "@/lib/transfer/round";

/** Shows a finished result at an address that can't be guessed. A result has one open share, which is answered again. */
export const POST = handler(
  {
    params: attemptParams,
    unknown: "attempt/not-found",
    body: z.strictObject({ id: clientId.optional() }),
  },
  async ({ db, learner, params, body: { id = v7() } }) => {
    if (!learner) return problem("attempt/not-found");
    return db.transaction(async (tx) => {
      const attempt = await lockAttempt(tx, params.id, learner.id);
      const isResult = attempt && attempt.lesson !== REVIEW_SLUG && !isForm(attempt.lesson);
      if (!isResult) return problem("attempt/not-found");
      if (!attempt.finishedAt) return problem("attempt/unfinished");
      if (await isPrivateLesson(tx, attempt.lesson)) return problem("share/private");
      if (!(await mayShare(tx, learner.id))) return problem("share/off");
      const earlier = await findShare(tx, { id, attemptId: attempt.id });
      if (earlier && (earlier.revoked || earlier.attemptId !== attempt.id))
        return problem("share/revoked");
      const shared = earlier?.id ?? id;
      const token = shareToken(shared);
      const row = { id, attemptId: attempt.id, tokenHash: tokenHash(token) };
      if (!earlier && !(await addShare(tx, row))) return problem("share/revoked");
      const reply: ShareReply = { id: shared, page: `/r/${token}`, image: `/r/${token}/card.png` };
      return personal(reply);
    });
  },
);

/** Stops sharing. A picture that was posted elsewhere can't be called back. */
export const DELETE = handler(
  { params: attemptParams, unknown: "attempt/not-found" },
  async ({ db, learner, params }) => {
    if (!learner) return problem("attempt/not-found");
    return db.transaction(async (tx) => {
      const attempt = await lockAttempt(tx, params.id, learner.id);
      if (!attempt) return problem("attempt/not-found");
      await revokeShares(tx, attempt.id);
      return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
    });
  },
);
