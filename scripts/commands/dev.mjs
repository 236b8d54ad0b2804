import { setUpDatabase } from "../steps/database.mjs";
import { install } from "../steps/install.mjs";
import { claimPort, portFrom } from "../steps/port.mjs";
import { orExplain } from "../steps/problem.mjs";
import { step } from "../steps/progress.mjs";
import { startServer, untilReady, withLogLevel } from "../steps/serve.mjs";
import { endWith, stopOnSignals } from "../steps/signals.mjs";

/** The app with instant reload, on the same database that `npm start` uses. */
export const dev = () =>
  orExplain(async () => {
    const port = portFrom(process.env.PORT);
    stopOnSignals();

    await claimPort(port, "127.0.0.1", "npm run dev");
    await step("Packages", install);
    await step("Database", () => setUpDatabase());
    const server = startServer({ mode: "dev", port, env: withLogLevel(process.env) });
    endWith(server);
    await untilReady(server, port);
    console.log(`\nWho Says? reloads as you save: http://localhost:${port}`);
  });
