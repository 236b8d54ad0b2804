import "server-only";
import { addMailToken } from "@/db/queries/mail-tokens";
import type { Db } from "@/db/types";
import { failureLine } from "./failure-line";
import { later } from "./later";
import { log } from "./log";
import { MAIL_MINUTES, mailExpiry, mailToken, mailTokenHash, sendMail } from "./mail";
import { translator } from "./messages";

/** Mails a link for a new password. Nobody waits for it: how long a mail server takes would tell that there is an account. */
export function mailReset(db: Db, email: string, site: string, now: Date): void {
  const send = async () => {
    const token = mailToken();
    const row = { hash: mailTokenHash(token), email, expiresAt: mailExpiry(now) };
    await addMailToken(db, { ...row, purpose: "reset" });
    const t = await translator("account");
    const text = t("mail.reset.text", { link: `${site}/reset/${token}`, minutes: MAIL_MINUTES });
    await sendMail(email, t("mail.reset.subject"), text);
  };
  later(() =>
    send().catch((error: unknown) => {
      log("error", "mail not sent", failureLine(error));
    }),
  );
}
