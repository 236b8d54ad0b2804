import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";

/** One request on a line of this process, before anything looks into it. */
export type OnLine = { request: IncomingMessage; response: ServerResponse; server: Server };

const isOnLine = (message: unknown): message is OnLine =>
  typeof message === "object" &&
  message !== null &&
  "request" in message &&
  "response" in message &&
  "server" in message;

/** From now on calls `see` with every request to any server of this process, before it is answered. */
export function onEachRequest(see: (line: OnLine) => void): void {
  subscribe("http.server.request.start", (message) => {
    if (isOnLine(message)) see(message);
  });
}
