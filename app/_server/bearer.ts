import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";

/** Hashed first: only strings of one length can be compared in constant time. */
const digest = (text: string) => createHash("sha256").update(text).digest();

/** Whether a request shows a secret, as `Authorization: Bearer`. Where no secret is set, none does. */
export function shows(request: Request, secret: string | null): boolean {
  const shown = request.headers.get("authorization") ?? "";
  return secret !== null && timingSafeEqual(digest(shown), digest(`Bearer ${secret}`));
}
