import { accountHandler, personal } from "@/app/_server/handler";
import { noParams } from "@/app/_server/params";
import { noSessionCookie } from "@/app/_server/session";
import { endSessions } from "@/db/queries/accounts";

/** Ends every session of whoever asks, this one too. */
export const POST = accountHandler(
  { params: noParams, unknown: "auth/unknown" },
  async ({ db, account }) => {
    await endSessions(db, account.id);
    return personal({}, { headers: { "set-cookie": noSessionCookie() } });
  },
);
