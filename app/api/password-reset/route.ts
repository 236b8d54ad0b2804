import { z } from "zod";
import { emailField } from "@/app/_server/account-fields";
import { handler, personal } from "@/app/_server/handler";
import { limited } from "@/app/_server/limited";
import { mailAllowed } from "@/app/_server/limits";
import { canMail } from "@/app/_server/mail";
import { noParams } from "@/app/_server/params";
import { problem } from "@/app/_server/problem";
import { mailReset } from "@/app/_server/reset";
import { siteUrl } from "@/app/_server/site";
import { findAccount } from "@/db/queries/accounts";

const body = z.strictObject({ email: emailField });

/** Mails a link to choose a new password. The reply is the same, and as soon, whether or not the address has an account. */
export const POST = handler(
  { params: noParams, unknown: "auth/unknown", body },
  async ({ db, request, body: { email } }) => {
    if (!canMail()) return problem("account/no-mail");
    const now = new Date();
    const { sender, receiver } = await mailAllowed(db, request, email, now);
    if (sender > 0) return limited(sender);
    const account = await findAccount(db, email);
    if (account && receiver === 0) mailReset(db, email, siteUrl(request), now);
    return personal({}, { status: 202 });
  },
);
