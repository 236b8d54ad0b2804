import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "../steps/browser.mjs";
import { build } from "../steps/build.mjs";
import { setUpDatabase } from "../steps/database.mjs";
import { install } from "../steps/install.mjs";
import { freePort } from "../steps/port.mjs";
import { orExplain, Problem } from "../steps/problem.mjs";
import { stopChild } from "../steps/processes.mjs";
import { step } from "../steps/progress.mjs";
import { startServer, untilReady } from "../steps/serve.mjs";
import { stopOnSignals } from "../steps/signals.mjs";
import { takeAll } from "../steps/tour.mjs";

/** Takes every picture of docs/screenshots anew, from the built app with a database of its own. */
export const screenshots = () =>
  orExplain(async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "who-says-screenshots-"));
    const tidy = () => rmSync(dataDir, { recursive: true, force: true });
    stopOnSignals(tidy);
    await step("Packages", install);
    await step("App", build);
    const browser = await findBrowser();
    if (!browser.path) throw new Problem(browser.reason);
    const env = { ...process.env, DATA_DIR: dataDir };
    await setUpDatabase(env);
    const port = await freePort();
    const server = startServer({ port, env });
    try {
      await untilReady(server, port);
      const { chromium } = await import("@playwright/test");
      const opened = await chromium.launch({
        executablePath: browser.path,
        args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
      });
      await step("Pictures", () => takeAll(opened, `http://127.0.0.1:${port}`));
      await opened.close();
    } finally {
      await stopChild(server);
      tidy();
    }
  });
