import { and, asc, eq, max, type SQLWrapper, sql } from "drizzle-orm";
import type { LessonSummary } from "../../lib/attempt/reply";
import { withCorrections } from "../../lib/lesson/corrected";
import { itemsOf, type Lesson } from "../../lib/lesson/lesson";
import { placesOf } from "../../lib/lesson/places";
import { correction, lesson, lessonVersion } from "../schema/lessons";
import type { Db } from "../types";

/** A lesson with its corrected keys, and the version it was published as. */
export type PublishedLesson = { lesson: Lesson; version: number };

/** What was read of a lesson: a version's body, or that body with corrected keys. Bounded: the oldest leaves first. */
const read = new Map<string, Lesson>();
const MOST_READ = 200;

function keep(name: string, body: Lesson): Lesson {
  const [oldest] = read.keys();
  if (oldest && read.size >= MOST_READ) read.delete(oldest);
  read.set(name, body);
  return body;
}

/** A version as it was published, without corrections. It never changes: each is read from the database once in a process. */
export async function findVersion(
  db: Db,
  slug: string,
  version: number,
): Promise<Lesson | undefined> {
  const name = `${slug}@${version}`;
  const known = read.get(name);
  if (known) return known;
  const [row] = await db
    .select({ body: lessonVersion.body })
    .from(lessonVersion)
    .where(and(eq(lessonVersion.slug, slug), eq(lessonVersion.version, version)));
  // A body from before lessons had a purpose is one to take; an attempt at it goes on.
  return row && keep(name, { ...row.body, purpose: row.body.purpose ?? "lesson" });
}

/**
 * When a key of a lesson was last corrected, as PostgreSQL writes it; null if never. Corrections are only added, so
 * this tells a process whether what it has read still holds, whichever process corrected. A subselect: it comes along
 * with a row that is read anyway.
 */
export const lastCorrection = (slug: SQLWrapper) =>
  sql<
    string | null
  >`(select max(${correction.at})::text from ${correction} where ${correction.lesson} = ${slug})`;

/** One version with the keys as they were corrected until `corrected`. */
async function findCorrected(
  db: Db,
  slug: string,
  version: number,
  corrected: string | null,
): Promise<Lesson | undefined> {
  const body = await findVersion(db, slug, version);
  if (!body || corrected === null) return body;
  const name = `${slug}@${version} ${corrected}`;
  const known = read.get(name);
  if (known) return known;
  const corrections = await db
    .select({ item: correction.item, after: correction.after })
    .from(correction)
    .where(eq(correction.lesson, slug))
    .orderBy(asc(correction.at));
  return keep(name, withCorrections(body, corrections));
}

/**
 * One version of a lesson with its corrected keys, the current one unless a version is named. It asks nobody's leave:
 * for a lesson that a row names which the reader may see, as an attempt of theirs. Where the reader names the lesson,
 * it is `findReadable` that finds it. `corrected` saves the
 * look whether a key was corrected since: hand over what `lastCorrection` said in a statement just made.
 */
export async function findLesson(
  db: Db,
  slug: string,
  version?: number,
  corrected?: string | null,
): Promise<PublishedLesson | undefined> {
  const known = version !== undefined && corrected !== undefined ? { version, corrected } : null;
  const at = known ?? (await findCurrent(db, slug));
  if (!at) return undefined;
  const wanted = version ?? at.version;
  const body = await findCorrected(db, slug, wanted, at.corrected);
  return body && { lesson: body, version: wanted };
}

const current = {
  version: lesson.currentVersion,
  corrected: lastCorrection(lesson.slug),
};

async function findCurrent(
  db: Db,
  slug: string,
): Promise<{ version: number; corrected: string | null } | undefined> {
  const [row] = await db.select(current).from(lesson).where(eq(lesson.slug, slug));
  return row;
}

/** Every lesson that is for everybody in its current version: the course in its order, then its twins in that order, then the others by title. */
export async function listPublished(db: Db): Promise<PublishedLesson[]> {
  const rows = await db
    .select({ slug: lesson.slug, ...current })
    .from(lesson)
    .where(eq(lesson.isPrivate, false));
  const found = await Promise.all(
    rows.map(({ slug, version, corrected }) => findLesson(db, slug, version, corrected)),
  );
  const lessons = found
    .filter((published) => published !== undefined)
    .filter(({ lesson: body }) => body.purpose === "lesson");
  const place = placesOf(lessons.map(({ lesson: body }) => body));
  return lessons.sort(
    (a, b) =>
      place(a.lesson) - place(b.lesson) || a.lesson.title.localeCompare(b.lesson.title, "en"),
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

/** What lists and cards show of every lesson that is for everybody. */
export const listLessons = async (db: Db): Promise<LessonSummary[]> =>
  (await listPublished(db)).map(summaryOf);

/**
 * Publishes a compiled lesson: a new body as the next version; one that was published before becomes current again, as
 * the version its corrections made of it.
 */
export async function publishLesson(
  db: Db,
  body: Lesson,
  hash: string,
): Promise<{ version: number; isNew: boolean }> {
  return db.transaction(async (tx) => {
    await tx.insert(lesson).values({ slug: body.slug, currentVersion: 1 }).onConflictDoNothing();
    await lockLesson(tx, body.slug);
    const [same] = await tx
      .select({ version: lessonVersion.version })
      .from(lessonVersion)
      .where(and(eq(lessonVersion.slug, body.slug), eq(lessonVersion.hash, hash)));
    const version = same ? await headOf(tx, body.slug, same.version) : undefined;
    return version === undefined
      ? { version: await addVersion(tx, body, hash), isNew: true }
      : { version: await makeCurrent(tx, body.slug, version), isNew: false };
  });
}

/** The version of a lesson that is current, locked until the transaction ends, so that versions come one by one. */
export async function lockLesson(tx: Db, slug: string): Promise<number | undefined> {
  const [row] = await tx
    .select({ version: lesson.currentVersion })
    .from(lesson)
    .where(eq(lesson.slug, slug))
    .for("update");
  return row?.version;
}

/** The highest version of a lesson; 0 as long as it has none. */
export async function lastVersion(tx: Db, slug: string): Promise<number> {
  const [last] = await tx
    .select({ version: max(lessonVersion.version) })
    .from(lessonVersion)
    .where(eq(lessonVersion.slug, slug));
  return last?.version ?? 0;
}

/** Whether a lesson was published before as what is known by this hash. */
export async function isPublished(tx: Db, slug: string, hash: string): Promise<boolean> {
  const rows = await tx
    .select({ version: lessonVersion.version })
    .from(lessonVersion)
    .where(and(eq(lessonVersion.slug, slug), eq(lessonVersion.hash, hash)));
  return rows.length > 0;
}

/** Adds the next version of a locked lesson and makes it current. `hash` is what it is known by when it comes again. */
export async function addVersion(tx: Db, body: Lesson, hash: string): Promise<number> {
  const version = (await lastVersion(tx, body.slug)) + 1;
  await tx.insert(lessonVersion).values({ slug: body.slug, version, hash, body });
  return makeCurrent(tx, body.slug, version);
}

async function makeCurrent(tx: Db, slug: string, version: number): Promise<number> {
  await tx.update(lesson).set({ currentVersion: version }).where(eq(lesson.slug, slug));
  return version;
}

/** What corrections have made of a version; each leads from one version to the next. */
async function headOf(tx: Db, slug: string, version: number): Promise<number> {
  const steps = await tx
    .select({ from: correction.fromVersion, to: correction.toVersion })
    .from(correction)
    .where(eq(correction.lesson, slug))
    .orderBy(asc(correction.toVersion));
  return steps.reduce((head, { from, to }) => (from === head ? to : head), version);
}
