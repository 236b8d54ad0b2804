import { v7 } from "uuid";
import { describe, expect } from "vitest";
import { findReadable } from "@/db/queries/private-lessons";
import type { Problem } from "@/lib/attempt/reply";
import { isScored } from "@/lib/items/index";
import { itemsOf } from "@/lib/lesson/lesson";
import { test as base, type Visitor } from "../support/api";
import { addClass } from "../support/classroom";
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
