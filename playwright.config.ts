import { defineConfig } from "@playwright/test";

const executablePath = process.env.CHROMIUM_PATH;

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/e2e/global-setup.ts",
  workers: 2,
  // A machine that was busy for a moment is no fault of the app: what passes the second time is named in the summary.
  retries: 1,
  timeout: 60_000,
  // Limits are for hangs, not for slow machines.
  expect: { timeout: 15_000 },
  outputDir: ".cache/e2e",
  // The JSON goes to PLAYWRIGHT_JSON_OUTPUT_FILE; without one it would be printed.
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["list"], ["json"]] : [["list"]],
  use: {
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
