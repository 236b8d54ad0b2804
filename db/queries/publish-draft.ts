import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { lessonSlug } from "../../lib/studio/lesson-slug";
import type { StudioProblem } from "../../lib/studio/problem";
import { publishable } from "../../lib/studio/publishable";
import { draft } from "../schema/drafts";
import type { Db } from "../types";
import { publishPrivate } from "./private-lessons";

/** What publishing came to. “changed”: the draft stands at another revision; “taken”: its address is another's lesson. */
export type Publishing =
  | { state: "published"; slug: string; version: number }
  | { state: "problems"; problems: StudioProblem[] }
  | { state: "changed" | "taken" | "not-found" };

/**
 * Publishes a teacher's draft, as it stands at a revision, as their private lesson: all of it or nothing. The same
 * lesson again is the same version.
 */
export async function publishDraft(
  db: Db,
  ownerId: string,
  { id, revision }: { id: string; revision: number },
): Promise<Publishing> {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .select({ body: draft.body, revision: draft.revision })
      .from(draft)
      .where(and(eq(draft.id, id), eq(draft.ownerId, ownerId)))
      .for("update");
    if (!row) return { state: "not-found" };
    if (row.revision !== revision) return { state: "changed" };
    const slug = lessonSlug(id);
    const { lesson, problems } = publishable(row.body, slug);
    if (!lesson) return { state: "problems", problems };
    const hash = createHash("sha256").update(JSON.stringify(lesson)).digest("base64url");
    const published = await publishPrivate(tx, ownerId, lesson, hash);
    if (!published) return { state: "taken" };
    await tx.update(draft).set({ slug, publishedRevision: revision }).where(eq(draft.id, id));
    return { state: "published", slug, version: published.version };
  });
}
