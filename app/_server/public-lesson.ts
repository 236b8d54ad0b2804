import "server-only";
import { findReadable, type Reader } from "@/db/queries/private-lessons";
import type { Db } from "@/db/types";
import type { Lesson } from "@/lib/lesson/lesson";
import { toPublic } from "@/lib/lesson/public";
import { tagOf } from "./etag";

type View = { json: string; etag: string } & Pick<Lesson, "contentNote" | "purpose">;

/** Made once for each version, which never changes; gone when the lesson itself is let go. */
const made = new WeakMap<Lesson, View>();

/** The public view of one version as it is sent to whoever may read it: the same bytes for all. The tag tells nothing of the key. */
export async function publicLesson(
  db: Db,
  reader: Reader,
  slug: string,
  version: number,
): Promise<(View & { isPrivate: boolean }) | undefined> {
  const found = await findReadable(db, reader, slug, version);
  if (!found) return undefined;
  const isPrivate = found.access !== "everybody";
  const known = made.get(found.lesson);
  if (known) return { ...known, isPrivate };
  const json = JSON.stringify(toPublic(found.lesson, version));
  const { contentNote, purpose } = found.lesson;
  const view = { json, etag: tagOf(json), contentNote, purpose };
  made.set(found.lesson, view);
  return { ...view, isPrivate };
}
