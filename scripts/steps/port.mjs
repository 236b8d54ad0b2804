import { createServer } from "node:net";
import { Problem } from "./problem.mjs";

/** The port asked for by PORT, 3000 without one. */
export function portFrom(value = "3000") {
  const port = Number(value);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  throw new Problem(`PORT must be a number from 1 to 65535, not "${value}".`);
}

/** The one line that says why a port cannot be used, and which to try. */
export function portLine(port, code, command = "npm start") {
  const another = port >= 1024 && port < 65535 ? port + 1 : 3001;
  const way = `choose another: PORT=${another} ${command}`;
  if (code === "EADDRINUSE") return `Port ${port} is in use. Stop that program or ${way}`;
  if (code === "EACCES") return `Port ${port} is kept for administrators; ${way}`;
  return `Port ${port} cannot be opened (${code}); ${way}`;
}

/** Refuses, before any slow step, a port that cannot be listened on. */
export async function claimPort(port, host, command) {
  const code = await listenOnce(port, host).then(
    () => null,
    (error) => error.code,
  );
  if (code) throw new Problem(portLine(port, code, command));
}

/** A port nobody listens on at this moment. */
export const freePort = () => listenOnce(0, "127.0.0.1");

function listenOnce(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port, host, exclusive: true }, () => {
      const { port: taken } = server.address();
      server.close(() => resolve(taken));
    });
  });
}
