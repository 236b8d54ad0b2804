import { Problem } from "./problem.mjs";
import { runNode } from "./processes.mjs";

/** Creates, migrates and seeds the database that `env` names; returns what it said it did. */
export async function setUpDatabase(env = process.env) {
  // In a process of its own: an embedded database has one user at a time, next is the server.
  const { code, output, errors } = await runNode(["--import", "tsx", "db/commands/setup.ts"], {
    env,
  });
  if (code !== 0)
    throw new Problem(errors.trim() || output.trim() || "The database could not be set up.");
  return output.trim().split("\n").join("; ");
}
