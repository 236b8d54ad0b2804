import { z } from "zod";
import { noGuestCookie } from "@/app/_server/guest-cookie";
import { accountHandler, personal } from "@/app/_server/handler";
import { noParams } from "@/app/_server/params";
import { noSessionCookie } from "@/app/_server/session";
import { endSessions } from "@/db/queries/accounts";

/** Ends every session of whoever asks, this one too; the browser is not even a guest afterwards. */
export const POST = accountHandler(
  { params: noParams, unknown: "auth/unknown", body: z.strictObject({}) },
  async ({ db, account }) => {
    await endSessions(db, account.id);
    const reply = personal({});
    for (const line of [noSessionCookie(), noGuestCookie()])
      reply.headers.append("set-cookie", line);
    return reply;
  },
);
