import { and, eq, isNull } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect } from "vitest";
import { findTaught } from "@/db/queries/access";
import { startAttempt } from "@/db/queries/attempts";
import { eraseClass, eraseLearner, isOwned } from "@/db/queries/erase";
import { acceptInvitation, addInvitation, removeTeacher } from "@/db/queries/invitations";
import { publishLesson } from "@/db/queries/lessons";
import { mergeGuest } from "@/db/queries/merge";
import { mergePupils } from "@/db/queries/merge-pupils";
import { startCheck } from "@/db/queries/transfer";
import { sit } from "@/db/queries/transfer-sittings";
import { attempt } from "@/db/schema/attempts";
import { membership, schoolClass } from "@/db/schema/classes";
import { learner } from "@/db/schema/identity";
import type { Db } from "@/db/types";
import { addClass, addStudent, addTeacher, enrol } from "../support/classroom";
import { lessonNamed } from "../support/player";
import { test } from "../support/postgres";

const ROUNDS = 12;
const lesson = lessonNamed("who-says-so-local");

const teacher = (db: Db) => addTeacher(db, `${v7()}@example.org`);

/** A class with an owner and a colleague. */
async function begin(db: Db) {
  process.env.AUTH_SECRET = "a secret that is only used by the tests";
  const [owner, colleague] = [await teacher(db), await teacher(db)];
  const classId = await addClass(db, owner);
  const place = await enrol(db, classId, colleague, "teacher", "Mr Example");
  const taught = await findTaught(db, owner.learnerId, classId);
  if (!taught || !isOwned(taught)) throw new Error("no class");
  return { owner, colleague, place, classId, taught };
}

/** The owners a class has now; undefined when it is gone. */
async function ownersOf(db: Db, classId: string): Promise<number | undefined> {
  const [kept] = await db.select().from(schoolClass).where(eq(schoolClass.id, classId));
  if (!kept) return undefined;
  return db.$count(
    membership,
    and(
      eq(membership.classId, classId),
      eq(membership.role, "owner"),
      isNull(membership.removedAt),
    ),
  );
}

describe("a class whose teachers leave at once", () => {
  test("has an owner or is gone, when both erase their accounts", async ({ postgres: { db } }) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { owner, colleague, classId } = await begin(db);
      await Promise.all([eraseLearner(db, owner.learnerId), eraseLearner(db, colleague.learnerId)]);
      expect(await ownersOf(db, classId)).toBeUndefined();
    }
  });

  test("has an owner or is gone, when the heir is taken out meanwhile", async ({
    postgres: { db },
  }) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { owner, place, classId, taught } = await begin(db);
      await Promise.all([
        eraseLearner(db, owner.learnerId),
        removeTeacher(db, taught, place, new Date()),
      ]);
      expect([undefined, 1]).toContain(await ownersOf(db, classId));
    }
  });

  test("can be erased while a colleague accepts a link", async ({ postgres: { db } }) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { owner, taught } = await begin(db);
      const guest = await teacher(db);
      const tokenHash = v7();
      const row = { id: v7(), tokenHash, createdBy: owner.accountId };
      await addInvitation(db, taught, { ...row, expiresAt: new Date(Date.now() + 60_000) });
      const given = { learnerId: guest.learnerId, name: "Mr Example", newId: v7() };
      await Promise.all([
        eraseClass(db, taught),
        acceptInvitation(db, tokenHash, given, new Date()),
      ]);
      expect(await ownersOf(db, taught.id)).toBeUndefined();
    }
  });
});

test("a pupil of two classes is gone when both are erased at once", async ({
  postgres: { db },
}) => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const [first, second] = [await begin(db), await begin(db)];
    const ada = await addStudent(db, first.classId, "Ada");
    await enrol(db, second.classId, ada, "student", "Ada");
    await Promise.all([eraseClass(db, first.taught), eraseClass(db, second.taught)]);
    expect(await db.$count(learner, eq(learner.id, ada.learnerId))).toBe(0);
  }
});

describe("an attempt that starts while its learner is merged", () => {
  const starts = (db: Db, learnerId: string) =>
    Array.from({ length: 4 }, () => {
      const row = { id: v7(), learnerId, lesson: lesson.slug, version: 1 };
      return db.transaction((tx) => startAttempt(tx, row));
    });

  const leftWith = (db: Db, learnerId: string) =>
    db.$count(attempt, eq(attempt.learnerId, learnerId));

  test("is the account's or was refused, when it was a guest's", async ({ postgres: { db } }) => {
    await publishLesson(db, lesson, lesson.slug);
    for (let round = 0; round < ROUNDS; round += 1) {
      const { owner } = await begin(db);
      const guest = v7();
      await db.insert(learner).values({ id: guest, kind: "guest" });
      await Promise.all([mergeGuest(db, guest, owner.learnerId), ...starts(db, guest)]);
      expect(await leftWith(db, guest)).toBe(0);
    }
  });

  test("is the pupil's who stays or was refused, when two are made one", async ({
    postgres: { db },
  }) => {
    await publishLesson(db, lesson, lesson.slug);
    for (let round = 0; round < ROUNDS; round += 1) {
      const { classId, taught } = await begin(db);
      const [ada, twin] = [
        await addStudent(db, classId, "Ada"),
        await addStudent(db, classId, "Ada L."),
      ];
      const places = { from: ada.membershipId, into: twin.membershipId };
      await Promise.all([
        mergePupils(db, taught, places, new Date()),
        ...starts(db, ada.learnerId),
      ]);
      expect(await leftWith(db, ada.learnerId)).toBe(0);
    }
  });
});

describe("pupils who begin a round at once", () => {
  test("get one of each form, and each of them one sitting", async ({ postgres: { db } }) => {
    for (const slug of ["form-a", "form-b"]) await publishLesson(db, lessonNamed(slug), slug);
    for (let round = 0; round < ROUNDS; round += 1) {
      const { owner, classId, taught } = await begin(db);
      const check = { id: v7(), createdBy: owner.accountId };
      await startCheck(db, taught, check, new Date());
      const pupils = [await addStudent(db, classId, "Ada"), await addStudent(db, classId, "Ben")];
      const sat = await Promise.all(
        [...pupils, ...pupils].map(({ learnerId }) =>
          sit(db, { checkId: check.id, learnerId, round: "before", attemptId: v7(), bit: 0 }),
        ),
      );
      const sittings = sat.map((one) => (typeof one === "object" ? one.sitting : null));
      expect(sittings[2]).toEqual(sittings[0]);
      expect(sittings[3]).toEqual(sittings[1]);
      expect(sittings.slice(0, 2).map((one) => one?.form)).toEqual(
        expect.arrayContaining(["A", "B"]),
      );
    }
  });
});
