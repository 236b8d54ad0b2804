import "server-only";
import type { Administration } from "@/db/queries/administrators";
import { config } from "./config";

/**
 * Who administrates this site and the shipped lessons. Where an address can be proved, by mail or by Google, it has to be: else
 * whoever signs up with an administrator's address first would be one.
 */
export function administration(): Administration {
  const { adminEmails, mail, google } = config();
  return { adminEmails, proof: mail !== null || google !== null };
}
