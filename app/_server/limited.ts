import "server-only";
import { type ProblemCode, problem } from "./problem";

/** The reply when no try is left: how many seconds to wait. */
export function limited(seconds: number, code: ProblemCode = "limit/reached"): Response {
  const reply = problem(code);
  reply.headers.set("retry-after", String(seconds));
  return reply;
}
