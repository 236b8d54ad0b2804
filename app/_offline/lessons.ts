import type { Reply } from "@/app/_components/api";
import { ask } from "@/app/_components/api";
import type { Problem } from "@/lib/attempt/reply";
import type { PublicLesson } from "@/lib/lesson/public";

/** The cache of public lessons; the worker reads and fills it under this name too. */
const CACHE = "lessons";

const addressOf = (slug: string, version: number) => `/api/lessons/${slug}/${version}`;

/** Whether this browser keeps lessons here: it does over https and on the machine itself. */
const keepsLessons = (): boolean => typeof caches !== "undefined";

/** A lesson as everybody may see it, from this device where it is kept. */
export const getLesson = (slug: string, version: number): Promise<Reply<PublicLesson>> =>
  ask<PublicLesson>(addressOf(slug, version));

/** Keeps a lesson on this device, in place of the other versions of it but those in use. */
export async function keepLesson(
  slug: string,
  version: number,
  inUse: ReadonlySet<number>,
): Promise<void> {
  if (!keepsLessons()) return;
  const cache = await caches.open(CACHE);
  const address = addressOf(slug, version);
  if (!(await cache.match(address))) {
    const reply = await fetch(address);
    // A form is for whoever has taken it up: no copy of it stays here.
    if (!reply.ok || !reply.headers.get("cache-control")?.includes("public")) return;
    await cache.put(address, reply);
  }
  for (const request of await cache.keys()) {
    const other = versionIn(request.url, slug);
    if (other !== null && other !== version && !inUse.has(other)) await cache.delete(request);
  }
}

const versionIn = (url: string, slug: string): number | null => {
  const [, named, version] = /\/api\/lessons\/([^/]+)\/(\d+)$/.exec(url) ?? [];
  return named === slug ? Number(version) : null;
};

/** The lessons on this device, each in its newest version here, by title. */
export async function keptLessons(): Promise<PublicLesson[]> {
  if (!keepsLessons()) return [];
  const cache = await caches.open(CACHE);
  const newest = new Map<string, PublicLesson>();
  for (const request of await cache.keys()) {
    const reply = await cache.match(request);
    const lesson = (await reply?.json()) as (PublicLesson & Partial<Problem>) | undefined;
    if (!lesson?.slug) continue;
    const known = newest.get(lesson.slug);
    if (!known || known.version < lesson.version) newest.set(lesson.slug, lesson);
  }
  return [...newest.values()].sort((a, b) => a.title.localeCompare(b.title));
}
