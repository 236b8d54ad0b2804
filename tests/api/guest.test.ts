import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect } from "vitest";
import { findGuestWork, mergeGuest } from "@/db/queries/merge";
import { assignment } from "@/db/schema/assignments";
import { answer, attempt } from "@/db/schema/attempts";
import { learner } from "@/db/schema/identity";
import { liveAnswer, liveSession } from "@/db/schema/live";
import { perfectResponse } from "@/lib/items/index";
import { itemsOf } from "@/lib/lesson/lesson";
import { test, Visitor } from "../support/api";
import { addClass, addStudent, addTeacher } from "../support/classroom";
import { lessonNamed } from "../support/player";
import { newTeacher, PASSWORD, signIn, signOut, whoIs } from "../support/sign-in";
import { answerBody, sendAnswer, start } from "../support/walk";

const EMAIL = "rivera@school.example";
const lesson = lessonNamed("who-says-so");

/** A guest who answered `count` questions and then signed in as a teacher, in the same browser. */
async function signedInAfter(count: number) {
  const visitor = new Visitor();
  const id = await start(visitor, lesson.slug);
  for (const item of itemsOf(lesson).slice(0, count))
    await sendAnswer(visitor, id, answerBody(item.id, perfectResponse(item)));
  await visitor.post("/api/accounts", newTeacher(EMAIL));
  await signIn(visitor, "password", { email: EMAIL, password: PASSWORD });
  return { visitor, attempt: id };
}

describe("answers given in a browser before somebody signed in there", () => {
  test("stay nobody's unless they are asked for", async ({ seeded }) => {
    const { visitor, attempt: id } = await signedInAfter(2);
    expect((await visitor.get(`/api/attempts/${id}`)).status).toBe(404);
    const reply = await visitor.post("/api/guest", { merge: false });
    expect([reply.status, reply.text]).toEqual([200, '{"merged":false}']);
    expect(visitor.cookie).not.toContain("guest=");
    expect((await visitor.get(`/api/attempts/${id}`)).status).toBe(404);
    expect(await seeded.select().from(answer)).toHaveLength(2);
  });

  test("become one's own at a yes, once and for all", async ({ seeded }) => {
    const { visitor, attempt: id } = await signedInAfter(2);
    const guest = new Visitor();
    guest.cookie = visitor.cookie?.replace(/session=[^;]*;? ?/, "");
    expect((await guest.get(`/api/attempts/${id}`)).status).toBe(200);
    expect((await visitor.post("/api/guest", { merge: true })).text).toBe('{"merged":true}');
    expect((await visitor.post("/api/guest", { merge: true })).text).toBe('{"merged":false}');
    const own = await visitor.get<{ answers: unknown[] }>(`/api/attempts/${id}`);
    expect(own.body.answers).toHaveLength(2);
    expect((await guest.get(`/api/attempts/${id}`)).status, "the old cookie opens nothing").toBe(
      404,
    );
    const rows = await seeded.select().from(learner);
    expect(rows.filter(({ mergedInto }) => mergedInto !== null)).toMatchObject([{ kind: "guest" }]);
  });

  test("are counted for the question, with the day they began", async ({ seeded }) => {
    await signedInAfter(3);
    const [guest] = await seeded.select().from(learner).where(eq(learner.kind, "guest"));
    const work = await findGuestWork(seeded, guest?.id ?? "");
    expect(work).toEqual({ answers: 3, since: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) });
    expect(await findGuestWork(seeded, v7())).toBeUndefined();
  });

  test("can be taken by nobody who has not signed in", async ({ seeded }) => {
    const visitor = new Visitor();
    await start(visitor, lesson.slug);
    expect((await visitor.post("/api/guest", { merge: true })).status).toBe(401);
    const rows = await seeded.select().from(learner);
    expect(rows.every(({ mergedInto }) => mergedInto === null)).toBe(true);
  });

  test("lose nothing where both had what only one may have", async ({ seeded }) => {
    const classId = await addClass(seeded, await addTeacher(seeded));
    const mia = await addStudent(seeded, classId, "Mia");
    const guestId = v7();
    await seeded.insert(learner).values({ id: guestId, kind: "guest" });
    const given = { lesson: lesson.slug, version: 1 };
    const [assignmentId, sessionId] = [v7(), v7()];
    await seeded.insert(assignment).values({
      id: assignmentId,
      classId,
      ...given,
      feedback: "now",
      late: "count",
      grading: "points",
    });
    const [own, theirs] = [v7(), v7()];
    await seeded.insert(attempt).values([
      { id: own, learnerId: mia.learnerId, ...given, assignmentId },
      { id: theirs, learnerId: guestId, ...given, assignmentId },
    ]);
    await seeded
      .insert(liveSession)
      .values({ id: sessionId, classId, ...given, items: ["a", "b"] });
    const response = { kind: "label", option: "x" } as const;
    const both = [
      { id: v7(), sessionId, learnerId: mia.learnerId, item: "a", response },
      { id: v7(), sessionId, learnerId: guestId, item: "a", response },
      { id: v7(), sessionId, learnerId: guestId, item: "b", response },
    ];
    await seeded.insert(liveAnswer).values(both);
    expect(await mergeGuest(seeded, guestId, mia.learnerId)).toBe(true);
    const attempts = await seeded.select().from(attempt);
    expect(attempts.map((row) => [row.id, row.learnerId, row.assignmentId]).sort()).toEqual(
      [
        [own, mia.learnerId, assignmentId],
        [theirs, mia.learnerId, null],
      ].sort(),
    );
    const answers = await seeded.select().from(liveAnswer);
    const mine = answers.filter(({ learnerId }) => learnerId === mia.learnerId);
    expect(mine.map(({ item }) => item).sort()).toEqual(["a", "b"]);
    expect(answers).toHaveLength(3);
  });
});

test("whoever comes after a sign-out is a fresh guest", async ({ seeded }) => {
  const { visitor, attempt: id } = await signedInAfter(1);
  await signOut(visitor);
  expect(visitor.cookie).not.toContain("guest=");
  expect(await whoIs(visitor)).toBeUndefined();
  expect((await visitor.get(`/api/attempts/${id}`)).status).toBe(404);
  await start(visitor, lesson.slug);
  const guests = await seeded.select().from(learner).where(eq(learner.kind, "guest"));
  expect(guests).toHaveLength(2);
});
