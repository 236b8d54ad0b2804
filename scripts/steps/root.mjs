import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout, whatever folder the command was called from. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** A path inside the checkout. */
export const at = (...parts) => join(ROOT, ...parts);

/** The file that Node runs for a tool: `.bin` links differ between systems, these do not. */
export const tool = {
  biome: at("node_modules/@biomejs/biome/bin/biome"),
  depcruise: at("node_modules/dependency-cruiser/bin/dependency-cruise.mjs"),
  knip: at("node_modules/knip/bin/knip.js"),
  next: at("node_modules/next/dist/bin/next"),
  playwright: at("node_modules/@playwright/test/cli.js"),
  tsc: at("node_modules/typescript/bin/tsc"),
  vitest: at("node_modules/vitest/vitest.mjs"),
};
