import { and, eq } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect } from "vitest";
import { findAttended } from "@/db/queries/access";
import { assignment, extension } from "@/db/schema/assignments";
import { answer, attempt } from "@/db/schema/attempts";
import { membership } from "@/db/schema/classes";
import { account, learner } from "@/db/schema/identity";
import { dispute } from "@/db/schema/lessons";
import { liveAnswer, liveSession } from "@/db/schema/live";
import type { Db } from "@/db/types";
import { perfectResponse } from "@/lib/items/index";
import { itemsOf } from "@/lib/lesson/lesson";
import { test, Visitor } from "../support/api";
import { addClass, addStudent, addTeacher, enrol } from "../support/classroom";
import { lessonNamed } from "../support/player";
import { answerBody, sendAnswer } from "../support/walk";

const LESSON = "who-says-so-local";
const items = itemsOf(lessonNamed(LESSON));

const patch = (visitor: Visitor, path: string, body: unknown) =>
  visitor.send("PATCH", path, { body: JSON.stringify(body) });

const place = async (db: Db, id: string) => {
  const [row] = await db.select().from(membership).where(eq(membership.id, id));
  return row;
};

async function assign(db: Db, classId: string): Promise<string> {
  const id = v7();
  const rules = { feedback: "now", late: "count", grading: "points" } as const;
  await db.insert(assignment).values({ id, classId, lesson: LESSON, version: 1, ...rules });
  return id;
}

/** An attempt at an assignment with this many answers. */
async function work(db: Db, visitor: Visitor, given: string, answers: number): Promise<string> {
  const id = v7();
  const begun = await visitor.post("/api/attempts", { id, assignment: given });
  if (begun.status !== 201) throw new Error(begun.text);
  for (const item of items.slice(0, answers))
    await sendAnswer(visitor, id, answerBody(item.id, perfectResponse(item)));
  expect(await db.select().from(answer).where(eq(answer.attemptId, id))).toHaveLength(answers);
  return id;
}

const counting = async (db: Db, given: string, learnerId: string) => {
  const rows = await db
    .select()
    .from(attempt)
    .where(and(eq(attempt.assignmentId, given), eq(attempt.learnerId, learnerId)));
  return rows.filter(({ resetAt }) => resetAt === null).map(({ id }) => id);
};

describe("a pupil's place", () => {
  test("is changed by the class's teachers only; to others it is not there", async ({ served }) => {
    const owner = await addTeacher(served);
    const classId = await addClass(served, owner);
    const pupil = await addStudent(served, classId, "Ada");
    const path = `/api/classes/${classId}/pupils/${pupil.membershipId}`;
    const body = { nickname: " Ada  L. ", extraTimePercent: 25 };
    const changed = await patch(owner, path, body);
    expect(changed.body).toMatchObject({ nickname: "Ada L.", extraTimePercent: 25 });
    const stranger = await addTeacher(served);
    const strangers = await addClass(served, stranger);
    const unknown = await patch(owner, `/api/classes/${v7()}/pupils/${v7()}`, body);
    expect((await patch(stranger, path, body)).text).toBe(unknown.text);
    expect((await patch(pupil, path, body)).text).toBe(unknown.text);
    expect((await patch(new Visitor(), path, body)).status).toBe(401);
    const [mine] = await served
      .select()
      .from(membership)
      .where(and(eq(membership.classId, strangers), eq(membership.role, "owner")));
    // Another class's pupil, and a teacher's place, under one's own class.
    for (const id of [pupil.membershipId, mine?.id])
      expect((await patch(stranger, `/api/classes/${strangers}/pupils/${id}`, body)).status).toBe(
        404,
      );
  });

  test("never takes a name that is taken, whatever its capitals", async ({ served }) => {
    const owner = await addTeacher(served);
    const classId = await addClass(served, owner);
    const ada = await addStudent(served, classId, "Ada");
    await addStudent(served, classId, "Ben");
    const path = `/api/classes/${classId}/pupils/${ada.membershipId}`;
    expect((await patch(owner, path, { nickname: "BEN" })).status).toBe(409);
    expect((await patch(owner, path, { nickname: "ADA" })).status).toBe(200);
    expect((await patch(owner, path, { extraTimePercent: 301 })).status).toBe(422);
  });

  test("loses its PIN and its sessions when the PIN is reset, and nobody else's", async ({
    served,
  }) => {
    const owner = await addTeacher(served);
    const classId = await addClass(served, owner);
    const [ada, ben] = [
      await addStudent(served, classId, "Ada"),
      await addStudent(served, classId, "Ben"),
    ];
    await served.update(membership).set({ pinHash: "hash" });
    const path = `/api/classes/${classId}/pupils/${ada.membershipId}`;
    expect((await patch(owner, path, { resetPin: true })).status).toBe(200);
    expect((await place(served, ada.membershipId))?.pinHash).toBeNull();
    expect((await place(served, ben.membershipId))?.pinHash).toBe("hash");
    const versions = await served.select().from(account).where(eq(account.id, ada.accountId));
    expect(versions[0]?.sessionVersion).toBe(2);
    const asked = { id: v7(), name: "8b", timeZone: "UTC" };
    expect((await ada.post("/api/classes", asked)).status).toBe(401);
    expect((await ben.post("/api/classes", asked)).status).toBe(404);
  });

  test("is lost at once when the pupil is removed, and comes back whole", async ({ served }) => {
    const owner = await addTeacher(served);
    const classId = await addClass(served, owner);
    const ada = await addStudent(served, classId, "Ada");
    const path = `/api/classes/${classId}/pupils/${ada.membershipId}`;
    for (let twice = 0; twice < 2; twice += 1)
      expect((await owner.send("DELETE", path)).body).toMatchObject({ removed: true });
    expect(await findAttended(served, ada.learnerId, classId)).toBeUndefined();
    expect((await patch(owner, path, { removed: false })).body).toMatchObject({ removed: false });
    expect(await findAttended(served, ada.learnerId, classId)).toBeDefined();
  });

  test("does not come back under a name that somebody else has by now", async ({ served }) => {
    const owner = await addTeacher(served);
    const classId = await addClass(served, owner);
    const ada = await addStudent(served, classId, "Ada");
    const path = `/api/classes/${classId}/pupils/${ada.membershipId}`;
    await owner.send("DELETE", path);
    await addStudent(served, classId, "ada");
    expect((await patch(owner, path, { removed: false })).status).toBe(409);
    expect((await patch(owner, path, { removed: false, nickname: "Ada 1" })).status).toBe(200);
  });
});

describe("two places of one pupil", () => {
  test("become one: of two attempts the one with more answers counts", async ({ seeded }) => {
    const owner = await addTeacher(seeded);
    const classId = await addClass(seeded, owner);
    const [stays, goes] = [
      await addStudent(seeded, classId, "Ada L."),
      await addStudent(seeded, classId, "ada"),
    ];
    const [both, only] = [await assign(seeded, classId), await assign(seeded, classId)];
    const short = await work(seeded, stays, both, 1);
    const long = await work(seeded, goes, both, 3);
    const alone = await work(seeded, goes, only, 2);
    const dueAt = new Date("2030-01-02T00:00:00Z");
    await seeded.insert(extension).values([
      { assignmentId: both, membershipId: stays.membershipId, dueAt: new Date("2030-01-01") },
      { assignmentId: both, membershipId: goes.membershipId, dueAt },
      { assignmentId: only, membershipId: goes.membershipId, dueAt },
    ]);
    await seeded
      .update(membership)
      .set({ pinHash: "theirs", extraTimePercent: 50 })
      .where(eq(membership.id, goes.membershipId));
    const path = `/api/classes/${classId}/pupils/${goes.membershipId}/merge`;
    expect((await owner.post(path, { into: stays.membershipId })).status).toBe(200);

    expect(await counting(seeded, both, stays.learnerId)).toEqual([long]);
    expect(await counting(seeded, only, stays.learnerId)).toEqual([alone]);
    const kept = await seeded.select().from(attempt).where(eq(attempt.id, short));
    expect(kept[0]).toMatchObject({ learnerId: stays.learnerId, resetAt: expect.any(Date) });
    expect(await seeded.select().from(answer)).toHaveLength(6);
    const extensions = await seeded.select().from(extension);
    expect(extensions).toHaveLength(2);
    for (const row of extensions)
      expect(row).toMatchObject({ membershipId: stays.membershipId, dueAt });
    expect(await place(seeded, stays.membershipId)).toMatchObject({
      nickname: "Ada L.",
      pinHash: "theirs",
      extraTimePercent: 50,
    });
    expect(await place(seeded, goes.membershipId)).toBeUndefined();
    const [gone] = await seeded.select().from(learner).where(eq(learner.id, goes.learnerId));
    expect(gone?.mergedInto).toBe(stays.learnerId);
    expect(await seeded.select().from(account).where(eq(account.id, goes.accountId))).toEqual([]);
  });

  test("let the finished attempt count, also where the other has more answers", async ({
    seeded,
  }) => {
    const owner = await addTeacher(seeded);
    for (const isMine of [true, false]) {
      const classId = await addClass(seeded, owner);
      const [stays, goes] = [
        await addStudent(seeded, classId, "Ada L."),
        await addStudent(seeded, classId, "ada"),
      ];
      const given = await assign(seeded, classId);
      const finished = await work(seeded, isMine ? stays : goes, given, 1);
      await work(seeded, isMine ? goes : stays, given, 2);
      await seeded.update(attempt).set({ finishedAt: new Date() }).where(eq(attempt.id, finished));
      const path = `/api/classes/${classId}/pupils/${goes.membershipId}/merge`;
      expect((await owner.post(path, { into: stays.membershipId })).status).toBe(200);
      expect(await counting(seeded, given, stays.learnerId)).toEqual([finished]);
    }
  });

  test("keep the live answer of the one who stays", async ({ seeded }) => {
    const owner = await addTeacher(seeded);
    const classId = await addClass(seeded, owner);
    const [stays, goes] = [
      await addStudent(seeded, classId, "Ada L."),
      await addStudent(seeded, classId, "ada"),
    ];
    const sessionId = v7();
    const asked = items.slice(0, 2);
    await seeded.insert(liveSession).values({
      id: sessionId,
      classId,
      lesson: LESSON,
      version: 1,
      items: asked.map(({ id }) => id),
    });
    const [first, second] = asked;
    if (!first || !second) throw new Error("the lesson has two items");
    const said = (item: typeof first, learnerId: string) => ({
      id: v7(),
      sessionId,
      learnerId,
      item: item.id,
      response: perfectResponse(item),
    });
    const mine = said(first, stays.learnerId);
    const theirs = said(second, goes.learnerId);
    await seeded.insert(liveAnswer).values([mine, said(first, goes.learnerId), theirs]);
    const path = `/api/classes/${classId}/pupils/${goes.membershipId}/merge`;
    await owner.post(path, { into: stays.membershipId });
    const left = await seeded.select().from(liveAnswer);
    expect(left.map(({ id }) => id).sort()).toEqual([mine.id, theirs.id].sort());
    expect(left.every(({ learnerId }) => learnerId === stays.learnerId)).toBe(true);
  });

  test("never bring work from another teacher's class along", async ({ seeded }) => {
    const [owner, other] = [await addTeacher(seeded), await addTeacher(seeded)];
    const [classId, foreign] = [await addClass(seeded, owner), await addClass(seeded, other)];
    const [stays, goes] = [
      await addStudent(seeded, classId, "Ada L."),
      await addStudent(seeded, classId, "ada"),
    ];
    const elsewhere = await enrol(seeded, foreign, goes, "student", "Ada");
    const [here, there] = [await assign(seeded, classId), await assign(seeded, foreign)];
    const moved = await work(seeded, goes, here, 1);
    const left = await work(seeded, goes, there, 1);
    const loose = v7();
    await seeded
      .insert(attempt)
      .values({ id: loose, learnerId: goes.learnerId, lesson: LESSON, version: 1 });
    const said = async (inClass: string) => {
      const [sessionId, id, doubt] = [v7(), v7(), v7()];
      const [item] = items;
      if (!item) throw new Error("the lesson has no items");
      const given = { lesson: LESSON, version: 1 };
      const own = { learnerId: goes.learnerId, item: item.id };
      await seeded
        .insert(liveSession)
        .values({ id: sessionId, classId: inClass, ...given, items: [item.id] });
      await seeded
        .insert(liveAnswer)
        .values({ id, sessionId, ...own, response: perfectResponse(item) });
      await seeded
        .insert(dispute)
        .values({ id: doubt, ...given, ...own, classId: inClass, reason: "I doubt it." });
      return { id, doubt };
    };
    const [saidHere, saidThere] = [await said(classId), await said(foreign)];
    await seeded
      .update(membership)
      .set({ pinHash: "theirs" })
      .where(eq(membership.id, goes.membershipId));
    const path = `/api/classes/${classId}/pupils/${goes.membershipId}/merge`;
    expect((await owner.post(path, { into: stays.membershipId })).status).toBe(200);
    expect((await place(seeded, stays.membershipId))?.pinHash).toBeNull();
    const whose = async () => {
      const rows = [
        ...(await seeded.select().from(attempt)),
        ...(await seeded.select().from(liveAnswer)),
        ...(await seeded.select().from(dispute)),
      ];
      return Object.fromEntries(rows.map(({ id, learnerId }) => [id, learnerId]));
    };
    expect(await whose()).toEqual({
      [moved]: stays.learnerId,
      [saidHere.id]: stays.learnerId,
      [saidHere.doubt]: stays.learnerId,
      [left]: goes.learnerId,
      [loose]: goes.learnerId,
      [saidThere.id]: goes.learnerId,
      [saidThere.doubt]: goes.learnerId,
    });
    expect(await counting(seeded, here, stays.learnerId)).toEqual([moved]);
    expect(await counting(seeded, there, goes.learnerId)).toEqual([left]);
    expect(await findAttended(seeded, goes.learnerId, foreign)).toMatchObject({
      membershipId: elsewhere,
    });
    expect(await findAttended(seeded, goes.learnerId, classId)).toBeUndefined();
  });

  test("leave an account with an e-mail address as it is", async ({ served }) => {
    const owner = await addTeacher(served);
    const classId = await addClass(served, owner);
    const stays = await addStudent(served, classId, "Ada L.");
    const colleague = await addTeacher(served);
    const goes = await enrol(served, classId, colleague, "student", "ada");
    const path = `/api/classes/${classId}/pupils/${goes}/merge`;
    expect((await owner.post(path, { into: stays.membershipId })).status).toBe(200);
    const [kept] = await served.select().from(learner).where(eq(learner.id, colleague.learnerId));
    expect(kept?.mergedInto).toBeNull();
    expect((await colleague.post("/api/account/sign-out-everywhere", {})).status).toBe(200);
  });

  test("must be two pupils who are in the class", async ({ served }) => {
    const owner = await addTeacher(served);
    const [classId, second] = [await addClass(served, owner), await addClass(served, owner)];
    const ada = await addStudent(served, classId, "Ada");
    const ben = await addStudent(served, second, "Ben");
    const [mine] = await served.select().from(membership).where(eq(membership.role, "owner"));
    const path = `/api/classes/${classId}/pupils/${ada.membershipId}/merge`;
    for (const into of [ada.membershipId, ben.membershipId, mine?.id, v7()])
      expect((await owner.post(path, { into })).status).toBe(404);
    expect(await place(served, ada.membershipId)).toBeDefined();
    const gone = await addStudent(served, classId, "Cem");
    await owner.send("DELETE", `/api/classes/${classId}/pupils/${gone.membershipId}`);
    expect((await owner.post(path, { into: gone.membershipId })).status).toBe(404);
    const back = `/api/classes/${classId}/pupils/${gone.membershipId}/merge`;
    expect((await owner.post(back, { into: ada.membershipId })).status).toBe(404);
  });
});

describe("a pupil who changes class", () => {
  test("keeps name, PIN, time and answers; the old assignment keeps its attempt", async ({
    seeded,
  }) => {
    const owner = await addTeacher(seeded);
    const [from, to] = [await addClass(seeded, owner), await addClass(seeded, owner)];
    const ada = await addStudent(seeded, from, "Ada");
    const given = await assign(seeded, from);
    const done = await work(seeded, ada, given, 2);
    const facts = { pinHash: "hash", extraTimePercent: 25 };
    await seeded.update(membership).set(facts).where(eq(membership.id, ada.membershipId));
    const path = `/api/classes/${from}/pupils/${ada.membershipId}/move`;
    const first = await owner.post<{ id: string }>(path, { toClass: to });
    const again = await owner.post<{ id: string }>(path, { toClass: to });
    expect([first.status, again.text]).toEqual([200, first.text]);
    expect(await place(seeded, first.body.id)).toMatchObject({
      classId: to,
      learnerId: ada.learnerId,
      nickname: "Ada",
      removedAt: null,
      ...facts,
    });
    expect(await findAttended(seeded, ada.learnerId, from)).toBeUndefined();
    expect(await counting(seeded, given, ada.learnerId)).toEqual([done]);

    const back = `/api/classes/${to}/pupils/${first.body.id}/move`;
    expect((await owner.post(back, { toClass: from })).body).toEqual({ id: ada.membershipId });
    expect(await findAttended(seeded, ada.learnerId, from)).toBeDefined();
    expect(await findAttended(seeded, ada.learnerId, to)).toBeUndefined();
  });

  test("goes only to another class of the same teacher, and under a free name", async ({
    served,
  }) => {
    const owner = await addTeacher(served);
    const [from, to] = [await addClass(served, owner), await addClass(served, owner)];
    const foreign = await addClass(served, await addTeacher(served));
    const ada = await addStudent(served, from, "Ada");
    await addStudent(served, to, "ada");
    const path = `/api/classes/${from}/pupils/${ada.membershipId}/move`;
    expect((await owner.post(path, { toClass: foreign })).status).toBe(404);
    expect((await owner.post(path, { toClass: from })).status).toBe(404);
    expect((await owner.post(path, { toClass: to })).status).toBe(409);
    expect(await findAttended(served, ada.learnerId, from)).toBeDefined();
  });

  test("is no colleague, nobody who was removed, and goes into no archive", async ({ served }) => {
    const owner = await addTeacher(served);
    const [from, to] = [await addClass(served, owner), await addClass(served, owner)];
    const colleague = await enrol(served, from, await addTeacher(served), "teacher", "Mr Ex");
    const { membershipId: gone } = await addStudent(served, from, "Ada");
    const { membershipId: stays } = await addStudent(served, from, "Ben");
    await owner.send("DELETE", `/api/classes/${from}/pupils/${gone}`);
    for (const id of [colleague, gone]) {
      const path = `/api/classes/${from}/pupils/${id}/move`;
      expect((await owner.post(path, { toClass: to })).status).toBe(404);
    }
    await patch(owner, `/api/classes/${to}`, { archived: true });
    const path = `/api/classes/${from}/pupils/${stays}/move`;
    expect((await owner.post(path, { toClass: to })).status).toBe(409);
    const there = await served.select().from(membership).where(eq(membership.classId, to));
    expect(there.map(({ role }) => role)).toEqual(["owner"]);
  });
});
