import { expect } from "vitest";
import { figuresFor, itemsByLesson } from "@/app/_server/class-report";
import { findTaught } from "@/db/queries/access";
import { listExtensions } from "@/db/queries/reports";
import { extension } from "@/db/schema/assignments";
import { perfectResponse } from "@/lib/items/index";
import { test } from "../support/api";
import { give, slip, walk } from "../support/class-work";
import { addClass, addStudent, addTeacher, enrol } from "../support/classroom";
import { lessonNamed } from "../support/player";

const lesson = lessonNamed("who-says-so-local");

test("discrimination pools all classes of whoever asks, a pupil of two as in this one, and no other teacher's", async ({
  seeded,
}) => {
  const [teacher, colleague] = [await addTeacher(seeded), await addTeacher(seeded)];
  const [here, there] = [await addClass(seeded, teacher), await addClass(seeded, teacher)];
  const foreign = await addClass(seeded, colleague);
  const given = new Map<string, string>();
  for (const classId of [here, there, foreign])
    given.set(classId, await give(seeded, classId, lesson.slug));
  for (const classId of [here, there, foreign]) {
    const pupil = await addStudent(seeded, classId, "Ada");
    await walk(seeded, pupil, lesson, perfectResponse, { assignmentId: given.get(classId) });
  }
  const both = await addStudent(seeded, here, "Ben");
  await enrol(seeded, there, both, "student", "Ben");
  await walk(seeded, both, lesson, slip, { assignmentId: given.get(there) });
  const walksFor = async (classId: string) => {
    const taught = await findTaught(seeded, teacher.learnerId, classId);
    if (!taught) throw new Error("not taught");
    const figures = await figuresFor(seeded, { id: teacher.learnerId }, taught);
    const [report] = itemsByLesson(figures)[0]?.items ?? [];
    return [report?.answered, report?.discrimination.walks];
  };
  // Ben's whole quiz is the other class's: here he has none, there it is in the pool.
  expect(await walksFor(here)).toEqual([1, 2]);
  expect(await walksFor(there)).toEqual([2, 3]);
});

test("a pupil's later dates are their own", async ({ seeded }) => {
  const teacher = await addTeacher(seeded);
  const classId = await addClass(seeded, teacher);
  const taught = await findTaught(seeded, teacher.learnerId, classId);
  if (!taught) throw new Error("not taught");
  const assignmentId = await give(seeded, classId, lesson.slug);
  const [ada, ben] = [
    await addStudent(seeded, classId, "Ada"),
    await addStudent(seeded, classId, "Ben"),
  ];
  const dueAt = new Date("2030-01-01T12:00:00.000Z");
  await seeded.insert(extension).values({ assignmentId, membershipId: ben.membershipId, dueAt });
  expect(await listExtensions(seeded, taught, ada.membershipId)).toEqual(new Map());
  expect(await listExtensions(seeded, taught, ben.membershipId)).toEqual(
    new Map([[assignmentId, dueAt.toISOString()]]),
  );
});
