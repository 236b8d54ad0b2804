/** What a device remembers beside its attempts: whether something waits, and the mark of whoever was last signed in. */
type Memory = "waiting" | "whose";

/** Remembers a word on this device, or forgets it. Where the browser allows no store nothing happens. */
export function remember(what: Memory, word: string | null): void {
  try {
    if (word === null) localStorage.removeItem(what);
    else localStorage.setItem(what, word);
  } catch {
    // Private windows of some browsers, and blocked cookies.
  }
}

/** The word, or null. */
export function remembered(what: Memory): string | null {
  try {
    return localStorage.getItem(what);
  } catch {
    return null;
  }
}
