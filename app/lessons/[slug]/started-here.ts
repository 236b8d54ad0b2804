import type { Taken } from "@/app/_offline/kept";

/**
 * Attempts begun since the site was opened, by lesson, version and assignment. Going back and forward shows a lesson
 * page as it was first drawn, when there was no attempt yet: without this, its place would be lost.
 */
const begun = new Map<string, string>();

const nameOf = ({ slug, version, assignment }: Taken) => `${slug}/${version}/${assignment ?? ""}`;

/** The key of the unfinished attempt at a lesson that was begun here, if any. */
export const startedHere = (taken: Taken): string | null => begun.get(nameOf(taken)) ?? null;

/** Remembers the key of an attempt from its start; `null` once it is finished. */
export function rememberStart(taken: Taken, key: string | null): void {
  if (key) begun.set(nameOf(taken), key);
  else begun.delete(nameOf(taken));
}
