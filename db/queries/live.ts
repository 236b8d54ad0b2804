import { and, desc, eq, exists, isNull, sql } from "drizzle-orm";
import type { Response } from "../../lib/items/index";
import type { LiveState } from "../../lib/live/live";
import { membership } from "../schema/classes";
import { lessonVersion } from "../schema/lessons";
import { liveAnswer, liveSession } from "../schema/live";
import type { Db } from "../types";
import type { Attended, Taught } from "./access";

/** No list of earlier live lessons is longer than this. */
const MOST_LISTED = 50;

type Session = {
  id: string;
  classId: string;
  lesson: string;
  version: number;
  /** Ids of the items in the order they are asked. */
  items: string[];
  state: LiveState;
};

/** A live lesson as a teacher of its class finds it. `answered` counts the pupils who answered the current item, of all who have joined. */
export type LedLive = Session & {
  role: "teacher";
  answered: { count: number; of: number };
};

/** A live lesson as a student of its class finds it, with their own answer to the current item. */
export type JoinedLive = Session & {
  role: "student";
  own: { id: string; response: Response } | null;
};

/** The id of the item at which a live lesson stands, as SQL. */
export const currentItem = sql`${liveSession.items} ->> ${liveSession.position}`;

/** Answers to the current item by pupils who are in the class now. */
const answeredNow = sql<number>`(
  select count(*) from ${liveAnswer}
  join ${membership} as pupil on pupil.learner_id = ${liveAnswer.learnerId}
  where ${liveAnswer.sessionId} = ${liveSession.id} and ${liveAnswer.item} = ${currentItem}
    and pupil.class_id = ${liveSession.classId} and pupil.role = 'student' and pupil.removed_at is null
)::int`;

const pupilsNow = sql<number>`(
  select count(*) from ${membership} as pupil
  where pupil.class_id = ${liveSession.classId} and pupil.role = 'student'
    and pupil.removed_at is null and pupil.joined_at is not null
)::int`;

const isTeaching = sql`${membership.role} <> 'student'`;

/**
 * A live lesson by its id, for whoever leads or attends it: undefined for everybody else, as for an unknown id.
 * One statement tells who is asking and all that a poll needs, because forty phones ask every two seconds.
 */
export async function findLive(
  db: Db,
  learnerId: string,
  id: string,
): Promise<LedLive | JoinedLive | undefined> {
  const [row] = await db
    .select({
      session: liveSession,
      role: membership.role,
      count: sql<number | null>`case when ${isTeaching} then ${answeredNow} end`,
      of: sql<number | null>`case when ${isTeaching} then ${pupilsNow} end`,
      ownId: liveAnswer.id,
      response: liveAnswer.response,
    })
    .from(liveSession)
    .innerJoin(
      membership,
      and(
        eq(membership.classId, liveSession.classId),
        eq(membership.learnerId, learnerId),
        isNull(membership.removedAt),
      ),
    )
    .leftJoin(
      liveAnswer,
      and(
        eq(liveAnswer.sessionId, liveSession.id),
        eq(liveAnswer.learnerId, learnerId),
        eq(liveAnswer.item, sql`${currentItem}`),
      ),
    )
    .where(eq(liveSession.id, id));
  if (!row) return undefined;
  const { count, of, ownId, response } = row;
  if (row.role !== "student")
    return {
      ...sessionOf(row.session),
      role: "teacher",
      answered: { count: count ?? 0, of: of ?? 0 },
    };
  const own = ownId && response ? { id: ownId, response } : null;
  return { ...sessionOf(row.session), role: "student", own };
}

function sessionOf(row: typeof liveSession.$inferSelect): Session {
  const { id, classId, lesson, version, items, position, phase, revealed, revision, endedAt } = row;
  const shown = items.flatMap((item, at) => (revealed.includes(item) ? [at] : []));
  const state = { position, phase, shown, revision, ended: endedAt !== null };
  return { id, classId, lesson, version, items, state };
}

const isVersion = and(
  eq(lessonVersion.slug, liveSession.lesson),
  eq(lessonVersion.version, liveSession.version),
);

const title = sql<string>`${lessonVersion.body} ->> 'title'`;

/** The live lesson that is going on in a class, with the title of its lesson. There is never more than one. */
export async function findOpenLive(
  db: Db,
  { id: classId }: Taught | Attended,
): Promise<{ id: string; title: string } | undefined> {
  const [row] = await db
    .select({ id: liveSession.id, title })
    .from(liveSession)
    .innerJoin(lessonVersion, isVersion)
    .where(and(eq(liveSession.classId, classId), isNull(liveSession.endedAt)));
  return row;
}

/** Live lessons that have ended, newest first. `pupils` is how many answered anything. Times are ISO 8601. */
export async function listEndedLive(
  db: Db,
  { id: classId }: Taught,
): Promise<{ id: string; title: string; startedAt: string; items: number; pupils: number }[]> {
  const pupils = sql<number>`(
    select count(distinct ${liveAnswer.learnerId}) from ${liveAnswer}
    where ${liveAnswer.sessionId} = ${liveSession.id}
  )::int`;
  const rows = await db
    .select({ session: liveSession, title, pupils })
    .from(liveSession)
    .innerJoin(lessonVersion, isVersion)
    .where(and(eq(liveSession.classId, classId), sql`${liveSession.endedAt} is not null`))
    .orderBy(desc(liveSession.startedAt))
    .limit(MOST_LISTED);
  return rows.map(({ session, ...row }) => ({
    id: session.id,
    startedAt: session.startedAt.toISOString(),
    items: session.items.length,
    ...row,
  }));
}

/** Starts a live lesson. `same` when this class has it under this id already, `taken` when another one is open or the id is another's. */
export async function startLive(
  db: Db,
  { id: classId }: Taught,
  given: { id: string; lesson: string; version: number; items: string[]; openedBy: string },
): Promise<"started" | "same" | "taken"> {
  const [added] = await db
    .insert(liveSession)
    .values({ ...given, classId })
    .onConflictDoNothing()
    .returning({ id: liveSession.id });
  if (added) return "started";
  const [same] = await db
    .select({ id: liveSession.id })
    .from(liveSession)
    .where(and(eq(liveSession.id, given.id), eq(liveSession.classId, classId)));
  return same ? "same" : "taken";
}

/** Moves a live lesson that still stands at the revision before `next`. Of two moves at once one is taken; false means it was the other. */
export async function moveLive(db: Db, { id, items }: LedLive, next: LiveState): Promise<boolean> {
  const { position, phase, shown, revision, ended } = next;
  const revealed = shown.flatMap((at) => items[at] ?? []);
  const taken = await db
    .update(liveSession)
    .set({ position, phase, revealed, revision, ...(ended && { endedAt: sql`clock_timestamp()` }) })
    .where(
      and(
        eq(liveSession.id, id),
        eq(liveSession.revision, revision - 1),
        isNull(liveSession.endedAt),
      ),
    )
    .returning({ id: liveSession.id });
  return taken.length > 0;
}

/** Ends the live lesson that is going on in a class, if any; or only one of a lesson that has a content note. */
export async function endLive(tx: Db, classId: string, which: "any" | "noted"): Promise<void> {
  const noted = tx
    .select({ one: sql`1` })
    .from(lessonVersion)
    .where(and(isVersion, sql`${lessonVersion.body} ->> 'contentNote' is not null`));
  await tx
    .update(liveSession)
    .set({ endedAt: sql`clock_timestamp()`, revision: sql`${liveSession.revision} + 1` })
    .where(
      and(
        eq(liveSession.classId, classId),
        isNull(liveSession.endedAt),
        which === "noted" ? exists(noted) : undefined,
      ),
    );
}
