import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { createTransport } from "nodemailer";
import { config } from "./config";

/** How long a mailed link holds, in minutes. */
export const MAIL_MINUTES = 30;

/** A token nobody can guess, for a mailed link. */
export const mailToken = (): string => randomBytes(32).toString("base64url");

/** What is stored of a mailed token. */
export const mailTokenHash = (token: string): string =>
  createHash("sha256").update(token).digest("base64url");

/** Until when a link mailed now holds. */
export const mailExpiry = (now: Date): Date => new Date(now.getTime() + MAIL_MINUTES * 60_000);

/** Whether this installation can send mail. */
export const canMail = (): boolean => config().mail !== null;

/** Sends a plain text. Throws when the mail server can't be reached or refuses it. */
export async function sendMail(to: string, subject: string, text: string): Promise<void> {
  const { mail } = config();
  if (!mail) throw new Error("no mail server is set up");
  const transport = createTransport({
    url: mail.url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({ from: mail.from, to: { name: "", address: to }, subject, text });
  } finally {
    transport.close();
  }
}
