import "server-only";
import { type Logger, pino } from "pino";
import { config } from "./config";

/**
 * All that a line of the log may say. No field holds what somebody sent or is: no address, no name, no text, no
 * token, no id of a person. docs/operations.md explains each.
 */
export type Line = {
  requestId?: string | undefined;
  method?: string;
  route?: string;
  status?: number;
  ms?: number;
  code?: string | undefined;
  digest?: string | undefined;
  error?: string;
  reason?: string;
  query?: string;
  constraint?: string;
  stack?: string[];
  job?: string;
  counts?: Record<string, number>;
  signal?: string;
  unanswered?: number;
  database?: string;
  version?: string;
};

/** The same, for lines that are made while the server runs: whatever else is handed in is left out. */
const FIELDS = {
  requestId: true,
  method: true,
  route: true,
  status: true,
  ms: true,
  code: true,
  digest: true,
  error: true,
  reason: true,
  query: true,
  constraint: true,
  stack: true,
  job: true,
  counts: true,
  signal: true,
  unanswered: true,
  database: true,
  version: true,
} satisfies Record<keyof Line, true>;

const onlyKnown = (said: object) =>
  Object.fromEntries(Object.entries(said).filter(([field]) => field in FIELDS));

let made: Logger | undefined;

/** Straight to the standard output: no thread and no buffer that a crash would swallow. */
const output = { write: (line: string) => void process.stdout.write(line) };

/** Writes one line of JSON: what happened in few words, and its figures. */
export function log(level: "error" | "warn" | "info" | "debug", what: string, said: Line = {}) {
  made ??= pino(
    {
      level: config().logLevel,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: onlyKnown },
    },
    output,
  );
  made[level](said, what);
}
