import { stopAll } from "./processes.mjs";

/** A failure the reader can act on: shown as its one message, without a stack trace. */
export class Problem extends Error {}

/** Runs a command's body; a `Problem` ends it with one line on stderr and exit code 1, anything else is our bug. */
export async function orExplain(body) {
  try {
    await body();
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error);
    await stopAll();
    process.exit(1);
  }
}
