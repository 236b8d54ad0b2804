/** Only that it names nobody: paths are compared, never asked. */
const BASE = "http://own.invalid";

/** Where to go next, when that is a page of this site; else `otherwise`. What a link says can't lead anybody away. */
export function ownPath(next: string | null | undefined, otherwise: string): string {
  if (!next?.startsWith("/") || !URL.canParse(next, BASE)) return otherwise;
  const { origin, pathname, search, hash } = new URL(next, BASE);
  const path = `${pathname}${search}${hash}`;
  // “/.//elsewhere” is this site’s until its dots are taken out.
  return origin === BASE && !path.startsWith("//") ? path : otherwise;
}
