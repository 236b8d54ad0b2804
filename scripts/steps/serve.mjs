import { Problem } from "./problem.mjs";
import { startChild } from "./processes.mjs";
import { tool } from "./root.mjs";

const READY = "/api/health/ready";

/**
 * In a terminal the log tells of trouble only, unless LOG_LEVEL says otherwise: a line for each answer helps nobody there.
 * @param {NodeJS.ProcessEnv} env
 */
export const withLogLevel = (env) => ({
  ...env,
  LOG_LEVEL: env.LOG_LEVEL || (process.stdout.isTTY ? "warn" : "info"),
});

/**
 * Starts the app (`next start`, or `next dev`) without waiting for it.
 * @param {{ mode?: string, host?: string, port: number, env?: NodeJS.ProcessEnv }} how
 */
export function startServer({ mode = "start", host = "127.0.0.1", port, env = process.env }) {
  const args = [tool.next, mode, "-H", host, "-p", String(port)];
  const NODE_ENV = mode === "dev" ? "development" : "production";
  return startChild(process.execPath, args, {
    env: { ...env, NODE_ENV, PORT: String(port), NEXT_TELEMETRY_DISABLED: "1" },
  });
}

/** Waits until the app and its database answer. Refuses when the server ends first or takes longer than `patience` ms. */
export async function untilReady(server, port, patience = 60_000) {
  let printed = "";
  const keep = (text) => {
    printed += text;
  };
  server.stdout?.on("data", keep);
  server.stderr?.on("data", keep);
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = await ask(`http://127.0.0.1:${port}${READY}`);
    if (answer === "ready") break;
    if (server.exitCode !== null || server.signalCode !== null)
      throw new Problem(`The server stopped before it was ready:\n${printed.trim()}`);
    if (Date.now() > deadline)
      throw new Problem(
        `The server was not ready in ${patience / 1000} s; ${READY} said: ${answer}\n${printed.trim()}`,
      );
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  server.stdout?.off("data", keep);
  server.stderr?.off("data", keep);
}

async function ask(url) {
  try {
    const reply = await fetch(url, { signal: AbortSignal.timeout(5000) });
    return reply.ok ? "ready" : `${reply.status} ${await reply.text()}`;
  } catch (error) {
    return error.cause?.code ?? error.message;
  }
}
