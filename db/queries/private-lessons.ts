import { and, asc, eq, inArray, notExists } from "drizzle-orm";
import { assignment } from "../schema/assignments";
import { attempt } from "../schema/attempts";
import { draft } from "../schema/drafts";
import { correction, dispute, lesson, lessonVersion } from "../schema/lessons";
import { liveSession } from "../schema/live";
import type { Db } from "../types";

/**
 * Erases private lessons nobody needs any more: their draft is gone, no class has them, and nobody has an attempt at
 * them. At most `most`; answers with how many.
 */
export async function eraseUnneeded(tx: Db, most: number): Promise<number> {
  const drafts = tx.select({ id: draft.id }).from(draft).where(eq(draft.slug, lesson.slug));
  const given = tx
    .select({ id: assignment.id })
    .from(assignment)
    .where(eq(assignment.lesson, lesson.slug));
  const taken = tx.select({ id: attempt.id }).from(attempt).where(eq(attempt.lesson, lesson.slug));
  const led = tx
    .select({ id: liveSession.id })
    .from(liveSession)
    .where(eq(liveSession.lesson, lesson.slug));
  const rows = await tx
    .select({ slug: lesson.slug })
    .from(lesson)
    .where(
      and(
        eq(lesson.isPrivate, true),
        notExists(drafts),
        notExists(given),
        notExists(taken),
        notExists(led),
      ),
    )
    .orderBy(asc(lesson.slug))
    .limit(most)
    .for("update");
  const slugs = rows.map(({ slug }) => slug);
  if (slugs.length === 0) return 0;
  await tx.delete(dispute).where(inArray(dispute.lesson, slugs));
  await tx.delete(correction).where(inArray(correction.lesson, slugs));
  await tx.delete(lessonVersion).where(inArray(lessonVersion.slug, slugs));
  await tx.delete(lesson).where(inArray(lesson.slug, slugs));
  return slugs.length;
}
