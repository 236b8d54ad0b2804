import "server-only";
import { failureLine, reasonLine } from "./failure-line";
import { log } from "./log";
import { REQUEST_ID } from "./request-id";
import { isUnavailable } from "./unavailable";

type Asked = { method: string; headers: NodeJS.Dict<string | string[]> };

/** Logs a page that could not be shown. `digest` is the code its reader sees. */
export function pageFailed(error: unknown, { method, headers }: Asked, route: string): void {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  const asked = { requestId: String(headers[REQUEST_ID] ?? ""), method, route, digest };
  if (isUnavailable(error)) log("warn", "database unavailable", { ...asked, ...reasonLine(error) });
  else log("error", "page failed", { ...asked, ...failureLine(error) });
}
