import { build } from "../steps/build.mjs";
import { classroomNotice } from "../steps/classroom.mjs";
import { setUpDatabase } from "../steps/database.mjs";
import { install } from "../steps/install.mjs";
import { parseFlags } from "../steps/options.mjs";
import { claimPort, portFrom } from "../steps/port.mjs";
import { orExplain } from "../steps/problem.mjs";
import { step } from "../steps/progress.mjs";
import { startServer, untilReady, withLogLevel } from "../steps/serve.mjs";
import { endWith, stopOnSignals } from "../steps/signals.mjs";

const HELP = `npm start                     installs, builds and sets up what is missing, then runs Who Says? on this machine
npm start -- --classroom      the same, open to the local network: prints its address and a code to scan

PORT=3001 npm start           another port than 3000
DATA_DIR=/some/folder         where the embedded database and its secret live (default .data)
DATABASE_URL=postgres://…     a PostgreSQL or Neon database instead; needs AUTH_SECRET and APP_URL`;

/** Everything between a fresh checkout and a running app; what is done already is skipped. */
export const start = (args) =>
  orExplain(async () => {
    const { classroom, help } = parseFlags(args, ["classroom", "help"]);
    if (help) return console.log(HELP);

    const port = portFrom(process.env.PORT);
    const host = classroom ? "0.0.0.0" : "127.0.0.1";
    const command = classroom ? "npm start -- --classroom" : "npm start";
    stopOnSignals();

    console.log("Who Says? is starting");
    await claimPort(port, host, command);
    await step("Packages", install);
    await step("App", build);
    await step("Database", () => setUpDatabase());
    let server;
    await step("Server", async () => {
      server = startServer({ host, port, env: withLogLevel(process.env) });
      await untilReady(server, port);
      return "ready";
    });
    endWith(server);

    console.log(`\nWho Says? is ready: http://localhost:${port}`);
    if (classroom) console.log(await classroomNotice(port));
    console.log("Stop it with Ctrl+C.");
  });
