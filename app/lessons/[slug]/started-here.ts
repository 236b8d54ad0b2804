/**
 * Attempts begun since the site was opened, by lesson, version and assignment. Going back and forward shows a lesson
 * page as it was first drawn, when there was no attempt yet: without this, its place would be lost.
 */
const begun = new Map<string, string>();

/** A lesson as it is taken: one version of it, for an assignment or for oneself. */
export type Taken = { slug: string; version: number; assignment: string | null };

const nameOf = ({ slug, version, assignment }: Taken) => `${slug}/${version}/${assignment ?? ""}`;

/** The unfinished attempt at a lesson that was begun here, if any. */
export const startedHere = (taken: Taken): string | null => begun.get(nameOf(taken)) ?? null;

/** Remembers an attempt from its start; `null` once it is finished. */
export function rememberStart(taken: Taken, attempt: string | null): void {
  if (attempt) begun.set(nameOf(taken), attempt);
  else begun.delete(nameOf(taken));
}
