// The worker: what pages need without a line. It keeps the shell and its files, one set for each build and language, and
// lessons as everybody may see them. It never keeps a page or a reply that is somebody's.

const asked = new URL(location.href).searchParams;
const lang = asked.get("words") ?? "en";
const SHELL = `shell-${asked.get("build")}-${lang}`;
const SHELL_PAGE = "/offline";
const LESSONS = "lessons";
const LESSON = /^\/api\/lessons\/[^/]+\/\d+$/;
const FILE = /^\/(_next\/static\/|icons\/|favicon\.svg$)/;
const FILES_NAMED = /\/_next\/static\/[^"'\\\s<>)]+/g;
const GATEWAY = [502, 503, 504];

self.addEventListener("install", (event) => event.waitUntil(keepShell()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

/** Fetched without cookies, so that nothing in it is anybody's; its policy and its nonce are kept together. */
async function keepShell() {
  const reply = await fetch(`${SHELL_PAGE}?lang=${encodeURIComponent(lang)}`, {
    credentials: "omit",
    cache: "no-store",
  });
  if (!reply.ok) throw new Error(`The shell answered ${reply.status}.`);
  const html = await reply.clone().text();
  const cache = await caches.open(SHELL);
  await cache.put(SHELL_PAGE, reply);
  await cache.addAll([...new Set(html.match(FILES_NAMED)), "/favicon.svg"]);
}

/** A new worker takes over once no tab of the old build is open: only then the old build's files may go. */
async function takeOver() {
  for (const name of await caches.keys())
    if (name.startsWith("shell-") && name !== SHELL) await caches.delete(name);
  await self.clients.claim();
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (FILE.test(url.pathname)) event.respondWith(kept(request, SHELL));
  else if (LESSON.test(url.pathname)) event.respondWith(kept(request, LESSONS));
});

/** Pages come from the server. Without a line, or with nobody behind it, the shell stands in for them. */
async function page(request) {
  try {
    const reply = await fetch(request);
    if (!GATEWAY.includes(reply.status)) return reply;
    return (await shell()) ?? reply;
  } catch (error) {
    const found = await shell();
    if (found) return found;
    throw error;
  }
}

const shell = async () => (await caches.open(SHELL)).match(SHELL_PAGE);

/** What never changes under its address: from this device, or fetched once and kept if it is for everybody. */
async function kept(request, name) {
  const cache = await caches.open(name);
  const found = await cache.match(request);
  if (found) return found;
  const reply = await fetch(request);
  const isPublic = reply.headers.get("cache-control")?.includes("public");
  if (reply.ok && isPublic) await cache.put(request, reply.clone()).catch(() => {});
  return reply;
}

self.addEventListener("sync", (event) => {
  if (event.tag === "outbox") event.waitUntil(sendWaiting());
});

/**
 * Sends what waits when the line is back and the page may be gone. It takes nothing out: the next page sends it again,
 * which stores nothing twice, reads the replies, and does what there is to do about them.
 */
async function sendWaiting() {
  for (const { id, parked, waiting } of await attempts()) {
    // Only a page begins an attempt: it may have to take another id, and the answers go there.
    if (parked || waiting[0]?.kind === "start") continue;
    for (const { kind, body } of waiting) {
      const reply =
        kind === "answer"
          ? await post(`/api/attempts/${id}/answers`, body)
          : await post(`/api/attempts/${id}/finish`, {});
      if (!reply.ok) break;
    }
  }
}

/** A line that is gone again rejects, and the browser asks later. */
const post = (path, body) =>
  fetch(path, {
    method: "POST",
    headers: { accept: "application/json", "content-type": "application/json" },
    body: JSON.stringify(body),
  });

/** What app/_offline/store.ts keeps; nothing is made here, so that the page decides on its shape. */
async function attempts() {
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === "who-says")) return [];
  const db = await done(indexedDB.open("who-says"));
  try {
    return await done(db.transaction("attempts").objectStore("attempts").getAll());
  } finally {
    db.close();
  }
}

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
