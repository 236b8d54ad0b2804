import { DrizzleQueryError } from "drizzle-orm";

/** A failure as it may be logged: without the values that were sent to the database, for those are people's answers. */
export function withoutValues(error: unknown): unknown {
  if (!(error instanceof DrizzleQueryError)) return error;
  return new Error(`Failed query: ${error.query}`, { cause: error.cause });
}

/** The innermost cause of a failure in a few words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause !== undefined) return reasonOf(error.cause);
  return error.message || ("code" in error ? String(error.code) : error.name);
}

/** PostgreSQL: a foreign key names a row that is not there. */
const NO_SUCH_ROW = "23503";

/** Whether a row could not be added because what it belongs to was erased meanwhile. */
export function isOrphaned(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ("code" in error && error.code === NO_SUCH_ROW) || isOrphaned(error.cause);
}
