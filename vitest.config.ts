import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: "server-only", replacement: at("./tests/support/empty.ts") },
      { find: /^@\//, replacement: at("./") },
    ],
  },
  test: {
    environment: "node",
    env: { LOG_LEVEL: "silent" },
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/support/global-setup.ts"],
    // An open embedded database takes half a gigabyte.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
