import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Models } from "../lib/analysis/analyze";
import { readRolesModel } from "../lib/analysis/roles/model";
import { readWordingModel } from "../lib/analysis/wording/model";
import type { Result } from "../lib/result";

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT";

/** Weights of one file, or null when there is none. A file that cannot be read as weights is an error that says so. */
async function weightsOf<Weights>(
  file: string,
  read: (bytes: Uint8Array) => Result<Weights, "broken">,
): Promise<Weights | null> {
  const bytes = await readFile(file).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (bytes === null) return null;
  const weights = read(bytes);
  if (weights.ok) return weights.value;
  throw new Error(
    `The weights in ${file} are broken. Take the file away and rules alone are used, or train it again.`,
  );
}

/** The learned weights of a folder: null for each file that is not there. Fails with one sentence for a broken one. */
export async function readModels(folder: string): Promise<Models> {
  const [roles, wording] = await Promise.all([
    weightsOf(join(folder, "attribution.bin"), readRolesModel),
    weightsOf(join(folder, "wording.bin"), readWordingModel),
  ]);
  return { roles, wording };
}
