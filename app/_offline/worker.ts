/** Which build this is; next.config.js puts it in. Empty in development, where nothing is kept. */
const BUILD = process.env.WHO_SAYS_BUILD ?? "";

/**
 * Lets the worker keep what pages need without a line, in the language of this page. A new build is a new worker: it waits
 * until no tab of the old one is open. Browsers offer none on plain http from another machine.
 */
export function takeOffline(): void {
  if (BUILD === "" || !("serviceWorker" in navigator)) return;
  // Not under the name by which an address chooses a language: nobody chose one here.
  const asked = new URLSearchParams({ build: BUILD, words: document.documentElement.lang });
  // Refused where a browser blocks its store: the lesson then needs the line, as before.
  void navigator.serviceWorker.register(`/sw.js?${asked}`).catch(() => {});
}
