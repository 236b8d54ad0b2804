import "server-only";
import { problem } from "./problem";

/** The reply when no try is left: how many seconds to wait. */
export function limited(seconds: number): Response {
  const reply = problem("limit/reached");
  reply.headers.set("retry-after", String(seconds));
  return reply;
}
