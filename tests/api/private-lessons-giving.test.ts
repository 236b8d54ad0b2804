import { v7 } from "uuid";
import { describe, expect } from "vitest";
import { findKeyed, findReadable } from "@/db/queries/private-lessons";
import type { Problem } from "@/lib/attempt/reply";
import { isScored } from "@/lib/items/index";
import { itemsOf } from "@/lib/lesson/lesson";
import { test as base, type Visitor } from "../support/api";
import { addClass, addTeacher, enrol } from "../support/classroom";
import { buildPrivateCase, type PrivateCase } from "../support/private-case";

const NOW_ON = { opensAt: null, dueAt: null, feedback: "now", late: "count", grading: "points" };

const test = base.extend<{ given: PrivateCase }>({
  given: async ({ seeded }, use) => use(await buildPrivateCase(seeded)),
});

describe("giving a private lesson", () => {
  const assign = (visitor: Visitor, classId: string, slug: string) =>
    visitor.post<Problem>(`/api/classes/${classId}/assignments`, {
      id: v7(),
      lesson: slug,
      parts: null,
      ...NOW_ON,
    });
  const lead = (visitor: Visitor, classId: string, { slug, body }: PrivateCase) =>
    visitor.post<Problem>(`/api/classes/${classId}/live`, {
      id: v7(),
      lesson: slug,
      items: [itemsOf(body).find(isScored)?.id],
    });

  test("is for its owner in any class, for a colleague in a class that has it", async ({
    given,
    seeded,
  }) => {
    const { owner, colleague } = given.who;
    const { slug, withIt, without } = given;
    expect((await assign(owner, without, slug)).status).toBe(201);
    expect((await assign(colleague, withIt, slug)).status).toBe(201);
    const own = await addClass(seeded, colleague);
    const further = await assign(colleague, own, slug);
    expect([further.status, further.body.type]).toEqual([404, "lesson/not-found"]);
  });

  test("is nothing for another teacher, whose own class it is not given to", async ({
    given,
    seeded,
  }) => {
    const visitor = given.who["teacher of no class of the owner"];
    const mine = await addClass(seeded, visitor);
    for (const reply of [await assign(visitor, mine, given.slug), await lead(visitor, mine, given)])
      expect([reply.status, reply.body.type]).toEqual([404, "lesson/not-found"]);
  });

  test("is not carried further by copying its assignment", async ({ given, seeded }) => {
    const path = `/api/assignments/${given.assigned}/copy`;
    const own = await addClass(seeded, given.who.colleague);
    const copy = (visitor: Visitor, toClass: string) =>
      visitor.post<Problem>(path, { id: v7(), toClass });
    const further = await copy(given.who.colleague, own);
    expect([further.status, further.body.type]).toEqual([404, "lesson/not-found"]);
    expect((await copy(given.who.owner, given.without)).status).toBe(201);
  });

  test("its owner took back is done again by its owner, and by no colleague", async ({
    given,
    seeded,
  }) => {
    const { owner, colleague } = given.who;
    await enrol(seeded, given.takenBack, colleague, "teacher", "Mr Example");
    const path = `/api/assignments/${given.withdrawn}`;
    const bringBack = (visitor: Visitor) =>
      visitor.send<Problem>("PATCH", path, { body: JSON.stringify({ withdrawn: false }) });
    const refused = await bringBack(colleague);
    expect([refused.status, refused.body.type]).toEqual([404, "lesson/not-found"]);
    const taker = given.who["pupil from whom it was taken back"];
    expect((await taker.get(`/api/lessons/${given.slug}/1`)).status).toBe(404);
    expect((await bringBack(owner)).status).toBe(200);
    expect((await taker.get(`/api/lessons/${given.slug}/1`)).status).toBe(200);
  });

  test("shows its key to who teaches a class that has it, not to a teacher who attends one", async ({
    given,
    seeded,
  }) => {
    const attends = await addTeacher(seeded);
    await enrol(seeded, given.withIt, attends, "student", "Fay");
    const keyed = async ({ learnerId }: { learnerId: string }) =>
      (await findKeyed(seeded, { id: learnerId }, given.slug)) !== undefined;
    expect(await findReadable(seeded, { id: attends.learnerId }, given.slug)).toBeDefined();
    expect(await keyed(attends)).toBe(false);
    expect(await keyed(given.who.colleague)).toBe(true);
    expect(await keyed(given.who.owner)).toBe(true);
  });

  test("live is for the same teachers, and its questions come to the class that takes it", async ({
    given,
    seeded,
  }) => {
    const { owner, colleague } = given.who;
    expect((await lead(colleague, given.without, given)).status).toBe(404);
    expect((await lead(colleague, given.withIt, given)).status).toBe(201);
    const id = v7();
    const item = itemsOf(given.body).find(isScored)?.id;
    const begun = await owner.post(`/api/classes/${given.without}/live`, {
      id,
      lesson: given.slug,
      items: [item],
    });
    expect(begun.status).toBe(201);
    const there = given.who["pupil of another class of the owner"];
    expect((await there.get(`/api/live/${id}`)).status).toBe(200);
    expect((await given.who["pupil of another teacher"].get(`/api/live/${id}`)).status).toBe(404);
    // Taking part live is not having it.
    expect(await findReadable(seeded, { id: there.learnerId }, given.slug)).toBeUndefined();
  });
});
