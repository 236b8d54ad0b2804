import { randomUUID } from "node:crypto";
import { assignment, extension } from "@/db/schema/assignments";
import { answer, attempt, regrade, share } from "@/db/schema/attempts";
import { invitation } from "@/db/schema/classes";
import { draft } from "@/db/schema/drafts";
import { credential, learner, mailToken } from "@/db/schema/identity";
import { correction, dispute } from "@/db/schema/lessons";
import { liveAnswer, liveSession } from "@/db/schema/live";
import { transferCheck, transferSitting } from "@/db/schema/transfer";
import type { Db } from "@/db/types";
import { exitItemsOf } from "@/lib/lesson/lesson";
import { addClass, addStudent, addTeacher, type Member } from "./classroom";
import { draftNamed } from "./draft";
import { lessonNamed } from "./player";

const LESSON = "who-says-so-local";
const [item] = exitItemsOf(lessonNamed(LESSON));
const given = { lesson: LESSON, version: 1 };
const response = { kind: "label", option: "attributed" } as const;
const told = { verdict: "wrong", earned: 0, possible: 1 } as const;
const soon = new Date("2030-01-01T00:00:00Z");

type Assigned = { classId: string; assigned: string; session: string; check: string };

/** A teacher's class with an assignment, a live lesson, a check on new reports and an invitation. */
export async function plantClass(db: Db, owner: Member): Promise<Assigned> {
  const classId = await addClass(db, owner);
  const [assigned, session, check] = [randomUUID(), randomUUID(), randomUUID()];
  const rules = { feedback: "now", late: "count", grading: "points" } as const;
  const createdBy = owner.accountId;
  await db.insert(assignment).values({ id: assigned, classId, ...given, ...rules, createdBy });
  await db
    .insert(liveSession)
    .values({ id: session, classId, ...given, items: ["x"], openedBy: createdBy });
  await db
    .insert(transferCheck)
    .values({ id: check, classId, beforeOpensAt: new Date(), createdBy });
  await db.insert(invitation).values({
    id: randomUUID(),
    classId,
    tokenHash: randomUUID(),
    createdBy,
    expiresAt: soon,
  });
  return { classId, assigned, session, check };
}

/** A teacher with a password, a mail under way and a lesson they are making. */
export async function plantTeacher(db: Db): Promise<Member & { email: string }> {
  const email = `${randomUUID()}@example.org`;
  const teacher = await addTeacher(db, email);
  await db.insert(credential).values({
    id: randomUUID(),
    accountId: teacher.accountId,
    kind: "password",
    secretHash: `secret-${randomUUID()}`,
  });
  await db
    .insert(mailToken)
    .values({ tokenHash: `secret-${randomUUID()}`, purpose: "reset", email, expiresAt: soon });
  await db
    .insert(draft)
    .values({ id: randomUUID(), ownerId: teacher.accountId, body: draftNamed("Theirs") });
  return Object.assign(teacher, { email });
}

/** An attempt with an answer, a changed verdict and a shared result. */
export async function plantAttempt(db: Db, learnerId: string, assignmentId: string | null) {
  const [attemptId, answerId, correctionId] = [randomUUID(), randomUUID(), randomUUID()];
  const id = item?.id ?? "";
  await db.insert(attempt).values({ id: attemptId, learnerId, ...given, assignmentId });
  await db
    .insert(answer)
    .values({ id: answerId, attemptId, item: id, try: 1, response, seq: 1, hints: 0, told });
  const key = item?.key as never;
  await db.insert(correction).values({
    id: correctionId,
    lesson: LESSON,
    item: id,
    fromVersion: 1,
    toVersion: 1,
    before: key,
    after: key,
    reason: "A better reason.",
    decidedBy: "Somebody",
  });
  await db.insert(regrade).values({ answerId, correctionId, told });
  await db
    .insert(share)
    .values({ id: randomUUID(), attemptId, tokenHash: `secret-${randomUUID()}` });
  return attemptId;
}

/** A pupil of a class with something in every table that can hold something of a pupil, and a guest merged into it. */
export async function plantPupil(
  db: Db,
  { classId, assigned, session, check }: Assigned,
  name: string,
) {
  const pupil = await addStudent(db, classId, name);
  const { learnerId, accountId, membershipId } = pupil;
  await db.insert(learner).values({ id: randomUUID(), kind: "guest", mergedInto: learnerId });
  await db
    .insert(credential)
    .values({ id: randomUUID(), accountId, kind: "google", secretHash: `secret-${randomUUID()}` });
  await db.insert(extension).values({ assignmentId: assigned, membershipId, dueAt: soon });
  await db
    .insert(liveAnswer)
    .values({ id: randomUUID(), sessionId: session, learnerId, item: "x", response });
  await db.insert(dispute).values({
    id: randomUUID(),
    ...given,
    item: item?.id ?? "",
    learnerId,
    classId,
    reason: "I doubt it very much.",
  });
  const counted = await plantAttempt(db, learnerId, assigned);
  const outside = await plantAttempt(db, learnerId, null);
  const sat = randomUUID();
  await db.insert(attempt).values({ id: sat, learnerId, lesson: "form-a", version: 1 });
  await db
    .insert(transferSitting)
    .values({ checkId: check, learnerId, round: "before", form: "A", attemptId: sat });
  return Object.assign(pupil, { counted, outside, sat });
}
