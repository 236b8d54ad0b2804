import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect } from "vitest";
import { findTaught, type Taught } from "@/db/queries/access";
import { listFirstAnswers, listReportPupils, listWalks } from "@/db/queries/reports";
import { assignment } from "@/db/schema/assignments";
import { answer, attempt } from "@/db/schema/attempts";
import { membership } from "@/db/schema/classes";
import type { Db } from "@/db/types";
import { perfectResponse } from "@/lib/items/index";
import { exitItemsOf } from "@/lib/lesson/lesson";
import { test } from "../support/api";
import { give, walk } from "../support/class-work";
import { addClass, addStudent, addTeacher, enrol, type Member } from "../support/classroom";
import { lessonNamed } from "../support/player";

const LESSON = "who-says-so-local";
const ITEM = `${LESSON}-x01`;
const ITEMS = [ITEM, `${LESSON}-x02`];

async function taughtBy(db: Db, teacher: Member, classId: string): Promise<Taught> {
  const found = await findTaught(db, teacher.learnerId, classId);
  if (!found) throw new Error("not taught");
  return found;
}

async function assign(db: Db, classId: string): Promise<string> {
  const id = randomUUID();
  await db.insert(assignment).values({
    id,
    classId,
    lesson: LESSON,
    version: 1,
    feedback: "now",
    late: "count",
    grading: "points",
  });
  return id;
}

/** An attempt with one answer to the item; `minute` orders them. */
async function answered(
  db: Db,
  member: Member,
  { assignmentId = null as string | null, minute = 0, option = "reporter", item = ITEM } = {},
): Promise<string> {
  const id = v7();
  await db
    .insert(attempt)
    .values({ id, learnerId: member.learnerId, lesson: LESSON, version: 1, assignmentId });
  await db.insert(answer).values({
    id: v7(),
    attemptId: id,
    item,
    try: 1,
    response: { kind: "label", option },
    seq: 1,
    hints: 0,
    told: { verdict: "right", earned: 1, possible: 1 },
    at: new Date(Date.UTC(2026, 0, 5, 8, minute)),
  });
  return id;
}

describe("the first answers of a class", () => {
  test("are the first ever, also when they came before the class, once the lesson is begun for it", async ({
    seeded,
  }) => {
    const teacher = await addTeacher(seeded);
    const classId = await addClass(seeded, teacher);
    const taught = await taughtBy(seeded, teacher, classId);
    const given = await assign(seeded, classId);
    const pupil = await addStudent(seeded, classId, "Ada");
    await answered(seeded, pupil, { minute: 1, option: "attributed" });
    expect(await listFirstAnswers(seeded, [taught], ITEMS)).toEqual(new Map());
    await answered(seeded, pupil, { assignmentId: given, minute: 2 });
    const own = (await listFirstAnswers(seeded, [taught], ITEMS)).get(pupil.learnerId);
    expect(own?.get(ITEM)?.response).toEqual({ kind: "label", option: "attributed" });
  });

  test("are those of lessons begun for the class: begun alone, another assigned lesson stays unseen", async ({
    seeded,
  }) => {
    const teacher = await addTeacher(seeded);
    const classId = await addClass(seeded, teacher);
    const taught = await taughtBy(seeded, teacher, classId);
    const given = await assign(seeded, classId);
    const other = "who-says-so";
    await give(seeded, classId, other);
    const pupil = await addStudent(seeded, classId, "Ada");
    await walk(seeded, pupil, lessonNamed(other), perfectResponse);
    await answered(seeded, pupil, { assignmentId: given });
    const asked = [...ITEMS, ...exitItemsOf(lessonNamed(other)).map(({ id }) => id)];
    const own = (await listFirstAnswers(seeded, [taught], asked)).get(pupil.learnerId);
    expect([...(own?.keys() ?? [])]).toEqual([ITEM]);
  });

  test("never come from another class, whose answer leaves none to use here", async ({
    seeded,
  }) => {
    const teacher = await addTeacher(seeded);
    const colleague = await addTeacher(seeded);
    const classId = await addClass(seeded, teacher);
    const other = await addClass(seeded, colleague);
    const taught = await taughtBy(seeded, teacher, classId);
    const pupil = await addStudent(seeded, classId, "Ada");
    await enrol(seeded, other, pupil, "student", "Ada");
    const there = await assign(seeded, other);
    const here = await assign(seeded, classId);
    await answered(seeded, pupil, { assignmentId: there, minute: 1, option: "attributed" });
    await answered(seeded, pupil, { assignmentId: here, minute: 2 });
    await answered(seeded, pupil, { minute: 3, item: `${LESSON}-x02` });
    const own = (await listFirstAnswers(seeded, [taught], ITEMS)).get(pupil.learnerId);
    expect([...(own?.keys() ?? [])]).toEqual([`${LESSON}-x02`]);
    const walks = await listWalks(seeded, taught);
    expect(walks.map((walk) => walk.attempt.assignmentId)).toEqual([here]);
  });

  test("of a removed pupil, and of a withdrawn assignment, are left out", async ({ seeded }) => {
    const teacher = await addTeacher(seeded);
    const classId = await addClass(seeded, teacher);
    const taught = await taughtBy(seeded, teacher, classId);
    const [kept, taken] = [await assign(seeded, classId), await assign(seeded, classId)];
    const stays = await addStudent(seeded, classId, "Ada");
    const leaves = await addStudent(seeded, classId, "Ben");
    const late = await addStudent(seeded, classId, "Cem");
    await answered(seeded, stays, { assignmentId: kept });
    await answered(seeded, leaves, { assignmentId: kept });
    await answered(seeded, late, { assignmentId: taken });
    await seeded
      .update(membership)
      .set({ removedAt: new Date() })
      .where(eq(membership.id, leaves.membershipId));
    await seeded
      .update(assignment)
      .set({ withdrawnAt: new Date() })
      .where(eq(assignment.id, taken));
    const found = await listFirstAnswers(seeded, [taught], ITEMS);
    expect([...found.keys()]).toEqual([stays.learnerId]);
    const pupils = await listReportPupils(seeded, taught);
    expect(pupils.map(({ nickname }) => nickname)).toEqual(["Ada", "Cem"]);
    const walks = await listWalks(seeded, taught);
    expect(walks.map(({ learnerId }) => learnerId)).toEqual([stays.learnerId]);
  });
});
