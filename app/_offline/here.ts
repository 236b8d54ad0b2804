"use client";

import { v7 } from "uuid";
import { Outbox } from "./outbox";
import { remember } from "./remember";
import { deviceStore, type Store } from "./store";

const NAME = "outbox";
/** How long a tab lets another one send first. */
const TURN_MS = 5_000;
/** How long somebody is asked to wait for a reply before the lesson goes on without it. */
const WAIT_MS = 4_000;

type Told = "changed" | "forgotten";
type WithSync = ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } };

let here: { box: Outbox; store: Store; tell: (what: Told) => void } | undefined;

/** Between the tabs of one browser. A tab whose learner was forgotten shows nothing of them any longer. */
function openChannel(onChange: () => void): (what: Told) => void {
  if (typeof BroadcastChannel === "undefined") return () => {};
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }: MessageEvent<Told>) => {
    if (data === "forgotten") location.reload();
    else onChange();
  };
  return (what) => channel.postMessage(what);
}

/** One tab at a time. One that hangs is not waited for: sent twice, an answer is stored once. */
async function alone(work: () => Promise<void>): Promise<void> {
  if (!navigator.locks || !AbortSignal.timeout) return work();
  let isMine = false;
  const turn = () => {
    isMine = true;
    return work();
  };
  await navigator.locks.request(NAME, { signal: AbortSignal.timeout(TURN_MS) }, turn).catch(() => {
    if (!isMine) return work();
    return undefined;
  });
}

function after(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
}

/** Where there is Background Sync the worker sends too, when the page is gone; where not, the next page does. */
async function askForSync(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  await (registration as WithSync | undefined)?.sync?.register(NAME).catch(() => {});
}

function make() {
  const store = deviceStore();
  const tell = openChannel(() => void box.refresh());
  const box = new Outbox({
    store,
    newId: () => v7(),
    random: Math.random,
    after,
    alone,
    tell: () => tell("changed"),
  });
  const flush = () => void box.flush();
  window.addEventListener("online", flush);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") flush();
  });
  window.addEventListener("beforeunload", (event) => {
    const { kept, lasts } = box.snapshot();
    if (!lasts && kept.some(({ waiting }) => waiting.length > 0)) event.preventDefault();
  });
  let wasDown = false;
  box.subscribe(() => {
    const { kept, isDown } = box.snapshot();
    const isWaiting = kept.some(({ waiting }) => waiting.length > 0);
    remember("waiting", isWaiting ? "yes" : null);
    if (isDown && isWaiting && !wasDown) void askForSync();
    wasDown = isDown;
  });
  // What was parked is tried again once for each page: whoever gave it may be back.
  void box.flush(true);
  return { box, store, tell };
}

const made = () => {
  here ??= make();
  return here;
};

/** The outbox of this page. In the browser only. */
export const outbox = (): Outbox => made().box;

/** Waits for what was begun, but not longer than a reader should. */
export const shortly = (work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work, new Promise((resolve) => setTimeout(resolve, WAIT_MS))]);

/**
 * Takes from this device what belongs to whoever leaves: what is stored at the server, which lessons were opened, and who
 * it was. What was not sent stays, without the answers before it; with `unsent` it goes too.
 */
export async function forgetHere({ unsent = false } = {}): Promise<void> {
  const { box, store, tell } = made();
  for (const { key } of await box.refresh())
    await store.change(key, (now) =>
      now && now.waiting.length > 0 && !unsent ? { ...now, answers: [], refused: null } : undefined,
    );
  remember("whose", null);
  if (typeof caches !== "undefined") await caches.delete("lessons").catch(() => false);
  await box.refresh();
  tell("forgotten");
}
