import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect } from "vitest";
import { findLesson } from "@/db/queries/lessons";
import { draft } from "@/db/schema/drafts";
import { lesson, lessonVersion } from "@/db/schema/lessons";
import type { Problem } from "@/lib/attempt/reply";
import { isScored, perfectResponse } from "@/lib/items/index";
import { unchanged } from "@/lib/lesson/key-change";
import { exitItemsOf, itemsOf } from "@/lib/lesson/lesson";
import type { PublicLesson } from "@/lib/lesson/public";
import type { Draft } from "@/lib/studio/draft";
import { publishable } from "@/lib/studio/publishable";
import { takeSuggested } from "@/lib/studio/questions";
import type {
  DraftReply,
  DraftsReply,
  PublishedReply,
  UnpublishableReply,
} from "@/lib/studio/reply";
import { accepted, detailed, fresh } from "../lib/studio/fixture";
import { test, type Visitor } from "../support/api";
import { assign } from "../support/assign";
import { addClass, addStudent, addTeacher } from "../support/classroom";

const whole = takeSuggested(detailed(accepted()));

async function begin(who: Visitor, given: Draft = whole): Promise<string> {
  const id = v7();
  expect((await who.post("/api/drafts", { id, draft: given })).status).toBe(201);
  return id;
}
const publish = <T = PublishedReply>(who: Visitor, id: string, revision = 1) =>
  who.post<T>(`/api/drafts/${id}/publish`, { revision });
const save = (who: Visitor, id: string, revision: number, given: Draft) =>
  who.send("PUT", `/api/drafts/${id}`, { body: JSON.stringify({ revision, draft: given }) });

describe("publishing a draft", () => {
  test("makes a lesson that its owner assigns, and a pupil takes from first to last question", async ({
    seeded,
  }) => {
    const teacher = await addTeacher(seeded);
    const classId = await addClass(seeded, teacher);
    const pupil = await addStudent(seeded, classId, "Ada");
    const id = await begin(teacher);
    const { status, body } = await publish(teacher, id);
    const { slug } = body;
    expect([status, body]).toEqual([200, { slug, version: 1 }]);
    const given = await assign(teacher, classId, { lesson: slug });
    const attempt = v7();
    const begun = await pupil.post("/api/attempts", { id: attempt, assignment: given.id });
    expect(begun.status, begun.text).toBe(201);
    const read = await pupil.get<PublicLesson>(`/api/lessons/${slug}/1`);
    expect(read.body.title).toBe(whole.title);
    const { lesson: made } = publishable(whole, slug);
    const items = made ? itemsOf(made) : [];
    expect(items.length).toBeGreaterThan(0);
    for (const [seq, item] of items.entries()) {
      const answer = { id: v7(), item: item.id, response: perfectResponse(item), seq };
      const reply = await pupil.post(`/api/attempts/${attempt}/answers`, answer);
      expect(reply.status, reply.text).toBe(200);
    }
    expect((await pupil.post(`/api/attempts/${attempt}/finish`, {})).status).toBe(200);
  });

  test("makes it private, and its owner's", async ({ seeded }) => {
    const teacher = await addTeacher(seeded);
    const { body } = await publish(teacher, await begin(teacher));
    const [row] = await seeded.select().from(lesson).where(eq(lesson.slug, body.slug));
    expect(row).toMatchObject({ isPrivate: true, ownerId: teacher.accountId, currentVersion: 1 });
    const other = await addTeacher(seeded);
    expect((await other.get(`/api/lessons/${body.slug}/1`)).status).toBe(404);
  });

  test("twice at once or again is one version; of a changed draft it is the next", async ({
    seeded,
  }) => {
    const teacher = await addTeacher(seeded);
    const id = await begin(teacher);
    const both = await Promise.all([publish(teacher, id), publish(teacher, id)]);
    expect(both.map(({ body }) => body.version)).toEqual([1, 1]);
    const { slug, version } = (await publish(teacher, id)).body;
    expect(version).toBe(1);
    expect(await seeded.$count(lessonVersion, eq(lessonVersion.slug, slug))).toBe(1);
    await save(teacher, id, 1, { ...whole, title: "The vote, read twice" });
    const next = await publish(teacher, id, 2);
    expect([next.status, next.body]).toEqual([200, { slug, version: 2 }]);
  });

  test("is told by the draft: as which lesson, in which version, and whether it was changed since", async ({
    seeded,
  }) => {
    const teacher = await addTeacher(seeded);
    const id = await begin(teacher);
    const state = async () => {
      const { body } = await teacher.get<DraftReply>(`/api/drafts/${id}`);
      const [listed] = (await teacher.get<DraftsReply>("/api/drafts")).body.drafts;
      const told = { published: body.published, isChanged: body.isChanged };
      expect(listed).toMatchObject(told);
      return told;
    };
    expect(await state()).toEqual({ published: null, isChanged: false });
    const { body: published } = await publish(teacher, id);
    expect(await state()).toEqual({ published, isChanged: false });
    await save(teacher, id, 1, { ...whole, aim: "Tell the report from the quote." });
    expect(await state()).toEqual({ published, isChanged: true });
  });

  test("is refused with everything there is to mend, and publishes nothing", async ({ seeded }) => {
    const teacher = await addTeacher(seeded);
    const reply = await publish<UnpublishableReply>(teacher, await begin(teacher, fresh()));
    expect(reply.status).toBe(422);
    expect(reply.headers.get("content-type")).toBe("application/problem+json");
    expect(reply.body.type).toBe("draft/unpublishable");
    expect(reply.body.problems).toEqual(publishable(fresh(), "own-0").problems);
    expect(reply.body.problems.length).toBeGreaterThan(0);
    expect(await seeded.$count(lesson, eq(lesson.isPrivate, true))).toBe(0);
    expect(await seeded.$count(draft, eq(draft.slug, "own-0"))).toBe(0);
  });

  test("of a revision that was changed elsewhere is refused", async ({ seeded }) => {
    const teacher = await addTeacher(seeded);
    const id = await begin(teacher);
    await save(teacher, id, 1, { ...whole, title: "Another title" });
    const reply = await publish<Problem>(teacher, id, 1);
    expect([reply.status, reply.body.type]).toEqual([409, "draft/changed"]);
  });

  test("never undoes a corrected key, nor pretends to change one", async ({ seeded }) => {
    const teacher = await addTeacher(seeded);
    const id = await begin(teacher);
    const { slug } = (await publish(teacher, id)).body;
    const made = publishable(whole, slug).lesson;
    const item = made && exitItemsOf(made).find(isScored);
    const asked = whole.items.find(
      ({ task, clauses: [first] }) => item?.id === `${slug}-${task}-${first}`,
    );
    if (!item || !asked) throw new Error("the lesson asks something");
    const corrected = await teacher.post("/api/corrections", {
      id: v7(),
      lesson: slug,
      version: 1,
      item: item.id,
      change: { ...unchanged(item), strength: "soft" },
      reason: "Readers differ about it.",
    });
    expect(corrected.body).toMatchObject({ version: 2 });
    await save(teacher, id, 1, { ...whole, title: "The vote, read twice" });
    const other = await publish(teacher, id, 2);
    expect([other.status, other.body]).toEqual([200, { slug, version: 3 }]);
    const found = await findLesson(seeded, slug);
    const now = found && itemsOf(found.lesson).find((each) => each.id === item.id);
    expect(now?.key.strength).toBe("soft");
    const reasons = { ...asked.reasons, right: `${asked.reasons.right} Read it again.` };
    const items = whole.items.map((each) => (each === asked ? { ...each, reasons } : each));
    await save(teacher, id, 2, { ...whole, items });
    const overruled = await publish<Problem>(teacher, id, 3);
    expect([overruled.status, overruled.body.type]).toEqual([409, "draft/corrected"]);
  });

  test("makes an address nobody can choose, so that an erased lesson comes back under none", async ({
    seeded,
  }) => {
    const first = await addTeacher(seeded);
    const second = await addTeacher(seeded);
    const id = await begin(first);
    const gone = (await publish(first, id)).body;
    expect((await first.get(`/api/lessons/${gone.slug}/1`)).status).toBe(200);
    await first.send("DELETE", `/api/drafts/${id}`);
    const other = { ...whole, title: "Another vote" };
    for (const who of [first, second]) {
      await who.send("DELETE", `/api/drafts/${id}`);
      await who.post("/api/drafts", { id, draft: other });
      const { body } = await publish(who, id);
      const read = await who.get<PublicLesson>(`/api/lessons/${body.slug}/1`);
      expect([body.slug === gone.slug, read.body.title]).toEqual([false, "Another vote"]);
      expect((await who.get(`/api/lessons/${gone.slug}/1`)).status).toBe(404);
      await who.send("DELETE", `/api/drafts/${id}`);
    }
  });

  test("of two drafts whose ids end alike makes two lessons", async ({ seeded }) => {
    const teacher = await addTeacher(seeded);
    const id = await begin(teacher);
    const twin = `${v7().slice(0, 24)}${id.slice(24)}`;
    await teacher.post("/api/drafts", { id: twin, draft: whole });
    const both = [await publish(teacher, id), await publish(teacher, twin)];
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(new Set(both.map(({ body }) => body.slug)).size).toBe(2);
  });
});

describe("versions of a private lesson", () => {
  test("are read by pupils who were given them or have taken them, and by nobody else of the class", async ({
    seeded,
  }) => {
    const teacher = await addTeacher(seeded);
    const classId = await addClass(seeded, teacher);
    const pupil = await addStudent(seeded, classId, "Ada");
    const id = await begin(teacher);
    const { slug } = (await publish(teacher, id)).body;
    await assign(teacher, classId, { lesson: slug });
    await save(teacher, id, 1, { ...whole, title: "The same under another name" });
    expect((await publish(teacher, id, 2)).body).toEqual({ slug, version: 2 });
    const statuses = async (who: Visitor) => [
      (await who.get(`/api/lessons/${slug}/1`)).status,
      (await who.get(`/api/lessons/${slug}/2`)).status,
      (await who.get(`/api/lessons/${slug}`)).headers.get("location"),
    ];
    expect(await statuses(pupil)).toEqual([200, 404, `/api/lessons/${slug}/1`]);
    expect(await statuses(teacher)).toEqual([200, 200, `/api/lessons/${slug}/2`]);
    await assign(teacher, classId, { lesson: slug });
    expect(await statuses(pupil)).toEqual([200, 200, `/api/lessons/${slug}/2`]);
  });

  test("end after two hundred; what was published before can be current again", async ({
    seeded,
  }) => {
    const teacher = await addTeacher(seeded);
    const id = await begin(teacher);
    const { slug } = (await publish(teacher, id)).body;
    const [first] = await seeded.select().from(lessonVersion).where(eq(lessonVersion.slug, slug));
    if (!first) throw new Error("nothing was published");
    const others = Array.from({ length: 199 }, (_, at) => ({
      ...first,
      version: at + 2,
      hash: `version ${at + 2}`,
    }));
    await seeded.insert(lessonVersion).values(others);
    expect((await publish(teacher, id)).status).toBe(200);
    await save(teacher, id, 1, { ...whole, title: "One too many" });
    const refused = await publish<Problem>(teacher, id, 2);
    expect([refused.status, refused.body.type]).toEqual([409, "draft/many-versions"]);
  });
});
