import { stopAll } from "./processes.mjs";

const CODE = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
let stopping = false;

/** On Ctrl+C or a polite kill: passes it on, waits for our children, runs `tidy`, and ends with the usual code. */
export function stopOnSignals(tidy = () => {}) {
  const stop = async (signal) => {
    if (stopping) return;
    stopping = true;
    await stopAll();
    await tidy();
    process.exit(CODE[signal]);
  };
  for (const signal of Object.keys(CODE)) process.on(signal, stop);
  if (process.env.npm_lifecycle_event) whenOrphaned(() => stop("SIGTERM"));
}

/** A kill sent to npm reaches the shell between npm and us, and ends there: we notice that the shell is gone. */
function whenOrphaned(stop) {
  const parent = process.ppid;
  const check = () => process.ppid === parent || stop();
  setInterval(check, 300).unref();
}

/** From now on shows what the server prints, and ends with the code the server ends with. */
export function endWith(server) {
  server.stdout?.pipe(process.stdout);
  server.stderr?.pipe(process.stderr);
  server.once("close", (code) => {
    if (!stopping) process.exit(code ?? 1);
  });
}
