import "server-only";
import { createHash } from "node:crypto";

/** A strong ETag for these words. */
export const tagOf = (words: string): string =>
  `"${createHash("sha256").update(words).digest("base64url").slice(0, 22)}"`;

/** Whether the browser already has what is called `tag`, by its If-None-Match header. */
export function knows(request: Request, tag: string): boolean {
  const known = request.headers.get("if-none-match");
  if (!known) return false;
  const bare = (value: string) => value.trim().replace(/^W\//, "");
  return known.split(",").some((each) => each.trim() === "*" || bare(each) === bare(tag));
}
