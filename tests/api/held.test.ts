import { v7 } from "uuid";
import { describe, expect } from "vitest";
import { keyNoticesFor } from "@/app/_server/key-notices";
import { findResult } from "@/app/_server/results";
import { publishLesson } from "@/db/queries/lessons";
import { regrade } from "@/db/schema/attempts";
import { correction, dispute } from "@/db/schema/lessons";
import type { Progress } from "@/lib/attempt/progress";
import type { AttemptView, FinishReply } from "@/lib/attempt/reply";
import { perfectResponse } from "@/lib/items/index";
import { itemsOf } from "@/lib/lesson/lesson";
import { test, type Visitor } from "../support/api";
import { assign, inDays, moveDates } from "../support/assign";
import { CANARY, withCanaries } from "../support/canary";
import { addClass, addStudent, addTeacher } from "../support/classroom";
import { lessonNamed } from "../support/player";
import { answerBody, sendAnswer } from "../support/walk";

const SLUG = "who-says-so-local";
const lesson = withCanaries(lessonNamed(SLUG)).lesson;

/** Answers everything and finishes; answers with every reply's text. */
async function takeAll(student: Visitor, attempt: string) {
  const replies = [];
  for (const [seq, item] of itemsOf(lesson).entries())
    replies.push(
      await sendAnswer(student, attempt, answerBody(item.id, perfectResponse(item), seq)),
    );
  const finish = await student.post<FinishReply>(`/api/attempts/${attempt}/finish`, {});
  return { replies, finish };
}

describe("feedback that opens after the due date", () => {
  test("reaches nobody before, in no reply, and all of it afterwards", async ({ served }) => {
    await publishLesson(served, lesson, SLUG);
    const teacher = await addTeacher(served);
    const classId = await addClass(served, teacher);
    const student = await addStudent(served, classId, "Ada");
    const made = await assign(teacher, classId, { feedback: "after-due", opensAt: inDays(-2) });
    const started = await student.post<AttemptView>("/api/attempts", {
      id: v7(),
      assignment: made.id,
    });
    const attempt = started.body.id;
    const { replies, finish } = await takeAll(student, attempt);
    const [first] = replies;
    expect(first?.body).toMatchObject({
      feedback: null,
      why: "after-due",
      held: { until: made.dueAt, timeZone: "Europe/Berlin" },
    });
    expect(finish.body).toMatchObject({ bars: null, held: { until: made.dueAt } });
    const view = () => student.get<AttemptView>(`/api/attempts/${attempt}`);
    const progress = () => student.get<Progress>("/api/progress");
    const copy = (format: string) => student.get(`/api/account/export?format=${format}`);
    const told = [...replies, finish, await view(), await progress(), await copy("json")];
    for (const { text } of told) {
      expect(text).not.toContain(CANARY);
      expect(text).not.toMatch(/"(verdict|earned|signals)"/);
    }
    expect((await copy("csv")).text).not.toMatch(/right|wrong|partly/);
    expect((await copy("json")).text).toContain(`"toldFrom": "${made.dueAt}"`);
    const result = () => findResult(attempt, student.learnerId);
    expect(await result()).toMatchObject({ result: null, held: { until: made.dueAt } });
    await moveDates(teacher, made.id, { due: -1 });
    expect(await result()).toMatchObject({ result: expect.anything(), held: null });
    expect((await view()).body.answers[0]?.feedback?.verdict).toBe("right");
    expect((await progress()).text).toContain('"signals"');
    expect((await copy("json")).text).toContain('"verdict": "right"');
    expect((await copy("csv")).text).toContain(",right,");
  });

  test("stays closed in a second attempt outside, which is the same attempt until it is finished", async ({
    served,
  }) => {
    await publishLesson(served, lesson, SLUG);
    const teacher = await addTeacher(served);
    const classId = await addClass(served, teacher);
    const student = await addStudent(served, classId, "Ada");
    const made = await assign(teacher, classId, { feedback: "after-due" });
    const outside = () =>
      student.post<AttemptView>("/api/attempts", { id: v7(), lesson: SLUG, version: 1 });
    const first = await outside();
    expect(first.body.assignment).toEqual({ id: made.id, parts: null });
    expect((await outside()).body.id).toBe(first.body.id);
    await takeAll(student, first.body.id);
    const again = await outside();
    expect([again.status, again.body.assignment]).toEqual([201, null]);
    expect(again.body.held).toMatchObject({ until: made.dueAt });
    const { replies } = await takeAll(student, again.body.id);
    for (const { text } of replies) expect(text).not.toContain(CANARY);
  });

  test("opens for a student with more time at their own date, and leaves earlier answers as they were told", async ({
    served,
  }) => {
    await publishLesson(served, lesson, SLUG);
    const teacher = await addTeacher(served);
    const classId = await addClass(served, teacher);
    const student = await addStudent(served, classId, "Ada");
    const before = await student.post<AttemptView>("/api/attempts", {
      id: v7(),
      lesson: SLUG,
      version: 1,
    });
    const [item, next] = itemsOf(lesson);
    if (!item || !next) throw new Error("the lesson has no items");
    await sendAnswer(student, before.body.id, answerBody(item.id, perfectResponse(item)));
    await new Promise((resolve) => setTimeout(resolve, 5));
    const made = await assign(teacher, classId, { feedback: "after-due", opensAt: null });
    const path = `/api/assignments/${made.id}/extensions/${student.membershipId}`;
    await teacher.send("PUT", path, { body: JSON.stringify({ dueAt: inDays(10) }) });
    const held = await sendAnswer(
      student,
      before.body.id,
      answerBody(next.id, perfectResponse(next)),
    );
    expect(held.body.feedback).toBeNull();
    expect(Date.parse(held.body.held?.until ?? "")).toBeGreaterThan(Date.parse(made.dueAt ?? ""));
    const view = await student.get<AttemptView>(`/api/attempts/${before.body.id}`);
    expect(view.body.answers.map(({ feedback }) => feedback === null)).toEqual([false, true]);
  });
});

test("feedback that is held stays so when the opening is sent again as “at once”, and can't be opened by moving it", async ({
  served,
}) => {
  await publishLesson(served, lesson, SLUG);
  const teacher = await addTeacher(served);
  const classId = await addClass(served, teacher);
  const student = await addStudent(served, classId, "Ada");
  const made = await assign(teacher, classId, { feedback: "after-due", opensAt: inDays(-2) });
  const patch = (body: object) =>
    teacher.send<{ opensAt: string; type: string }>("PATCH", `/api/assignments/${made.id}`, {
      body: JSON.stringify(body),
    });
  expect((await patch({ opensAt: inDays(-1) })).status).toBe(200);
  const started = await student.post<AttemptView>("/api/attempts", {
    id: v7(),
    assignment: made.id,
  });
  const [item] = itemsOf(lesson);
  if (!item) throw new Error("the lesson has no items");
  await sendAnswer(student, started.body.id, answerBody(item.id, perfectResponse(item)));
  const { opensAt } = (await patch({ late: "stop" })).body;
  expect((await patch({ opensAt: null })).body.opensAt).toBe(opensAt);
  for (const later of [inDays(-0.5), inDays(1)])
    expect(await patch({ opensAt: later })).toMatchObject({
      status: 409,
      body: { type: "assignment/begun" },
    });
  expect((await patch({ opensAt: inDays(-3) })).status).toBe(200);
  const view = await student.get<AttemptView>(`/api/attempts/${started.body.id}`);
  expect(view.body.answers.map(({ feedback }) => feedback)).toEqual([null]);
});

test("a verdict that a corrected key changed is told when feedback opens", async ({ served }) => {
  await publishLesson(served, lesson, SLUG);
  const teacher = await addTeacher(served);
  const classId = await addClass(served, teacher);
  const student = await addStudent(served, classId, "Ada");
  const made = await assign(teacher, classId, { feedback: "after-due" });
  const [item] = itemsOf(lesson);
  if (!item) throw new Error("the lesson has no items");
  const start = { id: v7(), assignment: made.id };
  const { body: begun } = await student.post<AttemptView>("/api/attempts", start);
  const given = answerBody(item.id, perfectResponse(item));
  await sendAnswer(student, begun.id, given);
  const [id, key] = [v7(), item.key as never];
  const which = { lesson: SLUG, item: item.id, fromVersion: 1, toVersion: 1 };
  const why = { reason: "A better reason.", decidedBy: "Somebody" };
  await served.insert(correction).values({ id, ...which, before: key, after: key, ...why });
  const told = { verdict: "wrong", earned: 0, possible: 1 } as const;
  await served.insert(regrade).values({ answerId: given.id, correctionId: id, told });
  const notices = async () => (await keyNoticesFor(student.learnerId)).changed.length;
  expect(await notices()).toBe(0);
  await moveDates(teacher, made.id, { due: -0.5 });
  expect(await notices()).toBe(1);
});

test("what became of a report is no way around held feedback", async ({ served }) => {
  await publishLesson(served, lesson, SLUG);
  const teacher = await addTeacher(served);
  const classId = await addClass(served, teacher);
  const student = await addStudent(served, classId, "Ada");
  const made = await assign(teacher, classId, { feedback: "after-due" });
  const [item] = itemsOf(lesson);
  await served.insert(dispute).values({
    id: v7(),
    lesson: SLUG,
    version: 1,
    item: item?.id ?? "",
    learnerId: student.learnerId,
    classId,
    reason: "I doubt it very much.",
    state: "accepted",
    reply: CANARY,
  });
  const copy = async () => (await student.get("/api/account/export")).text;
  expect(await copy()).toContain("I doubt it very much.");
  expect(await copy()).not.toMatch(new RegExp(`${CANARY}|accepted`));
  await moveDates(teacher, made.id, { due: -0.5 });
  expect(await copy()).toContain(CANARY);
});

describe("a class without held feedback", () => {
  test("changes nothing for whoever learns alone", async ({ served }) => {
    await publishLesson(served, lesson, SLUG);
    const teacher = await addTeacher(served);
    const classId = await addClass(served, teacher);
    const student = await addStudent(served, classId, "Ada");
    await assign(teacher, classId);
    const started = await student.post<AttemptView>("/api/attempts", {
      id: v7(),
      lesson: SLUG,
      version: 1,
    });
    expect(started.body).toMatchObject({ assignment: null, held: null });
  });
});
