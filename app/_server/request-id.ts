import "server-only";
import { randomBytes } from "node:crypto";
import { config } from "./config";
import { onEachRequest } from "./line-requests";

/** What the id of a request is called in headers. */
export const REQUEST_ID = "x-request-id";

/** What can't break a line of the log, and can't tell much of anybody. */
const PLAUSIBLE = /^[\w:.-]{8,100}$/;

const newRequestId = (): string => randomBytes(8).toString("hex");

/** The id of a request, by which its lines in the log are found. start-up.ts overwrites what the sender claims. */
export function requestIdOf(headers: Headers): string {
  const told = headers.get(config().proxies === "platform" ? "x-vercel-id" : REQUEST_ID);
  return told && PLAUSIBLE.test(told) ? told : newRequestId();
}

/** The id a request keeps or gets: one that a trusted proxy told stays. */
export const idOnLine = (told: unknown, proxies: number): string =>
  proxies > 0 && typeof told === "string" && PLAUSIBLE.test(told) ? told : newRequestId();

/** From now on every request to this process has one id, and every reply carries it: pages, files and errors as well. */
export function giveRequestIds(proxies: number): void {
  onEachRequest(({ request: { headers }, response }) => {
    const id = idOnLine(headers[REQUEST_ID], proxies);
    headers[REQUEST_ID] = id;
    response.setHeader(REQUEST_ID, id);
  });
}
