import { v7 } from "uuid";
import { expect } from "vitest";
import type { AttemptView } from "@/lib/attempt/reply";
import { perfectResponse } from "@/lib/items/index";
import { itemsOf } from "@/lib/lesson/lesson";
import { test } from "../support/api";
import { assign } from "../support/assign";
import { addClass, addStudent, addTeacher } from "../support/classroom";
import { lessonNamed } from "../support/player";
import { answerBody } from "../support/walk";

test("how sure a pupil was is in their own copy, and in nothing a teacher gets", async ({
  seeded,
}) => {
  const teacher = await addTeacher(seeded);
  const classId = await addClass(seeded, teacher);
  const student = await addStudent(seeded, classId, "Ada");
  const made = await assign(teacher, classId, {});
  const begun = await student.post<AttemptView>("/api/attempts", { id: v7(), assignment: made.id });
  const attempt = begun.body.id;
  const send = (body: object) => student.post(`/api/attempts/${attempt}/answers`, body);
  for (const [seq, item] of itemsOf(lessonNamed("who-says-so-local")).entries())
    await send({ ...answerBody(item.id, perfectResponse(item), seq), certainty: 3 });
  await student.post(`/api/attempts/${attempt}/finish`, {});

  expect((await student.get("/api/account/export")).text).toContain('"certainty": 3');
  const ofClass = `/api/classes/${classId}`;
  const files = ["answers.csv", "report.csv", "figures.csv", "gradebook.csv", "export"];
  const paths = [
    ...files.map((file) => `${ofClass}/${file}`),
    `${ofClass}/pupils/${student.membershipId}/export`,
    `${ofClass}/export?format=csv`,
  ];
  for (const path of paths) {
    const { status, text } = await teacher.get(path);
    expect(status, path).toBe(200);
    expect(text.replaceAll(/"certainty": null/g, ""), path).not.toMatch(/certain|sure\b/i);
  }
});

test("an answer may say how sure it is in three ways, or not at all", async ({ seeded }) => {
  const teacher = await addTeacher(seeded);
  const classId = await addClass(seeded, teacher);
  const student = await addStudent(seeded, classId, "Ada");
  const made = await assign(teacher, classId, {});
  const begun = await student.post<AttemptView>("/api/attempts", { id: v7(), assignment: made.id });
  const items = itemsOf(lessonNamed("who-says-so-local"));
  const statuses = [];
  for (const [at, certainty] of [1, 2, 3, null, 0, 4, "sure"].entries()) {
    const item = items[at];
    if (!item) throw new Error("the lesson has seven items");
    const body = { ...answerBody(item.id, perfectResponse(item), at), certainty };
    statuses.push((await student.post(`/api/attempts/${begun.body.id}/answers`, body)).status);
  }
  expect(statuses).toEqual([200, 200, 200, 200, 422, 422, 422]);
});
