import { createHash } from "node:crypto";
import { loadLessons } from "./content";
import { publishLesson } from "./queries/lessons";
import type { Db } from "./types";

/** Thrown when shipped lessons have problems; the message names the first and how to see all. */
export class ContentBroken extends Error {}

/** Publishes every lesson, every form and the review questions of a content folder. Does nothing for what is published as it stands; `others` counts forms and review. */
export async function seed(
  db: Db,
  contentDir: string,
): Promise<{ lessons: number; others: number; isNew: number }> {
  const { lessons, forms, review, problems } = await loadLessons(contentDir);
  const [first] = problems;
  if (first)
    throw new ContentBroken(
      `${problems.length} problems in the lessons, the first in ${first.file}: ${first.what} See all with: npm run lesson:check`,
    );
  const others = [...forms, ...(review ? [review] : [])];
  let isNew = 0;
  for (const lesson of [...lessons, ...others]) {
    const hash = createHash("sha256").update(JSON.stringify(lesson)).digest("base64url");
    const published = await publishLesson(db, lesson, hash);
    if (published.isNew) isNew += 1;
  }
  return { lessons: lessons.length, others: others.length, isNew };
}
