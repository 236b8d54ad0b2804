import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { and, asc, eq } from "drizzle-orm";
import { itemsOf, type Lesson } from "../../lib/lesson/lesson";
import { lessonSlug } from "../../lib/studio/lesson-slug";
import type { StudioProblem } from "../../lib/studio/problem";
import { publishable } from "../../lib/studio/publishable";
import { draft } from "../schema/drafts";
import { correction } from "../schema/lessons";
import type { Db } from "../types";
import { publishPrivate } from "./private-lessons";

/**
 * What publishing came to. “changed”: the draft stands at another revision; “taken”: its address is another's lesson; “full”: no
 * further version of it is kept;
 * “corrected”: the draft changes a key that was corrected in the lesson, and a correction holds in every version.
 */
export type Publishing =
  | { state: "published"; slug: string; version: number }
  | { state: "problems"; problems: StudioProblem[] }
  | { state: "changed" | "taken" | "full" | "corrected" | "not-found" };

/**
 * Publishes a teacher's draft, as it stands at a revision, as their private lesson: all of it or nothing. The same
 * lesson again is the same version. `random` is a UUID that makes its address, the first time: an address that the
 * sender could choose might have been another lesson's, whose text a process still remembers.
 */
export async function publishDraft(
  db: Db,
  ownerId: string,
  { id, revision, random }: { id: string; revision: number; random: string },
): Promise<Publishing> {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .select({ body: draft.body, revision: draft.revision, slug: draft.slug })
      .from(draft)
      .where(and(eq(draft.id, id), eq(draft.ownerId, ownerId)))
      .for("update");
    if (!row) return { state: "not-found" };
    if (row.revision !== revision) return { state: "changed" };
    const slug = row.slug ?? lessonSlug(random);
    const { lesson, problems } = publishable(row.body, slug);
    if (!lesson) return { state: "problems", problems };
    if (await isOverruled(tx, lesson)) return { state: "corrected" };
    const hash = createHash("sha256").update(JSON.stringify(lesson)).digest("base64url");
    const published = await publishPrivate(tx, ownerId, lesson, hash);
    if (typeof published === "string") return { state: published };
    await tx.update(draft).set({ slug, publishedRevision: revision }).where(eq(draft.id, id));
    return { state: "published", slug, version: published.version };
  });
}

/** Whether a body gives a corrected item a key that is neither the one it had before nor the one it has now. */
async function isOverruled(tx: Db, body: Lesson): Promise<boolean> {
  const corrections = await tx
    .select({ item: correction.item, before: correction.before, after: correction.after })
    .from(correction)
    .where(eq(correction.lesson, body.slug))
    .orderBy(asc(correction.at));
  return itemsOf(body).some(({ id, key }) => {
    const own = corrections.filter(({ item }) => item === id);
    const known = [own.at(0)?.before, own.at(-1)?.after];
    const stored: unknown = JSON.parse(JSON.stringify(key));
    return own.length > 0 && !known.some((each) => isDeepStrictEqual(each, stored));
  });
}
