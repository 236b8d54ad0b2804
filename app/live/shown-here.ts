/** Which items of a live lesson this tab has seen with their answer. Only for the tab's own way back; nothing rests on it. */
const nameOf = (id: string) => `live-shown-${id}`;

/** The positions of the items whose answer was shown in this tab. */
export function shownHere(id: string): ReadonlySet<number> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(nameOf(id)) ?? "[]");
    return new Set(Array.isArray(kept) ? kept.filter((each) => typeof each === "number") : []);
  } catch {
    return new Set();
  }
}

/** Remembers that the answer of one more item was shown. */
export function rememberShown(id: string, position: number): void {
  try {
    const all = [...shownHere(id), position];
    sessionStorage.setItem(nameOf(id), JSON.stringify([...new Set(all)]));
  } catch {
    // A browser that keeps nothing: the way back then asks again, which only opens the answers once more.
  }
}
