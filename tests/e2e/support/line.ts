import { AsyncLocalStorage } from "node:async_hooks";
import { v7 } from "uuid";
import { Outbox } from "@/app/_offline/outbox";
import type { Store } from "@/app/_offline/store";

/** A browser's line: where its requests go, its cookie, and whether there is one. */
export type Line = { url: string; cookie: string; isDown: boolean };

const current = new AsyncLocalStorage<Line>();
const { fetch: fetchAnything } = globalThis;

/** What the app's own client code calls: a path of the site, asked for as whoever's line it is. */
async function fetchHere(...[path, options]: Parameters<typeof fetch>): Promise<Response> {
  const line = current.getStore();
  if (!line) return fetchAnything(path, options);
  if (line.isDown) throw new TypeError("no line");
  const headers = { ...(options?.headers as Record<string, string>), cookie: line.cookie };
  const reply = await fetchAnything(line.url + path, { ...options, headers });
  const set = reply.headers.get("set-cookie");
  if (set) line.cookie = set.split(";")[0] ?? "";
  return reply;
}

/** Lets the app's client code run in this process. The function it returns ends that. */
export function withLines(): () => void {
  globalThis.fetch = fetchHere;
  return () => {
    globalThis.fetch = fetchAnything;
  };
}

/** Runs client code over a line. */
export const over = <T>(line: Line, work: () => Promise<T>): Promise<T> => current.run(line, work);

/** The app's outbox as a tab has it; what it does later it does when asked to. */
export const tabOf = (store: Store, random: () => number): Outbox =>
  new Outbox({
    store,
    newId: () => v7(),
    random,
    after: () => () => {},
    alone: (work) => work(),
    tell: () => {},
  });

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
