import { z } from "zod";
import { classHandler } from "@/app/_server/class-handler";
import { classParams } from "@/app/_server/class-params";
import { personal } from "@/app/_server/handler";
import { invitationToken } from "@/app/_server/invitation-token";
import { clientId } from "@/app/_server/params";
import { problem } from "@/app/_server/problem";
import { tokenHash } from "@/app/_server/share-token";
import { addInvitation, withdrawInvitations } from "@/db/queries/invitations";
import type { InvitationReply } from "@/lib/classroom/invitation";

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** Makes a link by which one colleague becomes a teacher of the class. It works once, for seven days. */
export const POST = classHandler(
  { params: classParams, body: z.strictObject({ id: clientId }), only: "owner" },
  async ({ db, taught, account, body: { id } }) => {
    const token = invitationToken(id);
    const row = {
      id,
      tokenHash: tokenHash(token),
      createdBy: account.id,
      expiresAt: new Date(Date.now() + WEEK),
    };
    const added = await addInvitation(db, taught, row);
    if (!added) return problem("class/conflict");
    const reply: InvitationReply = { page: `/teach/invitations/${token}`, ...added };
    return personal(reply, { status: 201 });
  },
);

/** Takes back every link that nobody has used yet. */
export const DELETE = classHandler(
  { params: classParams, only: "owner", archivedToo: true },
  async ({ db, taught }) => {
    await withdrawInvitations(db, taught, new Date());
    return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
  },
);
