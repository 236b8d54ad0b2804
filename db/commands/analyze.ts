import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { analyze } from "../../lib/analysis/analyze";
import { reasonOf } from "../failure";
import { readModels } from "../models";
import { askedFor } from "./analyze/arguments";
import { paintFor } from "./analyze/paint";
import { predictFile } from "./analyze/predict-file";
import { reportOf } from "./analyze/report";

const read = (file: string): Promise<string> =>
  file === "-" ? text(process.stdin) : readFile(file, "utf8");

/** Prints what is seen in a text, or writes predictions; what went wrong is one sentence. */
async function run(): Promise<string | undefined> {
  const asked = askedFor(process.argv.slice(2));
  if (!asked.ok) return asked.error;
  const models = await readModels(asked.value.models);
  if (asked.value.what === "task") {
    const done = await predictFile(asked.value.task, asked.value, models);
    if (!done.ok) return done.error;
    console.log(done.value);
    return undefined;
  }
  const analysis = analyze(await read(asked.value.file), models);
  if (asked.value.what === "json") console.log(JSON.stringify(analysis, null, 1));
  else {
    const paint = paintFor(process.stdout.isTTY === true, process.env.NO_COLOR);
    console.log(reportOf(analysis, paint));
  }
  return undefined;
}

/** A file that is not there or is a folder is the commonest mistake, and Node names it by a code. */
function sentenceOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const path = error instanceof Error && "path" in error ? String(error.path) : "";
  if (code === "ENOENT") return `There is no file or folder ${path}.`;
  if (code === "EISDIR") return "This is a folder; name a file.";
  return `The text could not be analyzed: ${reasonOf(error)}`;
}

const failure = await run().catch(sentenceOf);
if (failure) {
  console.error(failure);
  process.exitCode = 1;
}
