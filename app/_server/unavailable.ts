import "server-only";
import { FolderLocked } from "@/db/lock";

/** Lines that break or are refused, PostgreSQL starting, stopping or full, and tables that are not there yet. */
const CONNECTION = /^(ECONN|ENOTFOUND|ETIMEDOUT|EPIPE|EAI_AGAIN|08|53|57P|42P01|CONNECT)/;

/** Whether an error says that the database can't be reached, at any depth of its causes. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof FolderLocked) return true;
  if (!(error instanceof Error)) return false;
  if ("code" in error && typeof error.code === "string" && CONNECTION.test(error.code)) return true;
  if (
    /connection (terminated|timeout|ended|error)|timeout exceeded when trying to connect|not queryable/i.test(
      error.message,
    )
  )
    return true;
  return isUnavailable(error.cause);
}
