import { v7 } from "uuid";
import { describe, expect } from "vitest";
import { findTaught } from "@/db/queries/access";
import { listGradebook } from "@/db/queries/gradebook";
import { assignment as assignmentTable } from "@/db/schema/assignments";
import type { Db } from "@/db/types";
import type { AttemptView } from "@/lib/attempt/reply";
import type { AssignmentView } from "@/lib/classroom/assignment";
import type { Cell } from "@/lib/classroom/gradebook";
import { localOf } from "@/lib/classroom/zoned-time";
import { perfectResponse } from "@/lib/items/index";
import { exitItemsOf, itemsOf } from "@/lib/lesson/lesson";
import { test, Visitor } from "../support/api";
import { assign, assignmentBody, inDays, moveDates } from "../support/assign";
import { addClass, addStudent, addTeacher, enrol, type Member } from "../support/classroom";
import { lessonNamed } from "../support/player";
import { answerBody, sendAnswer, start } from "../support/walk";

const SLUG = "who-says-so-local";
const lesson = lessonNamed(SLUG);
const exit = exitItemsOf(lesson);

async function cellsOf(db: Db, teacher: Member, classId: string): Promise<Cell[][]> {
  const taught = await findTaught(db, teacher.learnerId, classId);
  if (!taught) throw new Error("not taught");
  return (await listGradebook(db, taught)).cells;
}

const startFor = (student: Visitor, assignment: string, id = v7()) =>
  student.post<AttemptView>("/api/attempts", { id, assignment });

async function answerAll(student: Visitor, attempt: string, items = itemsOf(lesson)) {
  for (const [seq, item] of items.entries()) {
    const body = answerBody(item.id, perfectResponse(item), seq);
    const reply = await sendAnswer(student, attempt, body);
    if (reply.status !== 200) throw new Error(reply.text);
  }
}

const finish = (student: Visitor, attempt: string) =>
  student.post(`/api/attempts/${attempt}/finish`, {});

describe("assigning", () => {
  test("stores once what is sent twice, and refuses other dates under the same id", async ({
    seeded,
  }) => {
    const teacher = await addTeacher(seeded);
    const id = await addClass(seeded, teacher);
    const body = assignmentBody();
    const path = `/api/classes/${id}/assignments`;
    const replies = [await teacher.post(path, body), await teacher.post(path, body)];
    expect(replies.map(({ status }) => status)).toEqual([201, 200]);
    expect(replies[1]?.body).toEqual(replies[0]?.body);
    const other = await teacher.post(path, { ...body, dueAt: inDays(9) });
    expect([other.status, (other.body as { type: string }).type]).toEqual([
      409,
      "assignment/conflict",
    ]);
  });

  test("reads dates in the class's time zone", async ({ seeded }) => {
    const teacher = await addTeacher(seeded);
    const id = await addClass(seeded, teacher, { timeZone: "Asia/Kathmandu" });
    const made = await assign(teacher, id, {
      opensAt: "2030-01-01T10:00",
      dueAt: "2030-01-05T18:00",
    });
    expect(made.dueAt).toBe("2030-01-05T12:15:00.000Z");
  });

  test("refuses held feedback that never opens, a due date before the opening, parts there are none of, and bad times", async ({
    seeded,
  }) => {
    const teacher = await addTeacher(seeded);
    const id = await addClass(seeded, teacher);
    const send = async (facts: object) => {
      const reply = await teacher.post(
        `/api/classes/${id}/assignments`,
        assignmentBody({ ...facts }),
      );
      return `${reply.status} ${(reply.body as { type: string }).type}`;
    };
    expect(await send({ feedback: "after-due", dueAt: null })).toBe("422 assignment/due-needed");
    expect(await send({ dueAt: inDays(-3) })).toBe("422 assignment/due-early");
    expect(await send({ parts: [0] })).toBe("422 request/invalid");
    expect(await send({ dueAt: "2026-02-30T10:00" })).toBe("422 request/invalid");
    expect(await send({ lesson: "no-such" })).toBe("404 lesson/not-found");
  });

  test("keeps a lesson with a content note from a class under 13", async ({ seeded }) => {
    const teacher = await addTeacher(seeded);
    const id = await addClass(seeded, teacher, { under13: true });
    const path = `/api/classes/${id}/assignments`;
    const refused = await teacher.post(path, assignmentBody({ lesson: "who-says-so" }));
    expect(refused.status).toBe(404);
    const elsewhere = await addClass(seeded, teacher);
    const war = await assign(teacher, elsewhere, { lesson: "who-says-so" });
    const copied = await teacher.post(`/api/assignments/${war.id}/copy`, { id: v7(), toClass: id });
    expect(copied.status).toBe(404);
  });
});

describe("who may change an assignment", () => {
  test("is only a teacher of its class; to everybody else it is unknown", async ({ seeded }) => {
    const owner = await addTeacher(seeded);
    const classId = await addClass(seeded, owner);
    const partner = await addTeacher(seeded);
    await enrol(seeded, classId, partner, "teacher", "Mr Partner");
    const student = await addStudent(seeded, classId, "Ada");
    const stranger = await addTeacher(seeded);
    const made = await assign(owner, classId);
    const calls = (
      id: string,
      inClass: string,
    ): [string, "PATCH" | "POST" | "PUT" | "DELETE", object][] => [
      [`/api/classes/${inClass}/assignments`, "POST", assignmentBody()],
      [`/api/assignments/${id}`, "PATCH", { grading: "completion" }],
      [`/api/assignments/${id}/copy`, "POST", { id: v7(), toClass: inClass }],
      [`/api/assignments/${id}/extensions/${student.membershipId}`, "PUT", { dueAt: inDays(9) }],
      [`/api/assignments/${id}/extensions/${student.membershipId}`, "DELETE", {}],
      [`/api/assignments/${id}/attempts/${student.membershipId}`, "DELETE", {}],
    ];
    const send = (who: Visitor, [path, method, body]: ReturnType<typeof calls>[number]) =>
      who.send(method, path, { body: JSON.stringify(body) });
    for (const call of calls(made.id, classId)) {
      expect((await send(partner, call)).status, call[0]).toBeLessThan(300);
      const unknown = await send(
        stranger,
        calls(v7(), v7())[calls(made.id, classId).findIndex(([path]) => path === call[0])] ?? call,
      );
      for (const who of [stranger, student]) {
        const reply = await send(who, call);
        expect([reply.status, reply.text], call[0]).toEqual([404, unknown.text]);
      }
      expect((await send(new Visitor(), call)).status).toBe(401);
    }
  });

  test("can't reach a pupil of another class, and nobody changes an archived one", async ({
    seeded,
  }) => {
    const owner = await addTeacher(seeded);
    const classId = await addClass(seeded, owner);
    const other = await addStudent(seeded, await addClass(seeded, owner), "Elsewhere");
    const made = await assign(owner, classId);
    const path = `/api/assignments/${made.id}/extensions/${other.membershipId}`;
    const put = await owner.send("PUT", path, { body: JSON.stringify({ dueAt: inDays(9) }) });
    expect(put.status).toBe(404);
    const shut = await addClass(seeded, owner, { archivedAt: new Date() });
    const reply = await owner.post(`/api/classes/${shut}/assignments`, assignmentBody());
    expect([reply.status, (reply.body as { type: string }).type]).toEqual([409, "class/archived"]);
  });
});

describe("a student's attempt", () => {
  test("takes the assignment's lesson, counts once, and is the same on a second device", async ({
    seeded,
  }) => {
    const teacher = await addTeacher(seeded);
    const classId = await addClass(seeded, teacher);
    const student = await addStudent(seeded, classId, "Ada");
    const made = await assign(teacher, classId, { parts: [2] });
    const first = await startFor(student, made.id);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      lesson: SLUG,
      version: 1,
      assignment: { id: made.id, parts: [2] },
    });
    const second = await startFor(student, made.id);
    expect([second.status, second.body.id]).toEqual([200, first.body.id]);
    const practice = itemsOf(lesson).slice(0, 4);
    expect((await finish(student, first.body.id)).status).toBe(409);
    await answerAll(student, first.body.id, practice);
    expect((await finish(student, first.body.id)).status).toBe(200);
    expect((await cellsOf(seeded, teacher, classId))[0]?.[0]).toMatchObject({
      state: "done",
      answered: 4,
      of: 4,
      points: { earned: 6, possible: 6 },
      late: false,
    });
  });

  test("starts on two devices at once as one attempt", async ({ seeded }) => {
    const teacher = await addTeacher(seeded);
    const classId = await addClass(seeded, teacher);
    const student = await addStudent(seeded, classId, "Ada");
    const made = await assign(teacher, classId);
    const replies = await Promise.all([1, 2, 3, 4].map(() => startFor(student, made.id)));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
  });

  test("is refused before the opening, when it was taken back, and to whoever is not in the class", async ({
    seeded,
  }) => {
    const teacher = await addTeacher(seeded);
    const classId = await addClass(seeded, teacher);
    const student = await addStudent(seeded, classId, "Ada");
    const made = await assign(teacher, classId, { opensAt: inDays(1) });
    const early = await startFor(student, made.id);
    expect([early.status, (early.body as unknown as { type: string }).type]).toEqual([
      409,
      "assignment/closed",
    ]);
    await moveDates(teacher, made.id, { opens: -1 });
    const outsider = await addStudent(seeded, await addClass(seeded, teacher), "Bo");
    const unknown = await startFor(student, v7());
    for (const who of [outsider, teacher, new Visitor()])
      expect(await startFor(who, made.id)).toMatchObject({ status: 404, text: unknown.text });
    const patch = { body: JSON.stringify({ withdrawn: true }) };
    await teacher.send("PATCH", `/api/assignments/${made.id}`, patch);
    expect((await startFor(student, made.id)).text).toBe(unknown.text);
    await teacher.send("PATCH", `/api/assignments/${made.id}`, {
      body: JSON.stringify({ withdrawn: false }),
    });
    expect((await startFor(student, made.id)).status).toBe(201);
  });

  test("is nobody else's, however its id is asked for", async ({ seeded }) => {
    const teacher = await addTeacher(seeded);
    const classId = await addClass(seeded, teacher);
    const [ada, ben] = [
      await addStudent(seeded, classId, "Ada"),
      await addStudent(seeded, classId, "Ben"),
    ];
    const made = await assign(teacher, classId);
    const { body: first } = await startFor(ada, made.id);
    const taken = await startFor(ben, made.id, first.id);
    expect([taken.status, taken.body.answers]).toEqual([409, undefined]);
    const own = await startFor(ben, made.id);
    expect([own.status, own.body.id === first.id]).toEqual([201, false]);
  });

  test("is neither begun nor handed in once the class is in the archive", async ({ seeded }) => {
    const teacher = await addTeacher(seeded);
    const classId = await addClass(seeded, teacher);
    const ada = await addStudent(seeded, classId, "Ada");
    const made = await assign(teacher, classId);
    const alone = { id: v7(), lesson: made.lesson, version: made.version };
    expect((await ada.post("/api/attempts", alone)).status).toBe(201);
    const body = JSON.stringify({ archived: true });
    await teacher.send("PATCH", `/api/classes/${classId}`, { body });
    expect((await startFor(ada, made.id)).status).toBe(409);
    const handIn = `/api/assignments/${made.id}/hand-in`;
    expect((await ada.post(handIn, { attempt: alone.id })).status).toBe(409);
  });

  test("is prolonged and reset for pupils who are in the class now, and for nobody else", async ({
    seeded,
  }) => {
    const teacher = await addTeacher(seeded);
    const classId = await addClass(seeded, teacher);
    const made = await assign(teacher, classId);
    const colleague = await enrol(seeded, classId, await addTeacher(seeded), "teacher", "Mr A");
    const { membershipId: gone } = await addStudent(seeded, classId, "Ada");
    await teacher.send("DELETE", `/api/classes/${classId}/pupils/${gone}`);
    for (const id of [colleague, gone]) {
      const extension = `/api/assignments/${made.id}/extensions/${id}`;
      const body = JSON.stringify({ dueAt: inDays(9) });
      expect((await teacher.send("PUT", extension, { body })).status).toBe(404);
      const reset = `/api/assignments/${made.id}/attempts/${id}`;
      expect((await teacher.send("DELETE", reset)).status).toBe(404);
    }
  });

  test("that was reset stays the student's and counts no longer; the next one does", async ({
    seeded,
  }) => {
    const teacher = await addTeacher(seeded);
    const classId = await addClass(seeded, teacher);
    const student = await addStudent(seeded, classId, "Ada");
    const made = await assign(teacher, classId);
    const { body: first } = await startFor(student, made.id);
    await answerAll(student, first.id);
    const path = `/api/assignments/${made.id}/attempts/${student.membershipId}`;
    expect((await teacher.send("DELETE", path)).status).toBe(204);
    expect((await cellsOf(seeded, teacher, classId))[0]?.[0]).toMatchObject({
      state: "none",
      attempt: null,
    });
    expect((await student.get(`/api/attempts/${first.id}`)).status).toBe(200);
    const again = await startFor(student, made.id);
    expect([again.status, again.body.id === first.id]).toEqual([201, false]);
  });
});

describe("late work", () => {
  for (const [late, earned] of [
    ["count", 10],
    ["stop", 4],
  ] as const)
    test(`with "${late}" earns ${earned} of 10 when only four answers were in time`, async ({
      seeded,
    }) => {
      const teacher = await addTeacher(seeded);
      const classId = await addClass(seeded, teacher);
      const student = await addStudent(seeded, classId, "Ada");
      const made = await assign(teacher, classId, { late, parts: [4], opensAt: inDays(-3) });
      const { body } = await startFor(student, made.id);
      await answerAll(student, body.id, exit.slice(0, 4));
      await new Promise((resolve) => setTimeout(resolve, 5));
      const now = new Date();
      await seeded.execute(
        `update assignment set due_at = '${now.toISOString()}' where id = '${made.id}'`,
      );
      await answerAll(student, body.id, exit.slice(4));
      await finish(student, body.id);
      expect((await cellsOf(seeded, teacher, classId))[0]?.[0]).toMatchObject({
        state: "done",
        late: true,
        points: { earned, possible: 10 },
      });
      const path = `/api/assignments/${made.id}/extensions/${student.membershipId}`;
      await teacher.send("PUT", path, { body: JSON.stringify({ dueAt: inDays(2) }) });
      expect((await cellsOf(seeded, teacher, classId))[0]?.[0]).toMatchObject({
        late: false,
        extended: true,
        points: { earned: 10, possible: 10 },
      });
      await teacher.send("DELETE", path);
      expect((await cellsOf(seeded, teacher, classId))[0]?.[0]).toMatchObject({ late: true });
    });
});

describe("handing in", () => {
  test("lets an attempt done outside count, once, and only where nothing counts yet", async ({
    seeded,
  }) => {
    const teacher = await addTeacher(seeded);
    const classId = await addClass(seeded, teacher);
    const student = await addStudent(seeded, classId, "Ada");
    const attempt = await start(student, SLUG);
    await answerAll(student, attempt);
    await finish(student, attempt);
    const other = await start(student, SLUG);
    const [made, second] = [await assign(teacher, classId), await assign(teacher, classId)];
    const handIn = (assignment: string, id: string, who: Visitor = student) =>
      who.post(`/api/assignments/${assignment}/hand-in`, { attempt: id });
    expect((await cellsOf(seeded, teacher, classId))[0]?.[0]?.state).toBe("none");
    expect((await handIn(made.id, attempt)).status).toBe(200);
    expect((await handIn(made.id, attempt)).status).toBe(200);
    expect((await cellsOf(seeded, teacher, classId))[0]).toMatchObject([
      { state: "done", points: { earned: 10, possible: 10 } },
      { state: "none" },
    ]);
    const refused = [
      await handIn(made.id, other),
      await handIn(second.id, attempt),
      await handIn(second.id, v7()),
      await handIn(v7(), other),
      await handIn(second.id, await start(student, "who-says-so")),
      await handIn(second.id, await start(new Visitor(), SLUG)),
    ];
    expect(refused.map(({ status, body }) => [status, (body as { type: string }).type])).toEqual([
      [409, "assignment/counted"],
      [404, "attempt/not-found"],
      [404, "attempt/not-found"],
      [404, "assignment/not-found"],
      [404, "attempt/not-found"],
      [404, "attempt/not-found"],
    ]);
    expect((await handIn(second.id, other, new Visitor())).status).toBe(401);
    const stranger = await addStudent(seeded, await addClass(seeded, teacher), "Bo");
    expect((await handIn(second.id, other, stranger)).status).toBe(404);
  });
});

describe("changing", () => {
  test("by two teachers at once keeps what both changed", async ({ seeded }) => {
    const teacher = await addTeacher(seeded);
    const colleague = await addTeacher(seeded);
    const classId = await addClass(seeded, teacher);
    await enrol(seeded, classId, colleague, "teacher", "Mr Example");
    const { id } = await assign(teacher, classId);
    const change = (who: Member, body: object) =>
      who.send("PATCH", `/api/assignments/${id}`, { body: JSON.stringify(body) });
    const replies = await Promise.all([
      change(teacher, { grading: "completion" }),
      change(colleague, { late: "stop" }),
      change(teacher, { dueAt: null }),
    ]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    const [stored] = await seeded.select().from(assignmentTable);
    expect(stored).toMatchObject({ grading: "completion", late: "stop", dueAt: null });
  });

  test("reopens with a later date or with none, and keeps what was not sent", async ({
    seeded,
  }) => {
    const teacher = await addTeacher(seeded);
    const classId = await addClass(seeded, teacher);
    const made = await assign(teacher, classId, { opensAt: inDays(-9), dueAt: inDays(-2) });
    const patch = async (body: object) =>
      (
        await teacher.send<AssignmentView>("PATCH", `/api/assignments/${made.id}`, {
          body: JSON.stringify(body),
        })
      ).body;
    expect(await patch({ dueAt: inDays(3) })).toMatchObject({
      opensAt: made.opensAt,
      late: "count",
    });
    expect(await patch({ dueAt: null })).toMatchObject({ dueAt: null, opensAt: made.opensAt });
    expect(await patch({ feedback: "after-due" })).toMatchObject({ type: "assignment/due-needed" });
  });

  test("leaves a date to the second when its field is sent back as it was shown", async ({
    seeded,
  }) => {
    const teacher = await addTeacher(seeded);
    const classId = await addClass(seeded, teacher);
    const made = await assign(teacher, classId, { opensAt: null });
    const shown = localOf(made.opensAt, "Europe/Berlin");
    const reply = await teacher.send<AssignmentView>("PATCH", `/api/assignments/${made.id}`, {
      body: JSON.stringify({ opensAt: shown }),
    });
    expect(reply.body.opensAt).toBe(made.opensAt);
  });

  test("copies to a class elsewhere with the same local times, once", async ({ seeded }) => {
    const teacher = await addTeacher(seeded);
    const from = await addClass(seeded, teacher);
    const toClass = await addClass(seeded, teacher, { timeZone: "America/New_York" });
    const made = await assign(teacher, from, {
      parts: [4, 2],
      dueAt: "2030-01-05T18:00",
      late: "stop",
    });
    const path = `/api/assignments/${made.id}/copy`;
    const body = { id: v7(), toClass };
    const copies = [
      await teacher.post<AssignmentView>(path, body),
      await teacher.post<AssignmentView>(path, body),
    ];
    expect(copies.map(({ status }) => status)).toEqual([201, 200]);
    expect(copies[0]?.body).toMatchObject({
      parts: [4, 2],
      late: "stop",
      dueAt: "2030-01-05T23:00:00.000Z",
    });
    const foreign = await addClass(seeded, await addTeacher(seeded));
    expect((await teacher.post(path, { id: v7(), toClass: foreign })).status).toBe(404);
  });
});
