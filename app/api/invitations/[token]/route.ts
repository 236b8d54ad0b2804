import { v7 } from "uuid";
import { invitationParams } from "@/app/_server/class-params";
import { personal, teacherHandler } from "@/app/_server/handler";
import { translator } from "@/app/_server/messages";
import { problem } from "@/app/_server/problem";
import { tokenHash } from "@/app/_server/share-token";
import { acceptInvitation } from "@/db/queries/invitations";

/** Makes whoever holds the link a teacher of its class. */
export const POST = teacherHandler(
  { params: invitationParams, unknown: "invitation/not-found" },
  async ({ db, learner, account, params }) => {
    const guest = {
      learnerId: learner.id,
      name: account.name ?? (await translator("classes"))("unnamed"),
      newId: v7(),
    };
    const accepted = await acceptInvitation(db, tokenHash(params.token), guest, new Date());
    return accepted ? personal({ id: accepted.classId }) : problem("invitation/not-found");
  },
);
