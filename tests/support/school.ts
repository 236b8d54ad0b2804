import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { encode } from "next-auth/jwt";
import { v7 } from "uuid";
import { guestCookie } from "@/app/_server/guest-cookie";
import { invitationToken } from "@/app/_server/invitation-token";
import { mailTokenHash } from "@/app/_server/mail";
import { secrets } from "@/app/_server/secret";
import { shareToken, tokenHash } from "@/app/_server/share-token";
import { assignment } from "@/db/schema/assignments";
import { attempt, share } from "@/db/schema/attempts";
import { invitation, membership } from "@/db/schema/classes";
import { draft } from "@/db/schema/drafts";
import { account, learner, mailToken } from "@/db/schema/identity";
import { dispute } from "@/db/schema/lessons";
import { liveSession } from "@/db/schema/live";
import { transferCheck } from "@/db/schema/transfer";
import type { Db } from "@/db/types";
import { addClass, addStudent, addTeacher, enrol } from "./classroom";
import { draftNamed } from "./draft";
import { lessonNamed } from "./player";
import { Visitor } from "./visitor";

/** Everybody who may ask a route for something, seen from one class. */
export const ROLES = [
  "anonymous",
  "guest",
  "student",
  "otherStudent",
  "removedStudent",
  "owner",
  "coTeacher",
  "otherTeacher",
  "admin",
  "expired",
  "erased",
] as const;
export type Role = (typeof ROLES)[number];

/** The administrator's address in the tests' environment. */
export const ADMIN = "admin@example.org";

const LESSON = "who-says-so";

async function addGuestVisitor(db: Db): Promise<Visitor> {
  const id = randomUUID();
  await db.insert(learner).values({ id, kind: "guest" });
  const visitor = new Visitor();
  visitor.cookie = guestCookie(id).split(";")[0];
  return visitor;
}

/** A school with one class and everything a class can hold, and somebody of every role. Needs the seeded lessons. */
export async function buildSchool(db: Db) {
  const address = `owner-${randomUUID()}@example.org`;
  const owner = await addTeacher(db, address);
  const coTeacher = await addTeacher(db);
  const otherTeacher = await addTeacher(db);
  await db.delete(account).where(eq(account.email, ADMIN));
  const admin = await addTeacher(db, ADMIN);
  const erased = await addTeacher(db);
  const className = "8a";
  const classId = await addClass(db, owner, { name: className });
  const secondClass = await addClass(db, owner);
  const foreignClass = await addClass(db, otherTeacher);
  const coMembership = await enrol(db, classId, coTeacher, "teacher", "Mr Example");
  await enrol(db, secondClass, coTeacher, "teacher", "Mr Example");
  const student = await addStudent(db, classId, "Ada");
  const twin = await addStudent(db, classId, "Ada L.");
  const removedStudent = await addStudent(db, classId, "Ben");
  const otherStudent = await addStudent(db, foreignClass, "Cem");
  const { membershipId: removed } = removedStudent;
  await db
    .update(membership)
    .set({ removedAt: sql`clock_timestamp()` })
    .where(eq(membership.id, removed));
  await db.delete(learner).where(eq(learner.id, erased.learnerId));

  const expired = new Visitor();
  const token = { account: owner.accountId, version: 1 };
  expired.cookie = `session=${await encode({ token, secret: secrets()[0], maxAge: -60 })}`;

  const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000);
  const given = { lesson: LESSON, version: 1 };
  const rules = { feedback: "now", late: "count", grading: "points" } as const;
  const assigned = randomUUID();
  const dated = randomUUID();
  await db.insert(assignment).values([
    { id: assigned, classId, ...given, ...rules },
    { id: dated, classId, lesson: "what-backs-it", version: 1, ...rules, dueAt: tomorrow },
  ]);
  const begun = randomUUID();
  const loose = randomUUID();
  await db.insert(attempt).values([
    { id: begun, learnerId: student.learnerId, ...given, assignmentId: assigned },
    {
      id: loose,
      learnerId: student.learnerId,
      lesson: "what-backs-it",
      version: 1,
      finishedAt: new Date(),
    },
  ]);
  const live = randomUUID();
  const items = ["practice", "exit"].flatMap((type) =>
    lessonNamed(LESSON).steps.flatMap((step) =>
      step.type === type && "items" in step ? step.items.map(({ id }) => id) : [],
    ),
  );
  await db.insert(liveSession).values({ id: live, classId, ...given, items });
  const check = v7();
  await db
    .insert(transferCheck)
    .values({ id: check, classId, beforeOpensAt: new Date(), createdBy: owner.accountId });
  const soon = new Date(Date.now() + 60_000);
  const invited = randomUUID();
  const invite = invitationToken(invited);
  await db.insert(invitation).values({
    id: invited,
    classId,
    tokenHash: tokenHash(invite),
    createdBy: owner.accountId,
    expiresAt: soon,
  });
  const reset = randomUUID();
  await db.insert(mailToken).values({
    tokenHash: mailTokenHash(reset),
    purpose: "reset",
    email: address,
    expiresAt: soon,
  });
  const shared = randomUUID();
  const shown = shareToken(shared);
  await db.insert(share).values({ id: shared, attemptId: loose, tokenHash: tokenHash(shown) });
  const disputed = randomUUID();
  const [item = ""] = items;
  await db.insert(dispute).values({
    id: disputed,
    ...given,
    item,
    learnerId: student.learnerId,
    classId,
    reason: "The words are the reporter’s.",
  });
  const drafted = v7();
  await db
    .insert(draft)
    .values({ id: drafted, ownerId: owner.accountId, body: draftNamed("A quiet town") });
  return {
    who: {
      anonymous: new Visitor(),
      guest: await addGuestVisitor(db),
      student,
      otherStudent,
      removedStudent,
      owner,
      coTeacher,
      otherTeacher,
      admin,
      expired,
      erased,
    } satisfies Record<Role, Visitor>,
    lesson: LESSON,
    classId,
    className,
    secondClass,
    pupil: student.membershipId,
    twin: twin.membershipId,
    foreignPupil: otherStudent.membershipId,
    coMembership,
    assigned,
    dated,
    begun,
    loose,
    live,
    check,
    items,
    item,
    disputed,
    drafted,
    invite,
    reset,
    shown,
  };
}
export type School = Awaited<ReturnType<typeof buildSchool>>;
