import { readFile, writeFile } from "node:fs/promises";
import { z } from "zod";
import type { Models } from "../../../lib/analysis/analyze";
import { err, ok, type Result } from "../../../lib/result";
import { predict, type TaskName } from "./tasks";

const lineSchema = z.object({ id: z.string().min(1), text: z.string() });
type Line = z.output<typeof lineSchema>;

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The texts of a file with one JSON object a line, or a sentence about the first line that is none. */
function linesOf(file: string, content: string): Result<Line[], string> {
  const lines: Line[] = [];
  for (const [index, line] of content.split("\n").entries()) {
    if (line.trim() === "") continue;
    const read = lineSchema.safeParse(json(line));
    if (!read.success)
      return err(`Line ${index + 1} of ${file} is no JSON object with an id and a text.`);
    lines.push(read.data);
  }
  return ok(lines);
}

/** Writes a prediction for each line of a file; says how many, or what is wrong with the file. */
export async function predictFile(
  task: TaskName,
  { from, to }: { from: string; to: string },
  models: Models,
): Promise<Result<string, string>> {
  const lines = linesOf(from, await readFile(from, "utf8"));
  if (!lines.ok) return lines;
  const predictions = lines.value.map(({ id, text }) =>
    JSON.stringify({ id, ...predict(task, text, models) }),
  );
  await writeFile(to, predictions.map((line) => `${line}\n`).join(""));
  return ok(`${predictions.length} texts, predictions in ${to}`);
}
