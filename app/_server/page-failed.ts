import "server-only";
import { failureLine } from "./failure-line";
import { log } from "./log";
import { REQUEST_ID } from "./request-id";
import { isUnavailable } from "./unavailable";

type Asked = { method: string; headers: NodeJS.Dict<string | string[]> };

/** Logs a page that could not be shown. `digest` is the code its reader sees. */
export function pageFailed(error: unknown, { method, headers }: Asked, route: string): void {
  const gone = isUnavailable(error);
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  const { stack, ...line } = failureLine(error);
  log(gone ? "warn" : "error", gone ? "database unavailable" : "page failed", {
    requestId: String(headers[REQUEST_ID] ?? ""),
    method,
    route,
    digest,
    ...line,
    ...(!gone && stack && { stack }),
  });
}
