import "server-only";

/** `decodeURIComponent`, where that can be done. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * The pattern of an address, such as /api/classes/[id]: each part that is a parameter is replaced by its name, so that
 * nothing of a person stands in it. Where a parameter can't be found, only the first part is told.
 */
export function routeOf(address: string, params: object): string {
  const parts = new URL(address).pathname.split("/");
  // From the end, as parameters stand behind the words that introduce them.
  let end = parts.length;
  for (const [name, value] of Object.entries(params).reverse()) {
    const own = [value].flat().map(String);
    const at = lastPlace(parts.slice(0, end).map(decoded), own.map(decoded));
    if (at === -1) return parts.slice(0, 2).join("/");
    parts.splice(at, own.length, Array.isArray(value) ? `[...${name}]` : `[${name}]`);
    end = at;
  }
  return parts.join("/");
}

/** Where a run of parts begins, the last one if there are several; -1: nowhere. */
function lastPlace(parts: readonly string[], run: readonly string[]): number {
  for (let at = parts.length - run.length; at >= 0; at -= 1)
    if (run.every((part, offset) => parts[at + offset] === part)) return at;
  return -1;
}
