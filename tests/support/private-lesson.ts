import { v7 } from "uuid";
import { publishPrivate } from "@/db/queries/private-lessons";
import { draft } from "@/db/schema/drafts";
import type { Db } from "@/db/types";
import type { Lesson } from "@/lib/lesson/lesson";
import { lessonSlug } from "@/lib/studio/lesson-slug";
import { draftNamed } from "./draft";
import { lessonNamed } from "./player";

/** A title that stands nowhere else: whoever reads it has read the private lesson. */
export const PRIVATE_TITLE = "The ferry nobody wanted";

/** A lesson as a teacher's draft makes one: the shipped lesson's questions at an address and under ids of its own. */
export function privateLesson(slug: string): Lesson {
  const shipped = lessonNamed("who-says-so");
  const renamed = JSON.stringify(shipped).replaceAll(`"${shipped.slug}-`, `"${slug}-`);
  return { ...JSON.parse(renamed), slug, title: PRIVATE_TITLE, course: null, twin: null };
}

/** A teacher's private lesson, published once from a draft of theirs. */
export async function addPrivateLesson(
  db: Db,
  owner: { accountId: string },
): Promise<{ id: string; lesson: Lesson }> {
  const id = v7();
  const lesson = privateLesson(lessonSlug(id));
  const published = await publishPrivate(db, owner.accountId, lesson, "first");
  if (typeof published === "string" || published.version !== 1)
    throw new Error("a private lesson was not published");
  const state = { slug: lesson.slug, revision: 1, publishedRevision: 1 };
  await db
    .insert(draft)
    .values({ id, ownerId: owner.accountId, body: draftNamed(PRIVATE_TITLE), ...state });
  return { id, lesson };
}
