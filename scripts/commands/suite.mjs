import { findBrowser } from "../steps/browser.mjs";
import { build } from "../steps/build.mjs";
import { install } from "../steps/install.mjs";
import { orExplain, Problem } from "../steps/problem.mjs";
import { runNode } from "../steps/processes.mjs";
import { step } from "../steps/progress.mjs";
import { stopOnSignals } from "../steps/signals.mjs";

/** Runs `tests/<name>/run.ts` on the built app, or without one; what follows the command goes to it, such as `--only F1,F3`. */
export const suite = (name, args, { app = true } = {}) =>
  orExplain(async () => {
    stopOnSignals();
    await step("Packages", install);
    const env = { ...process.env, ...(app && (await builtApp())) };
    const { code } = await runNode(
      ["--conditions=react-server", "--import", "tsx", `tests/${name}/run.ts`, ...args],
      {
        env,
        stdio: ["ignore", "inherit", "inherit"],
      },
    );
    process.exitCode = code;
  });

/** Builds the app; answers with where its tests find a browser. */
async function builtApp() {
  await step("App", build);
  const browser = await findBrowser();
  if (!browser.path) throw new Problem(browser.reason);
  return { CHROMIUM_PATH: browser.path };
}
