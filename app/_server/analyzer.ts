import "server-only";
import { join } from "node:path";
import { readModels } from "@/db/models";
import type { Models } from "@/lib/analysis/analyze";

/** Route bundles load this module more than once in a process; the weights must be read once. */
const shared = globalThis as { whoSaysModels?: Promise<Models> | undefined };

/** The analyzer's weights, read at their first use. Without files there are none, and rules alone are used. */
export function analyzerModels(): Promise<Models> {
  shared.whoSaysModels ??= readModels(
    join(/* turbopackIgnore: true */ process.cwd(), "content/models"),
  ).catch((error: unknown) => {
    shared.whoSaysModels = undefined;
    throw error;
  });
  return shared.whoSaysModels;
}
