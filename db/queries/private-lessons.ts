import {
  and,
  asc,
  desc,
  eq,
  exists,
  inArray,
  isNull,
  lte,
  notExists,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Lesson } from "../../lib/lesson/lesson";
import { assignment } from "../schema/assignments";
import { attempt } from "../schema/attempts";
import { membership } from "../schema/classes";
import { draft } from "../schema/drafts";
import { account } from "../schema/identity";
import { correction, dispute, lesson, lessonVersion } from "../schema/lessons";
import { liveSession } from "../schema/live";
import type { Db } from "../types";
import type { Taught } from "./access";
import {
  findLesson,
  isPublished,
  lastCorrection,
  lastVersion,
  lockLesson,
  type PublishedLesson,
  publishLesson,
} from "./lessons";

/**
 * Why somebody may read a lesson: it is for everybody; it is private and their own; it is private, and they teach a
 * class that has it; or they were given it in one, or have an attempt at it, and may read it without its key.
 */
export type Access = "everybody" | "owner" | "colleague" | "pupil";

/** A lesson somebody may read. */
export type ReadableLesson = PublishedLesson & { access: Access };

/** Who reads; null: somebody who has stored nothing yet. */
export type Reader = { id: string } | null;

/** Whether the lesson of a row is this learner's own, a class they teach has it, and a class or an attempt of theirs does. */
function claimsOf(db: Db, learnerId: string) {
  const owned = db
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.id, lesson.ownerId), eq(account.learnerId, learnerId)));
  const givenWhere = (place: SQL | undefined) =>
    db
      .select({ id: assignment.id })
      .from(assignment)
      .innerJoin(membership, eq(membership.classId, assignment.classId))
      .where(
        and(
          eq(assignment.lesson, lesson.slug),
          isNull(assignment.withdrawnAt),
          eq(membership.learnerId, learnerId),
          isNull(membership.removedAt),
          place,
        ),
      );
  const taught = givenWhere(inArray(membership.role, ["owner", "teacher"]));
  const attended = givenWhere(lte(assignment.opensAt, sql`clock_timestamp()`));
  const taken = db
    .select({ id: attempt.id })
    .from(attempt)
    .where(and(eq(attempt.lesson, lesson.slug), eq(attempt.learnerId, learnerId)));
  return {
    owner: sql<boolean>`${exists(owned)}`,
    colleague: sql<boolean>`${exists(taught)}`,
    pupil: sql<boolean>`(${exists(attended)} or ${exists(taken)})`,
  };
}

/** Why this reader may read a lesson that is private; undefined when they may not. The one place that decides. */
async function accessOf(db: Db, reader: Reader, slug: string): Promise<Access | undefined> {
  if (!reader) return undefined;
  const [claim] = await db
    .select(claimsOf(db, reader.id))
    .from(lesson)
    .where(eq(lesson.slug, slug));
  return (["owner", "colleague", "pupil"] as const).find((access) => claim?.[access]);
}

/** The versions of a lesson that a learner was given in a class or has taken, the newest first. */
async function versionsOf(db: Db, learnerId: string, slug: string): Promise<number[]> {
  const given = db
    .select({ version: assignment.version })
    .from(assignment)
    .innerJoin(membership, eq(membership.classId, assignment.classId))
    .where(
      and(
        eq(assignment.lesson, slug),
        isNull(assignment.withdrawnAt),
        lte(assignment.opensAt, sql`clock_timestamp()`),
        eq(membership.learnerId, learnerId),
        isNull(membership.removedAt),
      ),
    );
  const taken = db
    .select({ version: attempt.version })
    .from(attempt)
    .where(and(eq(attempt.lesson, slug), eq(attempt.learnerId, learnerId)));
  const rows = await given.union(taken);
  return rows.map(({ version }) => version).sort((a, b) => b - a);
}

/**
 * A lesson this reader may read, in its current version unless another is named. A private one that is not theirs is
 * answered like an unknown one, and to pupils so is a version they were not given.
 */
export async function findReadable(
  db: Db,
  reader: Reader,
  slug: string,
  version?: number,
): Promise<ReadableLesson | undefined> {
  const [row] = await db
    .select({
      isPrivate: lesson.isPrivate,
      version: lesson.currentVersion,
      corrected: lastCorrection(lesson.slug),
    })
    .from(lesson)
    .where(eq(lesson.slug, slug));
  if (!row) return undefined;
  const access = row.isPrivate ? await accessOf(db, reader, slug) : "everybody";
  if (!access) return undefined;
  const own = access === "pupil" && reader ? await versionsOf(db, reader.id, slug) : undefined;
  const asked = version ?? own?.[0] ?? row.version;
  if (own && !own.includes(asked)) return undefined;
  const found = await findLesson(db, slug, asked, row.corrected);
  return found && { ...found, access };
}

/** A lesson a teacher may read with its key: not a private one that they only were given themselves, in a class they attend. */
export async function findKeyed(
  db: Db,
  reader: Reader,
  slug: string,
): Promise<ReadableLesson | undefined> {
  const found = await findReadable(db, reader, slug);
  return found?.access === "pupil" ? undefined : found;
}

/**
 * A lesson somebody may give to a class they teach: one for everybody, their own, or a colleague's that this class
 * has already.
 */
export async function findGivable(
  db: Db,
  reader: Reader,
  taught: Taught,
  { slug, version }: { slug: string; version?: number },
): Promise<ReadableLesson | undefined> {
  const found = await findReadable(db, reader, slug, version);
  if (found?.access === "owner" || found?.access === "everybody") return found;
  const [has] = await db
    .select({ id: assignment.id })
    .from(assignment)
    .where(
      and(
        eq(assignment.lesson, slug),
        eq(assignment.classId, taught.id),
        isNull(assignment.withdrawnAt),
      ),
    )
    .limit(1);
  return has && found;
}

/** A teacher's own private lessons in their current version, the newest first. */
export async function listOwnLessons(db: Db, ownerId: string): Promise<PublishedLesson[]> {
  const rows = await db
    .select({
      slug: lesson.slug,
      version: lesson.currentVersion,
      corrected: lastCorrection(lesson.slug),
    })
    .from(lesson)
    .innerJoin(
      lessonVersion,
      and(eq(lessonVersion.slug, lesson.slug), eq(lessonVersion.version, lesson.currentVersion)),
    )
    .where(and(eq(lesson.isPrivate, true), eq(lesson.ownerId, ownerId)))
    .orderBy(desc(lessonVersion.publishedAt), asc(lesson.slug));
  const found = await Promise.all(
    rows.map(({ slug, version, corrected }) => findLesson(db, slug, version, corrected)),
  );
  return found.filter((each) => each !== undefined);
}

/** Versions a private lesson may come to: each is kept whole, for as long as somebody has it. */
const MOST_VERSIONS = 200;

/**
 * Publishes a compiled lesson for a teacher's own classes and for nobody else, as the next version unless it was
 * published as it stands. “taken”: the address is that of a lesson which is not this teacher's; “full”: no further
 * version is kept.
 */
export async function publishPrivate(
  tx: Db,
  ownerId: string,
  body: Lesson,
  hash: string,
): Promise<{ version: number; isNew: boolean } | "taken" | "full"> {
  const { slug } = body;
  await tx
    .insert(lesson)
    .values({ slug, currentVersion: 1, ownerId, isPrivate: true })
    .onConflictDoNothing();
  await lockLesson(tx, slug);
  const [row] = await tx.select().from(lesson).where(eq(lesson.slug, slug));
  if (!row?.isPrivate || row.ownerId !== ownerId) return "taken";
  const last = await lastVersion(tx, slug);
  if (last >= MOST_VERSIONS && !(await isPublished(tx, slug, hash))) return "full";
  return publishLesson(tx, body, hash);
}

/** Whether a lesson is private: what was done in it is shown to nobody outside the class. */
export async function isPrivateLesson(db: Db, slug: string): Promise<boolean> {
  const rows = await db
    .select({ slug: lesson.slug })
    .from(lesson)
    .where(and(eq(lesson.slug, slug), eq(lesson.isPrivate, true)));
  return rows.length > 0;
}

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
  // The first one by its index: whether there is any would be looked for in all attempts, as most lessons have many.
  const taken = tx
    .select({ id: attempt.id })
    .from(attempt)
    .where(eq(attempt.lesson, lesson.slug))
    .orderBy(asc(attempt.lesson), asc(attempt.version))
    .limit(1);
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
        isNull(sql`${taken}`),
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
