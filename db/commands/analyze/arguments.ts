import { parseArgs } from "node:util";
import { err, ok, type Result } from "../../../lib/result";
import { isTask, TASKS, type TaskName } from "./tasks";

/** What the command is asked to do. A file named “-” is the standard input. */
export type Asked =
  | { what: "report" | "json"; file: string; models: string }
  | { what: "task"; task: TaskName; from: string; to: string; models: string };

const USAGE =
  "Use: npm run --silent analyze -- FILE [--json], or -- --task NAME --in X.jsonl --out Y.jsonl. FILE may be - for what is piped in; --models FOLDER reads other weights.";
const OPTIONS = {
  json: { type: "boolean" },
  task: { type: "string" },
  in: { type: "string" },
  out: { type: "string" },
  models: { type: "string", default: "content/models" },
} as const;

function parsed(args: readonly string[]) {
  try {
    return ok(parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true }));
  } catch {
    return err(USAGE);
  }
}

/** What the words after the command ask for, or one sentence about what is missing. */
export function askedFor(args: readonly string[]): Result<Asked, string> {
  const read = parsed(args);
  if (!read.ok) return read;
  const { values, positionals } = read.value;
  const { task, models } = values;
  if (task !== undefined) {
    if (!isTask(task)) return err(`There is no task “${task}”. Tasks are: ${TASKS.join(", ")}.`);
    if (!values.in || !values.out || positionals.length > 0 || values.json) return err(USAGE);
    return ok({ what: "task", task, from: values.in, to: values.out, models });
  }
  const [file, second] = positionals;
  if (!file || second !== undefined || values.in || values.out) return err(USAGE);
  return ok({ what: values.json ? "json" : "report", file, models });
}
