import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect } from "vitest";
import { shareToken, tokenHash } from "@/app/_server/share-token";
import { listCorrections } from "@/db/queries/corrections";
import { publishPrivate } from "@/db/queries/private-lessons";
import { purge } from "@/db/queries/purge";
import { attempt, share } from "@/db/schema/attempts";
import { schoolClass } from "@/db/schema/classes";
import { draft } from "@/db/schema/drafts";
import { lesson, lessonVersion } from "@/db/schema/lessons";
import type { Db } from "@/db/types";
import type { Problem } from "@/lib/attempt/reply";
import { isScored, perfectResponse } from "@/lib/items/index";
import { unchanged } from "@/lib/lesson/key-change";
import { itemsOf } from "@/lib/lesson/lesson";
import { test as base, type Visitor } from "../support/api";
import { addTeacher } from "../support/classroom";
import { buildPrivateCase, type PrivateCase } from "../support/private-case";
import { addPrivateLesson, PRIVATE_TITLE, privateLesson } from "../support/private-lesson";
import { ADMIN } from "../support/school";

const test = base.extend<{ given: PrivateCase }>({
  given: async ({ seeded }, use) => {
    process.env.ADMIN_EMAILS = ADMIN;
    await use(await buildPrivateCase(seeded));
  },
});

/** The pupil takes the whole assignment; answers with the attempt's id. */
async function take({ who: { pupil }, assigned, body }: PrivateCase): Promise<string> {
  const id = v7();
  expect((await pupil.post("/api/attempts", { id, assignment: assigned })).status).toBe(201);
  for (const [seq, item] of itemsOf(body).entries()) {
    const answer = { id: v7(), item: item.id, response: perfectResponse(item), seq };
    expect((await pupil.post(`/api/attempts/${id}/answers`, answer)).status).toBe(200);
  }
  expect((await pupil.post(`/api/attempts/${id}/finish`, {})).status).toBe(200);
  return id;
}

const slugs = async (db: Db) =>
  (await db.select().from(lesson).where(eq(lesson.isPrivate, true))).map(({ slug }) => slug);

describe("the result of a private lesson", () => {
  test("can't be shared, and says why", async ({ given, seeded }) => {
    const id = await take(given);
    const { pupil } = given.who;
    const reply = await pupil.post<Problem>(`/api/attempts/${id}/share`, {});
    expect([reply.status, reply.body.type]).toEqual([403, "share/private"]);
    expect(reply.body.title).toBe(
      "This lesson was made for your class only. Its results can’t be shared.",
    );
    expect(await seeded.$count(share)).toBe(0);
  });

  test("has no page and no card, even under a link that exists", async ({ given, seeded }) => {
    const shared = v7();
    const token = shareToken(shared);
    const row = { id: shared, attemptId: await take(given), tokenHash: tokenHash(token) };
    await seeded.insert(share).values(row);
    for (const path of [`/r/${token}`, `/r/${token}/card.png`]) {
      const reply = await given.who.anonymous.get(path);
      expect(reply.status).toBe(404);
      expect(reply.text).not.toContain(PRIVATE_TITLE);
    }
  });

  test("is its pupil's own", async ({ given }) => {
    const id = await take(given);
    expect((await given.who.pupil.get(`/api/attempts/${id}`)).status).toBe(200);
    for (const name of ["owner", "colleague", "admin", "guest"] as const)
      expect((await given.who[name].get(`/api/attempts/${id}`)).status, name).toBe(404);
  });
});

describe("a key of a private lesson", () => {
  const doubt = (visitor: Visitor, { slug, body }: PrivateCase) =>
    visitor.post<Problem>("/api/disputes", {
      id: v7(),
      lesson: slug,
      version: 1,
      item: itemsOf(body)[0]?.id,
      reason: "The cue stands before it.",
    });
  const correct = (visitor: Visitor, { slug, body }: PrivateCase) => {
    const item = itemsOf(body).find(isScored);
    if (!item) throw new Error("the lesson asks something");
    return visitor.post("/api/corrections", {
      id: v7(),
      lesson: slug,
      version: 1,
      item: item.id,
      change: { ...unchanged(item), strength: "soft" },
      reason: "Readers differ about it.",
    });
  };

  test("is doubted by whoever may read it, and for everybody else there is none", async ({
    given,
  }) => {
    expect((await doubt(given.who.colleague, given)).status).toBe(201);
    expect((await doubt(given.who.pupil, given)).body.type).toBe("dispute/not-answered");
    await take(given);
    expect((await doubt(given.who.pupil, given)).status).toBe(201);
    for (const name of ["teacher of no class of the owner", "admin"] as const) {
      const reply = await doubt(given.who[name], given);
      expect([reply.status, reply.body.type], name).toEqual([404, "correction/not-found"]);
    }
  });

  test("is corrected by its owner, and by no administrator", async ({ given, seeded }) => {
    for (const name of ["admin", "colleague", "pupil"] as const)
      expect((await correct(given.who[name], given)).status, name).toBe(404);
    const reply = await correct(given.who.owner, given);
    expect([reply.status, reply.body]).toMatchObject([200, { version: 2 }]);
    const inLog = async (account: { accountId: string }) =>
      (await listCorrections(seeded, { id: account.accountId })).map(({ lesson: slug }) => slug);
    expect(await inLog(given.who.owner)).toEqual([given.slug]);
    expect(await inLog(given.who.admin)).toEqual([]);
    expect(await inLog(given.who.colleague)).toEqual([]);
  });

  test("is nobody's to correct once its owner is gone", async ({ given, seeded }) => {
    await seeded.update(lesson).set({ ownerId: null }).where(eq(lesson.slug, given.slug));
    expect((await correct(given.who.admin, given)).status).toBe(404);
  });
});

describe("publishing a private lesson again", () => {
  test("makes the next version, and of the same body none", async ({ seeded }) => {
    const owner = await addTeacher(seeded);
    const { lesson: body } = await addPrivateLesson(seeded, owner);
    const again = await publishPrivate(seeded, owner.accountId, body, "first");
    expect(again).toEqual({ version: 1, isNew: false });
    const next = { ...body, title: "Another title" };
    expect(await publishPrivate(seeded, owner.accountId, next, "second")).toEqual({
      version: 2,
      isNew: true,
    });
  });

  test("takes no other's address, be it a colleague's or a shipped lesson's", async ({
    seeded,
  }) => {
    const { lesson: body } = await addPrivateLesson(seeded, await addTeacher(seeded));
    const { accountId } = await addTeacher(seeded);
    expect(await publishPrivate(seeded, accountId, body, "mine")).toBe("taken");
    const shipped = privateLesson("who-says-so");
    expect(await publishPrivate(seeded, accountId, shipped, "mine")).toBe("taken");
    expect(await seeded.$count(lessonVersion, eq(lessonVersion.hash, "mine"))).toBe(0);
  });
});

describe("what becomes of a private lesson", () => {
  test("no class has: it goes with its draft", async ({ seeded }) => {
    const owner = await addTeacher(seeded);
    const { id, lesson: body } = await addPrivateLesson(seeded, owner);
    const { slug } = body;
    expect((await owner.send("DELETE", `/api/drafts/${id}`)).status).toBe(204);
    expect(await slugs(seeded)).toEqual([]);
    expect(await seeded.$count(lessonVersion, eq(lessonVersion.slug, slug))).toBe(0);
    expect((await owner.get(`/api/lessons/${slug}/1`)).status).toBe(404);
  });

  test("a class has: it stays with that class when its draft is deleted", async ({
    given,
    seeded,
  }) => {
    const { owner, pupil } = given.who;
    expect((await owner.send("DELETE", `/api/drafts/${given.id}`)).status).toBe(204);
    expect(await slugs(seeded)).toEqual([given.slug]);
    for (const visitor of [owner, pupil])
      expect((await visitor.get(`/api/lessons/${given.slug}/1`)).status).toBe(200);
  });

  test("whose owner erases their account: a class with a colleague keeps it", async ({
    given,
    seeded,
  }) => {
    const { owner, pupil, colleague } = given.who;
    const attemptId = await take(given);
    const gone = await owner.send("DELETE", "/api/account/data");
    expect(gone.status, gone.text).toBe(204);
    expect(await seeded.$count(draft)).toBe(0);
    expect(await slugs(seeded)).toEqual([given.slug]);
    for (const visitor of [pupil, colleague])
      expect((await visitor.get(`/api/lessons/${given.slug}/1`)).status).toBe(200);
    expect((await pupil.get(`/api/attempts/${attemptId}`)).status).toBe(200);
    expect((await given.who.admin.get(`/api/lessons/${given.slug}/1`)).status).toBe(404);
  });

  test("whose owner erases their account: nobody else has it, and it is gone at once", async ({
    seeded,
  }) => {
    const owner = await addTeacher(seeded);
    await addPrivateLesson(seeded, owner);
    expect((await owner.send("DELETE", "/api/account/data")).status).toBe(204);
    expect(await slugs(seeded)).toEqual([]);
    expect(await seeded.$count(draft)).toBe(0);
  });

  test("is purged with the last class that had it, and not while a draft or an attempt needs it", async ({
    given,
    seeded,
  }) => {
    const now = new Date();
    await seeded.update(schoolClass).set({ retainUntil: "2020-01-01" });
    expect(await purge(seeded, now)).toMatchObject({ lessons: 0 });
    await seeded.delete(draft).where(eq(draft.id, given.id));
    await seeded
      .insert(attempt)
      .values({ id: v7(), learnerId: given.who.owner.learnerId, lesson: given.slug, version: 1 });
    expect(await purge(seeded, now)).toMatchObject({ lessons: 0 });
    await seeded.delete(attempt).where(eq(attempt.lesson, given.slug));
    expect(await purge(seeded, now)).toMatchObject({ lessons: 1 });
    expect(await slugs(seeded)).toEqual([]);
    expect(await purge(seeded, now)).toMatchObject({ lessons: 0 });
  });
});

describe("a copy of what is stored about a teacher", () => {
  test("holds their drafts and private lessons, and nobody else's does", async ({ given }) => {
    const copy = (visitor: Visitor) =>
      visitor.get<{ drafts: { id: string }[]; lessons: { slug: string }[] }>("/api/account/export");
    const { body } = await copy(given.who.owner);
    expect(body.drafts.map(({ id }) => id)).toEqual([given.id]);
    expect(body.lessons.map(({ slug }) => slug)).toEqual([given.slug]);
    for (const name of ["colleague", "pupil", "admin"] as const)
      expect((await copy(given.who[name])).text, name).not.toContain(PRIVATE_TITLE);
  });
});
