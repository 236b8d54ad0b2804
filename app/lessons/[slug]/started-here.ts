/**
 * Attempts begun since the site was opened, by lesson and version. Going back and forward shows a lesson
 * page as it was first drawn, when there was no attempt yet: without this, its place would be lost.
 */
const begun = new Map<string, string>();

const nameOf = (slug: string, version: number) => `${slug}/${version}`;

/** The unfinished attempt at a lesson that was begun here, if any. */
export const startedHere = (slug: string, version: number): string | null =>
  begun.get(nameOf(slug, version)) ?? null;

/** Remembers an attempt from its start; `null` once it is finished. */
export function rememberStart(slug: string, version: number, attempt: string | null): void {
  if (attempt) begun.set(nameOf(slug, version), attempt);
  else begun.delete(nameOf(slug, version));
}
