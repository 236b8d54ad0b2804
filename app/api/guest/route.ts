import { z } from "zod";
import { guestOf, noGuestCookie } from "@/app/_server/guest-cookie";
import { accountHandler, personal } from "@/app/_server/handler";
import { noParams } from "@/app/_server/params";
import { mergeGuest } from "@/db/queries/merge";

const body = z.strictObject({ merge: z.boolean() });

/** "Was this you?": makes the guest of this browser's work one's own, or leaves it. Either way the browser is no guest any longer. */
export const POST = accountHandler(
  { params: noParams, unknown: "auth/unknown", body },
  async ({ db, learner, request, body: { merge } }) => {
    const guest = guestOf(request.headers.get("cookie"));
    const merged = merge && guest !== undefined && (await mergeGuest(db, guest, learner.id));
    return personal({ merged }, { headers: { "set-cookie": noGuestCookie() } });
  },
);
