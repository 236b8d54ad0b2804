import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect } from "vitest";
import { membership, schoolClass } from "@/db/schema/classes";
import type { Progress } from "@/lib/attempt/progress";
import type { ShareReply } from "@/lib/attempt/reply";
import { perfectResponse } from "@/lib/items/index";
import { itemsOf } from "@/lib/lesson/lesson";
import { test, Visitor } from "../support/api";
import { addClass, addStudent, addTeacher } from "../support/classroom";
import { lessonNamed } from "../support/player";
import { answerBody, sendAnswer, start, take } from "../support/walk";

const local = lessonNamed("who-says-so-local");
const WAR = "who-says-so";

const patch = (visitor: Visitor, classId: string, body: unknown) =>
  visitor.send("PATCH", `/api/classes/${classId}`, { body: JSON.stringify(body) });

const seen = async ({ page, image }: ShareReply) => {
  const replies = [await new Visitor().get(page), await new Visitor().get(image)];
  return replies.map(({ status }) => status);
};

describe("a class that switches sharing off", () => {
  test.for([{ sharing: false }, { under13: true }])(
    "closes its pupils' links for as long as it is so: %o",
    async (change, { seeded }) => {
      const owner = await addTeacher(seeded);
      const classId = await addClass(seeded, owner);
      const pupil = await addStudent(seeded, classId, "Ada");
      const { attempt } = await take(pupil, local, perfectResponse);
      const path = `/api/attempts/${attempt}/share`;
      const { body: shared } = await pupil.post<ShareReply>(path, { id: v7() });
      expect(await seen(shared)).toEqual([200, 200]);

      await patch(owner, classId, change);
      expect(await seen(shared)).toEqual([404, 404]);
      const refused = await pupil.post(path, { id: v7() });
      expect([refused.status, refused.body]).toEqual([
        403,
        expect.objectContaining({ type: "share/off" }),
      ]);
      expect((await pupil.send("DELETE", path)).status).toBe(204);

      await patch(owner, classId, { sharing: true, under13: false });
      expect(await seen(shared)).toEqual([404, 404]); // its owner has stopped it by now
      const { body: fresh } = await pupil.post<ShareReply>(path, { id: v7() });
      expect(await seen(fresh)).toEqual([200, 200]);
    },
  );

  test("says nothing about guests, other classes, former pupils and archived classes", async ({
    seeded,
  }) => {
    const owner = await addTeacher(seeded);
    const strict = await addClass(seeded, owner, { sharing: false });
    const free = await addClass(seeded, owner);
    const former = await addStudent(seeded, strict, "Ada");
    await seeded
      .update(membership)
      .set({ removedAt: new Date() })
      .where(eq(membership.id, former.membershipId));
    for (const visitor of [new Visitor(), await addStudent(seeded, free, "Ben"), former, owner]) {
      const { attempt } = await take(visitor, local, perfectResponse);
      expect((await visitor.post(`/api/attempts/${attempt}/share`, {})).status).toBe(200);
    }
    const pupil = await addStudent(seeded, strict, "Cem");
    const { attempt } = await take(pupil, local, perfectResponse);
    expect((await pupil.post(`/api/attempts/${attempt}/share`, {})).status).toBe(403);
    await seeded
      .update(schoolClass)
      .set({ archivedAt: new Date() })
      .where(eq(schoolClass.id, strict));
    expect((await pupil.post(`/api/attempts/${attempt}/share`, {})).status).toBe(200);
  });
});

describe("in a class under 13", () => {
  test("pupils get no lesson about a war, and everybody else does", async ({ seeded }) => {
    const owner = await addTeacher(seeded);
    const young = await addStudent(seeded, await addClass(seeded, owner, { under13: true }), "Ada");
    const older = await addStudent(seeded, await addClass(seeded, owner), "Ben");
    const path = `/api/lessons/${WAR}/1`;
    const asked = async (visitor: Visitor) => {
      const begun = await visitor.post("/api/attempts", { id: v7(), lesson: WAR, version: 1 });
      return [(await visitor.get(path)).status, begun.status];
    };
    expect(await asked(young)).toEqual([404, 404]);
    for (const visitor of [older, owner, new Visitor()])
      expect(await asked(visitor)).toEqual([200, 201]);
    const unknown = await young.get("/api/lessons/no-such-lesson/1");
    expect((await young.get(path)).text).toBe(unknown.text);
    const twin = { id: v7(), lesson: "who-says-so-local", version: 1 };
    expect((await young.post("/api/attempts", twin)).status).toBe(201);
  });

  test("an attempt begun before is no longer fetched, and what was answered stays", async ({
    seeded,
  }) => {
    const owner = await addTeacher(seeded);
    const classId = await addClass(seeded, owner);
    const ada = await addStudent(seeded, classId, "Ada");
    const id = await start(ada, WAR);
    const [item] = itemsOf(lessonNamed(WAR));
    if (!item) throw new Error("the lesson asks nothing");
    await sendAnswer(ada, id, answerBody(item.id, perfectResponse(item), 0));
    const fetched = async () => (await ada.get(`/api/attempts/${id}`)).status;
    expect(await fetched()).toBe(200);
    await patch(owner, classId, { under13: true });
    expect(await fetched()).toBe(404);
    expect((await ada.get("/api/account/export")).text).toContain(item.id);
    await patch(owner, classId, { under13: false });
    expect(await fetched()).toBe(200);
  });

  test("progress names none of them", async ({ seeded }) => {
    const owner = await addTeacher(seeded);
    const young = await addStudent(seeded, await addClass(seeded, owner, { under13: true }), "Ada");
    const { body } = await young.get<Progress>("/api/progress");
    const named = body.lessons.map(({ lesson }) => lesson.slug);
    expect(named).toContain("who-says-so-local");
    expect(named).not.toContain(WAR);
    expect(body.lessons.every(({ lesson }) => lesson.contentNote === null)).toBe(true);
  });
});
