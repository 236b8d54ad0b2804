import { and, eq, max } from "drizzle-orm";
import type { LessonSummary } from "../../lib/attempt/reply";
import { itemsOf, type Lesson } from "../../lib/lesson/lesson";
import { lesson, lessonVersion } from "../schema/lessons";
import type { Db } from "../types";

/** A lesson with the version it was published as. */
export type PublishedLesson = { lesson: Lesson; version: number };

/** Versions never change, so each is read from the database once in a process. Bounded: the oldest leaves first. */
const read = new Map<string, Lesson>();
const MOST_READ = 200;

async function findBody(db: Db, slug: string, version: number): Promise<Lesson | undefined> {
  const name = `${slug}@${version}`;
  const known = read.get(name);
  if (known) return known;
  const [row] = await db
    .select({ body: lessonVersion.body })
    .from(lessonVersion)
    .where(and(eq(lessonVersion.slug, slug), eq(lessonVersion.version, version)));
  if (!row) return undefined;
  const [oldest] = read.keys();
  if (oldest && read.size >= MOST_READ) read.delete(oldest);
  read.set(name, row.body);
  return row.body;
}

/** One version of a lesson, the current one unless a version is named. */
export async function findLesson(
  db: Db,
  slug: string,
  version?: number,
): Promise<PublishedLesson | undefined> {
  const wanted = version ?? (await findCurrentVersion(db, slug));
  const body = wanted === undefined ? undefined : await findBody(db, slug, wanted);
  return body && wanted !== undefined ? { lesson: body, version: wanted } : undefined;
}

async function findCurrentVersion(db: Db, slug: string): Promise<number | undefined> {
  const [row] = await db
    .select({ version: lesson.currentVersion })
    .from(lesson)
    .where(eq(lesson.slug, slug));
  return row?.version;
}

/** Every lesson in its current version: the course in its order, then the others by title. */
export async function listPublished(db: Db): Promise<PublishedLesson[]> {
  const rows = await db.select({ slug: lesson.slug, version: lesson.currentVersion }).from(lesson);
  const found = await Promise.all(rows.map(({ slug, version }) => findLesson(db, slug, version)));
  return found
    .filter((published) => published !== undefined)
    .sort(
      (a, b) =>
        (a.lesson.course ?? Number.POSITIVE_INFINITY) -
          (b.lesson.course ?? Number.POSITIVE_INFINITY) ||
        a.lesson.title.localeCompare(b.lesson.title, "en"),
    );
}

/** What lists and cards show of a lesson. */
export function summaryOf({ lesson: body, version }: PublishedLesson): LessonSummary {
  const { slug, title, aim, minutes, question, course, contentNote, twin, lang } = body;
  return {
    slug,
    version,
    title,
    aim,
    minutes,
    question,
    course,
    contentNote,
    twin,
    lang,
    items: itemsOf(body).length,
  };
}

/** What lists and cards show of every lesson. */
export const listLessons = async (db: Db): Promise<LessonSummary[]> =>
  (await listPublished(db)).map(summaryOf);

/** Publishes a compiled lesson: a body that was published before becomes current again, a new one the next version. */
export async function publishLesson(
  db: Db,
  body: Lesson,
  hash: string,
): Promise<{ version: number; isNew: boolean }> {
  return db.transaction(async (tx) => {
    await tx.insert(lesson).values({ slug: body.slug, currentVersion: 1 }).onConflictDoNothing();
    await tx.select().from(lesson).where(eq(lesson.slug, body.slug)).for("update");
    const [same] = await tx
      .select({ version: lessonVersion.version })
      .from(lessonVersion)
      .where(and(eq(lessonVersion.slug, body.slug), eq(lessonVersion.hash, hash)));
    const [last] = await tx
      .select({ version: max(lessonVersion.version) })
      .from(lessonVersion)
      .where(eq(lessonVersion.slug, body.slug));
    const version = same?.version ?? (last?.version ?? 0) + 1;
    if (!same) await tx.insert(lessonVersion).values({ slug: body.slug, version, hash, body });
    await tx.update(lesson).set({ currentVersion: version }).where(eq(lesson.slug, body.slug));
    return { version, isNew: !same };
  });
}
