import "server-only";
import { failureLine } from "./failure-line";
import { log } from "./log";

const LEVELS = {
  error: "error",
  warn: "warn",
  info: "debug",
  log: "debug",
  debug: "debug",
} as const;

/** A page that failed: the framework prints it, and then tells `pageFailed`, which knows more of it. */
const isToldElsewhere = (error: Error): boolean => "digest" in error;

/**
 * From now on what libraries print goes into the log, a line for each failure. Of plain words, which may hold an
 * address or what somebody typed, only that there were some.
 */
export function sayInLines(): void {
  for (const [name, level] of Object.entries(LEVELS)) {
    console[name as keyof typeof LEVELS] = (...said: unknown[]) => {
      const failure = said.find((each) => each instanceof Error);
      if (failure && isToldElsewhere(failure)) return;
      log(level, "printed", failure ? failureLine(failure) : {});
    };
  }
}
