import type { Models } from "../lib/analysis/analyze";

/** The learned weights of a folder: null for each file that is not there. */
export async function readModels(_folder: string): Promise<Models> {
  return { roles: null, wording: null };
}
