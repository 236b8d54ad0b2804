import "server-only";
import { withoutValues } from "@/db/failure";
import { FolderLocked } from "@/db/lock";
import type { Line } from "./log";

/** Messages that never hold a value: what the engine says of a mistake in our code, and a driver of its line. */
const HARMLESS = [
  /^(Cannot (read|set) propert|Cannot access |Cannot destructure |Invalid array length|Maximum call stack)/,
  / is not (a function|defined|iterable|a constructor)$/,
  /^(timeout exceeded when trying to connect|Connection terminated)/,
];

const QUERY = /^Failed query: /;
const MOST_FRAMES = 12;
const MOST_QUERY = 500;

/** Of a failure in a few words which sort it is, and why. */
export function reasonLine(error: unknown): Line {
  const root = rootOf(error);
  const reason = reasonOf(root);
  return { error: root instanceof Error ? root.name : typeof root, ...(reason && { reason }) };
}

/**
 * Of a failure what may be logged: of which sort it is, where it happened, and which statement failed. Messages are
 * left out unless they can't hold a value: those of a database, a parser or a library quote what somebody sent.
 */
export function failureLine(error: unknown): Line {
  const query = queryOf(error);
  const constraint = textOf(rootOf(error), "constraint");
  return {
    ...reasonLine(error),
    ...(query && { query }),
    ...(constraint && { constraint }),
    stack: framesOf(error),
  };
}

const rootOf = (error: unknown): unknown =>
  error instanceof Error && error.cause !== undefined ? rootOf(error.cause) : error;

const textOf = (error: unknown, field: string): string | undefined => {
  const value = error instanceof Error && (error as Error & Record<string, unknown>)[field];
  return typeof value === "string" ? value : undefined;
};

/** A call of the system that failed says which and where; of whatever else has a code, a message says too much. */
function reasonOf(root: unknown): string | undefined {
  if (!(root instanceof Error)) return undefined;
  const [message = ""] = root.message.split("\n");
  const isHarmless = HARMLESS.some((harmless) => harmless.test(message));
  if (root instanceof FolderLocked || isHarmless || textOf(root, "syscall")) return message;
  return textOf(root, "code");
}

function queryOf(error: unknown): string | undefined {
  const told = withoutValues(error);
  return told instanceof Error && QUERY.test(told.message)
    ? told.message.replace(QUERY, "").slice(0, MOST_QUERY)
    : undefined;
}

/** The lines of a stack that name a place; its first lines are the message. */
const framesOf = (error: unknown): string[] =>
  error instanceof Error
    ? (error.stack ?? "")
        .split("\n")
        .filter((line) => /^\s+at .+:\d+:\d+\)?$/.test(line))
        .slice(0, MOST_FRAMES)
        .map((line) => line.trim())
    : [];
