import { stopAll } from "./processes.mjs";

const CODE = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
let stopping = false;

/** On Ctrl+C or a polite kill: passes it on, waits for our children, runs `tidy`, and ends with the usual code. */
export function stopOnSignals(tidy = () => {}) {
  for (const signal of Object.keys(CODE)) {
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      await stopAll();
      await tidy();
      process.exit(CODE[signal]);
    });
  }
}

/** From now on shows what the server prints, and ends with the code the server ends with. */
export function endWith(server) {
  server.stdout?.pipe(process.stdout);
  server.stderr?.pipe(process.stderr);
  server.once("close", (code) => {
    if (!stopping) process.exit(code ?? 1);
  });
}
