import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect } from "vitest";
import { publishLesson } from "@/db/queries/lessons";
import { answer, attempt } from "@/db/schema/attempts";
import { membership, schoolClass } from "@/db/schema/classes";
import { liveAnswer, liveSession } from "@/db/schema/live";
import { perfectResponse } from "@/lib/items/index";
import { itemsOf } from "@/lib/lesson/lesson";
import { test, Visitor } from "../support/api";
import { CANARY, withCanaries } from "../support/canary";
import { addClass, addStudent, addTeacher, enrol } from "../support/classroom";
import { liveClass, look, move, sendLive, startLive } from "../support/live";
import { lessonNamed } from "../support/player";
import { start } from "../support/walk";

const lesson = lessonNamed("who-says-so-local");
const war = lessonNamed("who-says-so");
const items = itemsOf(lesson);
const [first, second] = items.map(({ id }) => id);
const attributed = { kind: "label" as const, option: "attributed" };
const reporter = { kind: "label" as const, option: "reporter" };
const SHOWN = { position: 0, phase: "reveal" as const };
const NEXT = { position: 1, phase: "ask" as const };
if (!first || !second) throw new Error("the lesson has too few items");

describe("a live lesson", () => {
  test("opens for its class and its teachers, and is unknown to everybody else", async ({
    seeded,
  }) => {
    const { teacher, classId, ada, live } = await liveClass(seeded, lesson);
    const colleague = await addTeacher(seeded);
    await enrol(seeded, classId, colleague, "teacher", "Mr Example");
    const elsewhere = await addClass(seeded, await addTeacher(seeded));
    const stranger = await addStudent(seeded, elsewhere, "Cleo");
    const removed = await addStudent(seeded, classId, "Dan");
    await seeded
      .update(membership)
      .set({ removedAt: new Date() })
      .where(eq(membership.id, removed.membershipId));
    const guest = new Visitor();
    await start(guest, lesson.slug);

    for (const insider of [teacher, colleague, ada])
      expect((await look(insider, live)).status).toBe(200);
    for (const outsider of [await addTeacher(seeded), stranger, removed]) {
      const unknown = await look(outsider, randomUUID());
      expect(unknown.status).toBe(404);
      expect((await look(outsider, live)).text).toBe(unknown.text);
      expect((await move(outsider, live, 1, SHOWN)).text).toBe(unknown.text);
      expect((await sendLive(outsider, live, first, attributed)).text).toBe(unknown.text);
    }
    for (const outsider of [guest, new Visitor()])
      for (const reply of [
        await look(outsider, live),
        await move(outsider, live, 1, SHOWN),
        await sendLive(outsider, live, first, attributed),
      ])
        expect(reply).toMatchObject({ status: 401, body: { type: "account/signed-out" } });
    expect((await move(ada, live, 1, SHOWN)).status).toBe(404);
    expect((await sendLive(teacher, live, first, attributed)).status).toBe(404);
    expect((await move(colleague, live, 1, SHOWN)).status).toBe(200);
  });

  test("counts who has answered for teachers alone, and shows each student their own answer", async ({
    seeded,
  }) => {
    const { teacher, ada, ben, live } = await liveClass(seeded, lesson);
    await sendLive(ada, live, first, attributed);
    expect((await look(teacher, live)).body).toEqual({
      ...{ position: 0, phase: "ask", shown: [], revision: 1, ended: false },
      ...{ answered: { count: 1, of: 2 }, own: null, reveal: null },
    });
    expect((await look(ada, live)).body).toMatchObject({ answered: null, own: attributed });
    expect((await look(ben, live)).body).toMatchObject({ answered: null, own: null });
  });

  test("tells each student about their own answer, and everybody the same split", async ({
    seeded,
  }) => {
    const { teacher, ada, ben, live } = await liveClass(seeded, lesson);
    await sendLive(ada, live, first, attributed);
    await sendLive(ben, live, first, reporter);
    const shown = await move(teacher, live, 1, SHOWN);
    expect(shown.body.reveal?.split).toMatchObject({ answers: 2 });
    const replies = [await look(ada, live), await look(ben, live)];
    for (const { body } of replies) expect(body.reveal?.split).toEqual(shown.body.reveal?.split);
    const verdicts = replies.map(({ body }) => body.reveal?.feedback.verdict);
    expect(new Set(verdicts)).toEqual(new Set(["right", "wrong"]));
    for (const { text } of [...replies, shown]) {
      expect(text).not.toContain("Ada");
      expect(text).not.toContain(ada.learnerId);
    }
  });

  test("leaves out of the split whoever is no longer in the class", async ({ seeded }) => {
    const { teacher, ada, ben, live } = await liveClass(seeded, lesson);
    await sendLive(ada, live, first, attributed);
    await sendLive(ben, live, first, attributed);
    await seeded
      .update(membership)
      .set({ removedAt: new Date() })
      .where(eq(membership.id, ben.membershipId));
    expect((await look(teacher, live)).body.answered).toEqual({ count: 1, of: 1 });
    expect((await move(teacher, live, 1, SHOWN)).body.reveal?.split.answers).toBe(1);
  });

  test("counts a pupil of two classes once", async ({ seeded }) => {
    const { teacher, ada, ben, live } = await liveClass(seeded, lesson);
    await enrol(seeded, await addClass(seeded, teacher), ada, "student", "Ada");
    for (const pupil of [ada, ben]) await sendLive(pupil, live, first, attributed);
    expect((await look(teacher, live)).body.answered).toEqual({ count: 2, of: 2 });
    expect((await move(teacher, live, 1, SHOWN)).body.reveal?.split.answers).toBe(2);
  });

  test("is led by no teacher who attends it as a pupil", async ({ seeded }) => {
    const { teacher, classId, live } = await liveClass(seeded, lesson);
    const guest = await addTeacher(seeded);
    await enrol(seeded, classId, guest, "student", "Ms Guest");
    expect((await move(guest, live, 1, SHOWN)).status).toBe(404);
    expect((await look(teacher, live)).body).toMatchObject({ revision: 1, phase: "ask" });
  });

  test("moves no bar, no progress and no attempt", async ({ seeded }) => {
    const { teacher, ada, live } = await liveClass(seeded, lesson);
    const before = await ada.get("/api/progress");
    for (const [position, item] of items.entries()) {
      const stored = await sendLive(ada, live, item.id, perfectResponse(item));
      expect(stored.status).toBe(200);
      await move(teacher, live, position + 1, { position: position + 1, phase: "ask" });
    }
    expect(await seeded.select().from(liveAnswer)).toHaveLength(items.length);
    expect(await seeded.select().from(attempt)).toEqual([]);
    expect(await seeded.select().from(answer)).toEqual([]);
    expect((await ada.get("/api/progress")).text).toBe(before.text);
  });
});

describe("the keys of a live lesson", () => {
  test("reach nobody before the answer is shown, its teacher included, and then only that one", async ({
    served,
  }) => {
    // Under a slug of its own: a process reads a version from its database once.
    const canaried = withCanaries({ ...lesson, slug: `${lesson.slug}-live` });
    await publishLesson(served, canaried.lesson, "canaried");
    const { teacher, ada, ben, live } = await liveClass(served, canaried.lesson);
    for (const [position, item] of items.entries()) {
      await sendLive(ada, live, item.id, perfectResponse(item));
      for (const visitor of [teacher, ada, ben]) {
        const { text, body } = await look(visitor, live);
        expect(text).not.toContain(CANARY);
        expect(body.reveal).toBeNull();
      }
      const { revision } = (await look(teacher, live)).body;
      const shown = await move(teacher, live, revision, { position, phase: "reveal" });
      for (const { text } of [shown, await look(ada, live), await look(ben, live)]) {
        expect(text).toContain(`-${item.id}-`);
        for (const [canary, owner] of canaried.planted)
          if (owner !== item.id) expect(text).not.toContain(canary);
      }
      const to = { position: position + 1, phase: "ask" as const };
      const next = await move(
        teacher,
        live,
        revision + 1,
        position < items.length - 1 ? to : "end",
      );
      expect(next.text).not.toContain(CANARY);
    }
    for (const visitor of [teacher, ada]) {
      const ended = await look(visitor, live);
      expect(ended.body).toMatchObject({ ended: true, reveal: null });
      expect(ended.text).not.toContain(CANARY);
    }
  });
});

describe("asking again", () => {
  test("is answered without a body until something changes for whoever asks", async ({
    seeded,
  }) => {
    const { teacher, ada, ben, live } = await liveClass(seeded, lesson);
    const tags = new Map<Visitor, string>();
    const isNew = async (visitor: Visitor) => {
      const { status, text, headers } = await look(visitor, live, tags.get(visitor));
      expect(headers.get("cache-control")).toBe("private, no-store");
      expect(status === 304).toBe(text === "");
      tags.set(visitor, headers.get("etag") ?? "");
      return status === 200;
    };
    const news = async () => [await isNew(teacher), await isNew(ada), await isNew(ben)];
    expect(await news()).toEqual([true, true, true]);
    expect(await news()).toEqual([false, false, false]);
    await sendLive(ada, live, first, attributed);
    expect(await news()).toEqual([true, true, false]);
    await sendLive(ada, live, first, reporter);
    expect(await news()).toEqual([false, true, false]);
    await move(teacher, live, 1, SHOWN);
    expect(await news()).toEqual([true, true, true]);
    expect(await news()).toEqual([false, false, false]);
  });
});

describe("an answer in a live lesson", () => {
  test("may be changed until it is shown, and not after", async ({ seeded }) => {
    const { teacher, ada, live } = await liveClass(seeded, lesson);
    await sendLive(ada, live, first, attributed);
    await sendLive(ada, live, first, reporter);
    expect((await look(ada, live)).body.own).toEqual(reporter);
    await move(teacher, live, 1, SHOWN);
    const late = await sendLive(ada, live, first, attributed);
    expect(late).toMatchObject({ status: 409, body: { type: "live/closed" } });
    await move(teacher, live, 2, NEXT);
    expect((await sendLive(ada, live, first, attributed)).status).toBe(409);
    expect((await sendLive(ada, live, second, attributed)).status).toBe(200);
    await move(teacher, live, 3, "end");
    expect((await sendLive(ada, live, second, reporter)).status).toBe(409);
    const rows = await seeded.select().from(liveAnswer).orderBy(liveAnswer.at);
    expect(rows.map(({ item, response }) => [item, response])).toEqual([
      [first, reporter],
      [second, attributed],
    ]);
  });

  test("is stored once when it is sent again", async ({ seeded }) => {
    const { ada, live } = await liveClass(seeded, lesson);
    const id = v7();
    const once = await sendLive(ada, live, first, attributed, id);
    const again = await sendLive(ada, live, first, attributed, id);
    expect(again.text).toBe(once.text);
    expect(await seeded.select().from(liveAnswer)).toHaveLength(1);
  });

  test("cannot take the place of somebody else’s by its id", async ({ seeded }) => {
    const { ada, ben, live } = await liveClass(seeded, lesson);
    const id = v7();
    await sendLive(ada, live, first, attributed, id);
    const stolen = await sendLive(ben, live, first, reporter, id);
    expect(stolen).toMatchObject({ status: 409, body: { type: "answer/conflict" } });
    expect((await look(ada, live)).body.own).toEqual(attributed);
  });

  test.for([
    [
      "of another kind",
      { kind: "choose" as const, options: ["attributed"] },
      "response/other-kind",
    ],
    ["not complete", { kind: "label" as const, option: "" }, "response/incomplete"],
    ["that names nothing", { kind: "label" as const, option: "x" }, "response/unknown-part"],
  ] as const)("%s is refused", async ([_title, response, type], { seeded }) => {
    const { ada, live } = await liveClass(seeded, lesson);
    const reply = await sendLive(ada, live, first, { ...response } as never);
    expect(reply).toMatchObject({ status: 422, body: { type } });
  });

  test("to an item that is not asked in this live lesson is refused", async ({ seeded }) => {
    const { teacher, classId, live } = await liveClass(seeded, lesson);
    await move(teacher, live, 1, "end");
    const short = await startLive(teacher, classId, lesson, [second]);
    const cleo = await addStudent(seeded, classId, "Cleo");
    const reply = await sendLive(cleo, short, first, attributed);
    expect(reply).toMatchObject({ status: 422, body: { type: "item/unknown" } });
  });
});

describe("a move", () => {
  test("that was decided on too late changes nothing and tells where the lesson stands", async ({
    seeded,
  }) => {
    const { teacher, live } = await liveClass(seeded, lesson);
    await move(teacher, live, 1, SHOWN);
    const late = await move(teacher, live, 1, NEXT);
    expect(late).toMatchObject({
      status: 409,
      body: { type: "live/moved", live: { position: 0, phase: "reveal", revision: 2 } },
    });
    expect((await look(teacher, live)).body.revision).toBe(2);
  });

  test("can be sent again when its reply was lost", async ({ seeded }) => {
    const { teacher, live } = await liveClass(seeded, lesson);
    const once = await move(teacher, live, 1, SHOWN);
    expect((await move(teacher, live, 1, SHOWN)).text).toBe(once.text);
    await move(teacher, live, 2, "end");
    expect(await move(teacher, live, 2, "end")).toMatchObject({
      status: 200,
      body: { ended: true, revision: 3 },
    });
  });

  test("never opens an item again that was shown, whichever browser leads back", async ({
    seeded,
  }) => {
    const { teacher, classId, ada, ben, live } = await liveClass(seeded, lesson);
    const colleague = await addTeacher(seeded);
    await enrol(seeded, classId, colleague, "teacher", "Mr Example");
    await sendLive(ada, live, first, attributed);
    const { body: shown } = await move(teacher, live, 1, SHOWN);
    await move(teacher, live, 2, NEXT);
    expect((await look(colleague, live)).body.shown).toEqual([0]);
    const again = await move(colleague, live, 3, { position: 0, phase: "ask" });
    expect(again).toMatchObject({ status: 409, body: { type: "live/shown" } });
    const back = await move(colleague, live, 3, SHOWN);
    expect(back.body.reveal).toEqual(shown.reveal);
    expect((await sendLive(ben, live, first, reporter)).status).toBe(409);
  });

  test("leads nowhere past the last item", async ({ seeded }) => {
    const { teacher, live } = await liveClass(seeded, lesson);
    const reply = await move(teacher, live, 1, { position: items.length, phase: "ask" });
    expect(reply).toMatchObject({ status: 422, body: { type: "live/no-such-place" } });
  });
});

describe("starting a live lesson", () => {
  const path = (classId: string) => `/api/classes/${classId}/live`;
  const body = (over = {}) => ({ id: v7(), lesson: lesson.slug, items: [first, second], ...over });

  test("twice under one id makes one, and a second one waits until the first has ended", async ({
    seeded,
  }) => {
    const teacher = await addTeacher(seeded);
    const classId = await addClass(seeded, teacher);
    const given = body();
    expect((await teacher.post(path(classId), given)).status).toBe(201);
    expect((await teacher.post(path(classId), given)).status).toBe(200);
    const other = await teacher.post(path(classId), body());
    expect(other).toMatchObject({ status: 409, body: { type: "live/open" } });
    await move(teacher, given.id, 1, "end");
    expect((await teacher.post(path(classId), body())).status).toBe(201);
    expect(await seeded.select().from(liveSession)).toHaveLength(2);
  });

  test("is for the teachers of the class", async ({ seeded }) => {
    const { classId, ada } = await liveClass(seeded, lesson);
    const other = await addTeacher(seeded);
    const unknown = await other.post(path(randomUUID()), body());
    expect(unknown.status).toBe(404);
    for (const visitor of [other, ada])
      expect((await visitor.post(path(classId), body())).text).toBe(unknown.text);
    expect((await new Visitor().post(path(classId), body())).status).toBe(401);
  });

  test.for([
    ["an item twice", { items: [first, first] }, "item/unknown"],
    ["an item of another lesson", { items: ["who-says-so-p01"] }, "item/unknown"],
    ["no item", { items: [] }, "request/invalid"],
    ["a lesson there is not", { lesson: "no-such-lesson" }, "lesson/not-found"],
  ] as const)("refuses %s", async ([_title, over, type], { seeded }) => {
    const teacher = await addTeacher(seeded);
    const classId = await addClass(seeded, teacher);
    expect(await teacher.post(path(classId), body(over))).toMatchObject({ body: { type } });
  });

  test("refuses the war text in a class under 13, and anything in an archived one", async ({
    seeded,
  }) => {
    const teacher = await addTeacher(seeded);
    const young = await addClass(seeded, teacher, { under13: true });
    const given = body({ lesson: war.slug, items: itemsOf(war).map(({ id }) => id) });
    expect(await teacher.post(path(young), given)).toMatchObject({
      body: { type: "lesson/not-found" },
    });
    expect((await teacher.post(path(young), body())).status).toBe(201);
    const old = await addClass(seeded, teacher);
    await seeded.update(schoolClass).set({ archivedAt: new Date() }).where(eq(schoolClass.id, old));
    expect(await teacher.post(path(old), body())).toMatchObject({
      body: { type: "class/archived" },
    });
  });
});

describe("a live lesson that the class may not go on with", () => {
  const change = (teacher: Visitor, classId: string, body: object) =>
    teacher.send("PATCH", `/api/classes/${classId}`, { body: JSON.stringify(body) });

  test("ends when the class goes to the archive", async ({ seeded }) => {
    const { teacher, classId, ada, live } = await liveClass(seeded, lesson);
    expect((await change(teacher, classId, { archived: true })).status).toBe(200);
    expect((await look(ada, live)).body).toMatchObject({ ended: true, revision: 2 });
    expect((await sendLive(ada, live, first, attributed)).status).toBe(409);
    expect((await move(teacher, live, 2, SHOWN)).status).toBe(409);
  });

  test("ends when the class becomes one under 13 and the lesson has a content note", async ({
    seeded,
  }) => {
    for (const { taken, ended } of [
      { taken: war, ended: true },
      { taken: lesson, ended: false },
    ]) {
      const { teacher, classId, ada, live } = await liveClass(seeded, taken);
      await change(teacher, classId, { under13: true });
      expect((await look(ada, live)).body.ended).toBe(ended);
    }
  });
});
