import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect } from "vitest";
import { findAttended } from "@/db/queries/access";
import { findOpenAttempt } from "@/db/queries/attempts";
import { findHandIn, findHoldingAssignment, handIn } from "@/db/queries/hand-in";
import { listHolds } from "@/db/queries/holds";
import { listTasks } from "@/db/queries/tasks";
import { assignment } from "@/db/schema/assignments";
import { attempt } from "@/db/schema/attempts";
import { membership, schoolClass } from "@/db/schema/classes";
import type { Db } from "@/db/types";
import { perfectResponse } from "@/lib/items/index";
import { test } from "../support/api";
import { give, walk } from "../support/class-work";
import { addClass, addStudent, addTeacher } from "../support/classroom";
import { lessonNamed } from "../support/player";

const lesson = lessonNamed("who-says-so-local");
const HOUR_MS = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS);

/** A class with one pupil and one assignment whose feedback is held back for an hour. */
async function heldClass(db: Db, more: Partial<typeof assignment.$inferInsert> = {}) {
  const teacher = await addTeacher(db);
  const classId = await addClass(db, teacher);
  const ada = await addStudent(db, classId, "Ada");
  const times = { opensAt: inHours(-1), dueAt: inHours(1) };
  const rules = { feedback: "after-due" as const, ...times, ...more };
  const given = await give(db, classId, lesson.slug, rules);
  const holding = () => findHoldingAssignment(db, ada.learnerId, lesson.slug, new Date());
  const holds = async () => (await listHolds(db, ada.learnerId)).get(lesson.slug)?.length ?? 0;
  return { classId, ada, given, holding, holds };
}

describe("feedback is held", () => {
  test("from the opening, until the assignment is taken back or its date is past", async ({
    seeded,
  }) => {
    const { given, holding, holds } = await heldClass(seeded);
    expect([await holding(), await holds()]).toEqual([given, 1]);
    const change = (set: Partial<typeof assignment.$inferInsert>) =>
      seeded.update(assignment).set(set).where(eq(assignment.id, given));
    await change({ opensAt: inHours(0.5) });
    expect(await holding()).toBeNull();
    await change({ opensAt: inHours(-2), dueAt: inHours(-1) });
    expect(await holding()).toBeNull();
    await change({ dueAt: inHours(1), withdrawnAt: new Date() });
    expect([await holding(), await holds()]).toEqual([null, 0]);
  });

  test("for whoever is in the class, and again for whoever is brought back", async ({ seeded }) => {
    const { ada, given, holding, holds } = await heldClass(seeded);
    const removed = (removedAt: Date | null) =>
      seeded.update(membership).set({ removedAt }).where(eq(membership.id, ada.membershipId));
    await removed(new Date());
    expect([await holding(), await holds()]).toEqual([null, 0]);
    await removed(null);
    expect([await holding(), await holds()]).toEqual([given, 1]);
  });

  test("in the archive too, where nothing new is begun", async ({ seeded }) => {
    const { classId, holding, holds } = await heldClass(seeded);
    const archivedAt = new Date();
    await seeded.update(schoolClass).set({ archivedAt }).where(eq(schoolClass.id, classId));
    expect([await holding(), await holds()]).toEqual([null, 1]);
  });

  test("by the assignment that is due first, once an earlier one is finished", async ({
    seeded,
  }) => {
    const { classId, ada, given, holding } = await heldClass(seeded);
    const later = await give(seeded, classId, lesson.slug, {
      ...{ feedback: "after-due", opensAt: inHours(-1), dueAt: inHours(2) },
    });
    expect(await holding()).toBe(given);
    const done = await walk(seeded, ada, lesson, perfectResponse, { assignmentId: given });
    expect(await holding()).toBe(later);
    await seeded.update(attempt).set({ resetAt: new Date() }).where(eq(attempt.id, done));
    expect(await holding()).toBe(given);
  });
});

describe("an attempt that was reset", () => {
  test("is not gone on with, nor handed in again", async ({ seeded }) => {
    const { ada, given } = await heldClass(seeded, { feedback: "now" });
    const id = await walk(seeded, ada, lesson, () => null, {
      ...{ assignmentId: given, finishedAt: null, resetAt: new Date() },
    });
    expect(await findOpenAttempt(seeded, ada.learnerId, lesson.slug)).toBeUndefined();
    const facts = { id, learnerId: ada.learnerId, lesson: lesson.slug, assignmentId: given };
    expect(await handIn(seeded, facts)).toBe("unknown");
  });
});

test("of what was done outside, the finished attempt is offered before the one with more answers", async ({
  seeded,
}) => {
  const { ada } = await heldClass(seeded, { feedback: "now" });
  const one = (_: unknown, at: number) => at === 0;
  const finished = await walk(seeded, ada, lesson, (item, at) =>
    one(item, at) ? perfectResponse(item) : null,
  );
  await walk(seeded, ada, lesson, perfectResponse, { finishedAt: null });
  const offered = await findHandIn(seeded, ada.learnerId, lesson.slug);
  expect(offered).toMatchObject({ id: finished, answered: 1 });
});

test("a pupil's list has what is open, not what is planned or was taken back", async ({
  seeded,
}) => {
  const { classId, ada, given } = await heldClass(seeded);
  await give(seeded, classId, lesson.slug, { id: v7(), opensAt: inHours(1) });
  await give(seeded, classId, lesson.slug, { id: v7(), withdrawnAt: new Date() });
  const attended = await findAttended(seeded, ada.learnerId, classId);
  if (!attended) throw new Error("not attended");
  const tasks = await listTasks(seeded, attended);
  expect(tasks.map((task) => task.assignment.id)).toEqual([given]);
});
