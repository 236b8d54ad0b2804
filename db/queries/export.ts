import { and, asc, eq, inArray, notInArray, or, type SQL, sql } from "drizzle-orm";
import { type Hold, heldAt } from "../../lib/classroom/hold";
import { isForm } from "../../lib/transfer/round";
import { assignment, extension } from "../schema/assignments";
import { answer, attempt, regrade, share } from "../schema/attempts";
import { invitation, membership, schoolClass } from "../schema/classes";
import { draft } from "../schema/drafts";
import { account, credential, learner, mailToken } from "../schema/identity";
import { correction, dispute, lesson, lessonVersion } from "../schema/lessons";
import { liveAnswer, liveSession } from "../schema/live";
import { transferCheck, transferSitting } from "../schema/transfer";
import type { Db } from "../types";
import type { Taught } from "./access";
import type { Owned } from "./erase";
import { listHolds } from "./holds";
import { isShared } from "./shared-answers";

/** Whose rows are taken along, and of which class only; null: of all classes, and of none. */
type Reach = { learners: SQL; classId: string | null };

/** Attempts with their answers, what corrected keys made of them, and the links to their results. */
async function attemptsOf(db: Db, { learners, classId }: Reach) {
  const ofClass = db
    .select({ id: assignment.id })
    .from(assignment)
    .where(sql`${assignment.classId} = ${classId}`);
  const mine = and(
    sql`${attempt.learnerId} in (${learners})`,
    classId === null
      ? undefined
      : or(inArray(attempt.assignmentId, ofClass), inArray(attempt.id, satIn(db, classId))),
  );
  const attempts = await db.select().from(attempt).where(mine).orderBy(asc(attempt.startedAt));
  const ids = db.select({ id: attempt.id }).from(attempt).where(mine);
  const answers = await db
    .select()
    .from(answer)
    .where(
      and(
        inArray(answer.attemptId, ids),
        // What is copied for a class is read by its teachers, who were never to see who answered what in a check.
        classId === null
          ? undefined
          : and(isShared(answer.response), notInArray(answer.attemptId, satIn(db, classId))),
      ),
    )
    .orderBy(asc(answer.at), asc(answer.seq));
  const regrades = await db
    .select({ regrade, why: correction.reason })
    .from(regrade)
    .innerJoin(correction, eq(correction.id, regrade.correctionId))
    .innerJoin(answer, eq(answer.id, regrade.answerId))
    .where(inArray(answer.attemptId, ids))
    .orderBy(asc(regrade.at));
  const shares = await db.select().from(share).where(inArray(share.attemptId, ids));
  const regradesOf = grouped(regrades, (row) => row.regrade.answerId);
  const answersOf = grouped(answers, (row) => row.attemptId);
  const sharesOf = grouped(shares, (row) => row.attemptId);
  return attempts.map((row) => ({
    ...row,
    answers: answersOf(row.id).map((given) => ({
      ...given,
      regrades: regradesOf(given.id).map((again) => ({ ...again.regrade, why: again.why })),
    })),
    shares: sharesOf(row.id).map(({ tokenHash: _secret, ...open }) => open),
  }));
}

/** The attempts at forms that were sat for a class. */
const satIn = (db: Db, classId: string) =>
  db
    .select({ id: transferSitting.attemptId })
    .from(transferSitting)
    .innerJoin(transferCheck, eq(transferCheck.id, transferSitting.checkId))
    .where(eq(transferCheck.classId, classId));

function grouped<T>(rows: readonly T[], by: (row: T) => string): (key: string) => T[] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(by(row));
    if (group) group.push(row);
    else groups.set(by(row), [row]);
  }
  return (key) => groups.get(key) ?? [];
}

async function placesOf(db: Db, { learners, classId }: Reach, role: "student" | null) {
  const rows = await db
    .select()
    .from(membership)
    .where(
      and(
        sql`${membership.learnerId} in (${learners})`,
        classId === null ? undefined : eq(membership.classId, classId),
        role === null ? undefined : eq(membership.role, role),
      ),
    )
    .orderBy(asc(membership.createdAt));
  const ids = rows.map(({ id }) => id);
  const extensions =
    ids.length === 0
      ? []
      : await db.select().from(extension).where(inArray(extension.membershipId, ids));
  const extensionsOf = grouped(extensions, (row) => row.membershipId);
  return rows.map(({ pinHash, ...row }) => ({
    ...row,
    hasPin: pinHash !== null,
    extensions: extensionsOf(row.id),
  }));
}

async function besides(db: Db, { learners, classId }: Reach) {
  const sessions = db
    .select({ id: liveSession.id })
    .from(liveSession)
    .where(sql`${liveSession.classId} = ${classId}`);
  const liveAnswers = await db
    .select()
    .from(liveAnswer)
    .where(
      and(
        sql`${liveAnswer.learnerId} in (${learners})`,
        classId === null ? undefined : inArray(liveAnswer.sessionId, sessions),
      ),
    )
    .orderBy(asc(liveAnswer.at));
  const disputes = await db
    .select()
    .from(dispute)
    .where(
      and(
        sql`${dispute.learnerId} in (${learners})`,
        classId === null ? undefined : eq(dispute.classId, classId),
      ),
    )
    .orderBy(asc(dispute.createdAt));
  const checks = db
    .select({ id: transferCheck.id })
    .from(transferCheck)
    .where(sql`${transferCheck.classId} = ${classId}`);
  const transferSittings = await db
    .select()
    .from(transferSitting)
    .where(
      and(
        sql`${transferSitting.learnerId} in (${learners})`,
        classId === null ? undefined : inArray(transferSitting.checkId, checks),
      ),
    )
    .orderBy(asc(transferSitting.createdAt));
  return { liveAnswers, disputes, transferSittings };
}

type Attempts = Awaited<ReturnType<typeof attemptsOf>>;

/** What a teacher gets a copy of says nothing of how sure a pupil was: that was asked for the pupil's eyes only. */
const withoutCertainty = (attempts: Attempts): Attempts =>
  attempts.map((row) => ({
    ...row,
    answers: row.answers.map((given) => ({ ...given, certainty: null })),
  }));
type Disputes = Awaited<ReturnType<typeof besides>>["disputes"];
type Holds = ReadonlyMap<string, readonly Hold[]>;

/**
 * Verdicts a class keeps back now are not told by a copy either; `toldFrom` says when they are, ISO 8601. A form tells
 * none before it is finished.
 */
const keptBack = (attempts: Attempts, holds: Holds, now: Date) =>
  attempts.map((row) => ({
    ...row,
    answers: row.answers.map((given) => {
      if (isForm(row.lesson) && row.finishedAt === null)
        return { ...given, told: null, regrades: [], toldFrom: null };
      const held = heldAt(holds.get(row.lesson) ?? [], given.at.toISOString(), now);
      return held ? { ...given, told: null, regrades: [], toldFrom: held.until } : given;
    }),
  }));

/** The same for what became of reports: a reply may tell the key. */
const repliesKeptBack = (disputes: Disputes, holds: Holds, now: Date) =>
  disputes.map((row) => {
    const held = heldAt(holds.get(row.lesson) ?? [], now.toISOString(), now);
    const open = { state: null, reply: null, decidedBy: null, decidedAt: null };
    return held ? { ...row, ...open, toldFrom: held.until } : row;
  });

/**
 * Everything that is stored about one learner. Left out: hashes of PINs, passwords and links, which are of no use, and
 * verdicts as long as a class keeps them back.
 */
export async function exportLearner(db: Db, learnerId: string, now: Date) {
  const reach: Reach = {
    learners: sql`select ${learner.id} from ${learner} where ${learner.id} = ${learnerId} or ${learner.mergedInto} = ${learnerId}`,
    classId: null,
  };
  const learners = await db
    .select()
    .from(learner)
    .where(or(eq(learner.id, learnerId), eq(learner.mergedInto, learnerId)))
    .orderBy(asc(learner.createdAt));
  const [own] = await db.select().from(account).where(eq(account.learnerId, learnerId));
  const credentials = own
    ? await db.select().from(credential).where(eq(credential.accountId, own.id))
    : [];
  const mailed = own?.email
    ? await db.select().from(mailToken).where(eq(mailToken.email, own.email))
    : [];
  const places = await placesOf(db, reach, null);
  const classIds = places.filter(({ role }) => role !== "student").map(({ classId }) => classId);
  const classes =
    classIds.length === 0
      ? []
      : await db.select().from(schoolClass).where(inArray(schoolClass.id, classIds));
  const invitations = own
    ? await db.select().from(invitation).where(eq(invitation.createdBy, own.id))
    : [];
  const drafts = own
    ? await db.select().from(draft).where(eq(draft.ownerId, own.id)).orderBy(asc(draft.createdAt))
    : [];
  const lessons = own
    ? await db
        .select({ version: lessonVersion })
        .from(lessonVersion)
        .innerJoin(lesson, eq(lesson.slug, lessonVersion.slug))
        .where(and(eq(lesson.isPrivate, true), eq(lesson.ownerId, own.id)))
        .orderBy(asc(lessonVersion.slug), asc(lessonVersion.version))
    : [];
  const holds = await listHolds(db, learnerId);
  const { liveAnswers, disputes, transferSittings } = await besides(db, reach);
  return {
    format: 1 as const,
    learners,
    account: own ?? null,
    credentials: credentials.map(({ secretHash: _secret, ...open }) => open),
    mailTokens: mailed.map(({ tokenHash: _secret, ...open }) => open),
    places,
    classes,
    invitations: invitations.map(({ tokenHash: _secret, ...open }) => open),
    drafts,
    lessons: lessons.map(({ version }) => version),
    attempts: keptBack(await attemptsOf(db, reach), holds, now),
    liveAnswers,
    transferSittings,
    disputes: repliesKeptBack(disputes, holds, now),
  };
}

/** What is stored about one pupil of a class, as far as it concerns the class; undefined when it has no such pupil. */
export async function exportPupil(db: Db, taught: Taught, membershipId: string) {
  const reach: Reach = {
    learners: sql`select ${membership.learnerId} from ${membership} where ${membership.id} = ${membershipId}
      and ${membership.classId} = ${taught.id} and ${membership.role} = 'student'`,
    classId: taught.id,
  };
  const [place] = await placesOf(db, reach, "student");
  if (!place) return undefined;
  return {
    format: 1 as const,
    class: { id: taught.id, name: taught.name },
    pupil: place,
    attempts: withoutCertainty(await attemptsOf(db, reach)),
    ...(await besides(db, reach)),
  };
}

/** Everything that is stored about a class: its settings, people, assignments, live lessons, and what pupils did for it. */
export async function exportClass(db: Db, owned: Owned) {
  const reach: Reach = {
    learners: sql`select ${membership.learnerId} from ${membership} where ${membership.classId} = ${owned.id}`,
    classId: owned.id,
  };
  const [row] = await db.select().from(schoolClass).where(eq(schoolClass.id, owned.id));
  const places = await placesOf(db, reach, null);
  const assignments = await db
    .select()
    .from(assignment)
    .where(eq(assignment.classId, owned.id))
    .orderBy(asc(assignment.createdAt));
  const live = await db
    .select()
    .from(liveSession)
    .where(eq(liveSession.classId, owned.id))
    .orderBy(asc(liveSession.startedAt));
  const transferChecks = await db
    .select()
    .from(transferCheck)
    .where(eq(transferCheck.classId, owned.id))
    .orderBy(asc(transferCheck.createdAt));
  const invitations = await db.select().from(invitation).where(eq(invitation.classId, owned.id));
  return {
    format: 1 as const,
    class: row,
    teachers: places.filter(({ role }) => role !== "student"),
    pupils: places.filter(({ role }) => role === "student"),
    assignments,
    liveSessions: live,
    transferChecks,
    invitations: invitations.map(({ tokenHash: _secret, ...open }) => open),
    attempts: withoutCertainty(await attemptsOf(db, reach)),
    ...(await besides(db, reach)),
  };
}

/** Attempts as an export holds them. */
export type ExportedAttempts = Attempts | ReturnType<typeof keptBack>;
