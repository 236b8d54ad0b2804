import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect } from "vitest";
import { guestOf } from "@/app/_server/guest-cookie";
import { findResult } from "@/app/_server/results";
import { reviewingFor } from "@/app/_server/review";
import { loadLessons } from "@/db/content";
import { attempt as attempts } from "@/db/schema/attempts";
import type { Db } from "@/db/types";
import type { AttemptView, FinishReply, Problem } from "@/lib/attempt/reply";
import { type Item, perfectResponse, type Response } from "@/lib/items/index";
import { itemsOf } from "@/lib/lesson/lesson";
import type { SittingView } from "@/lib/review/reply";
import { test, Visitor } from "../support/api";
import { assign } from "../support/assign";
import { addClass, addStudent, addTeacher } from "../support/classroom";
import { lessonNamed } from "../support/player";
import { answerBody, sendAnswer, take } from "../support/walk";

const lesson = lessonNamed("who-says-so-local");
const { review } = await loadLessons("content");
if (!review) throw new Error("the bank is broken");
const bank = new Map(itemsOf(review).map((item) => [item.id, item]));

const DAY = 86_400_000;

/** Moves an attempt into the past, so that it was finished so many days ago. */
const daysAgo = (db: Db, id: string, days: number) =>
  db
    .update(attempts)
    .set({ finishedAt: new Date(Date.now() - days * DAY) })
    .where(eq(attempts.id, id));

const begin = (visitor: Visitor) =>
  visitor.post<SittingView & Problem>("/api/review", { id: v7() });

const learnerOf = (visitor: Visitor): string => guestOf(visitor.cookie ?? null) ?? "";

const keyed = (id: string): Item => {
  const item = bank.get(id);
  if (!item) throw new Error(`${id} is not in the bank`);
  return item;
};

const wrongly = (item: Item): Response => {
  const other = item.kind === "label" && item.options.find(({ id }) => id !== item.key.option);
  return { kind: "label", option: other ? other.id : "" };
};

/** Answers every question of a sitting, the first one wrong, and finishes it. */
async function sit(visitor: Visitor, sitting: SittingView) {
  for (const [seq, { id }] of sitting.items.entries()) {
    const response = seq === 0 ? wrongly(keyed(id)) : perfectResponse(keyed(id));
    const reply = await sendAnswer(visitor, sitting.id, answerBody(id, response, seq));
    expect(reply.body.feedback?.verdict).toBe(seq === 0 ? "wrong" : "right");
  }
  return visitor.post<FinishReply & Problem>(`/api/attempts/${sitting.id}/finish`, {});
}

describe("a sitting", () => {
  test("is told in plain words to be too early for a visitor, and within two days of a lesson", async ({
    seeded,
  }) => {
    const visitor = new Visitor();
    expect(await begin(visitor)).toMatchObject({
      status: 409,
      body: { type: "review/nothing-learned" },
    });
    const { attempt } = await take(visitor, lesson, perfectResponse);
    await daysAgo(seeded, attempt, 1.9);
    expect(await begin(visitor)).toMatchObject({
      status: 409,
      body: { type: "review/nothing-due" },
    });
  });

  test("begins once two days are over: one at a time, gone on with from any tab, no key in sight", async ({
    seeded,
  }) => {
    const visitor = new Visitor();
    const { attempt } = await take(visitor, lesson, perfectResponse);
    await daysAgo(seeded, attempt, 2.1);
    const both = await Promise.all([begin(visitor), begin(visitor)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 201]);
    const [one, other] = both.map(({ body }) => body);
    expect(other).toEqual(one);
    const { items, passages, text } = { ...both[0].body, text: both[0].text };
    expect(items.length).toBeGreaterThanOrEqual(6);
    expect(items.map(({ passage }) => passage).toSorted()).toEqual(
      passages.map(({ id }) => id).toSorted(),
    );
    expect(text).not.toContain('"key"');
    const [first] = items;
    await sendAnswer(
      visitor,
      one?.id ?? "",
      answerBody(first?.id ?? "", perfectResponse(keyed(first?.id ?? ""))),
    );
    const again = await begin(visitor);
    expect(again.body.items).toEqual(items);
    expect(again.body.answers.map(({ item }) => item)).toEqual([first?.id]);
  });

  test("ends with its last question, and tells what came back well and what to look at, without a score", async ({
    seeded,
  }) => {
    const visitor = new Visitor();
    const { attempt } = await take(visitor, lesson, perfectResponse);
    await daysAgo(seeded, attempt, 3);
    const { body: sitting } = await begin(visitor);
    const early = await visitor.post<Problem>(`/api/attempts/${sitting.id}/finish`, {});
    expect(early.body.issues).toHaveLength(sitting.items.length);
    const finish = await sit(visitor, sitting);
    expect(finish).toMatchObject({ status: 200, body: { bars: null } });
    const { open, last, plan } = await reviewingFor(learnerOf(visitor), new Date());
    expect(open).toBeNull();
    expect(last?.outcome.again).toEqual([keyed(sitting.items[0]?.id ?? "").key.rule]);
    expect(last?.outcome.well.length).toBeGreaterThan(0);
    expect(plan.due).toEqual([]);
    expect(Date.parse(plan.nextAt ?? "")).toBeGreaterThan(Date.now() + 4 * DAY);
    expect((await begin(visitor)).body.type).toBe("review/nothing-due");
  });

  test("has no result, no card, and is begun in no other way", async ({ seeded }) => {
    const visitor = new Visitor();
    const { attempt } = await take(visitor, lesson, perfectResponse);
    await daysAgo(seeded, attempt, 3);
    const { body: sitting } = await begin(visitor);
    await sit(visitor, sitting);
    expect(await findResult(sitting.id, learnerOf(visitor))).toBeUndefined();
    const share = await visitor.post(`/api/attempts/${sitting.id}/share`, { id: v7() });
    expect(share.status).toBe(404);
    const start = { id: v7(), lesson: "review", version: 1 };
    expect((await visitor.post("/api/attempts", start)).status).toBe(404);
  });

  test("stays its own learner's", async ({ seeded }) => {
    const visitor = new Visitor();
    const { attempt } = await take(visitor, lesson, perfectResponse);
    await daysAgo(seeded, attempt, 3);
    const { body: sitting } = await begin(visitor);
    const stranger = new Visitor();
    await take(stranger, lesson, perfectResponse);
    const item = sitting.items[0]?.id ?? "";
    const body = answerBody(item, perfectResponse(keyed(item)));
    expect((await sendAnswer(stranger, sitting.id, body)).status).toBe(404);
    expect((await stranger.get<AttemptView>(`/api/attempts/${sitting.id}`)).status).toBe(404);
  });
});

test("answers in a review change no bar, no report and no file of a class", async ({ seeded }) => {
  const teacher = await addTeacher(seeded);
  const classId = await addClass(seeded, teacher);
  const student = await addStudent(seeded, classId, "Ada");
  const made = await assign(teacher, classId, {});
  const started = await student.post<AttemptView>("/api/attempts", {
    id: v7(),
    assignment: made.id,
  });
  for (const [seq, item] of itemsOf(lesson).entries())
    await sendAnswer(student, started.body.id, answerBody(item.id, perfectResponse(item), seq));
  await student.post(`/api/attempts/${started.body.id}/finish`, {});
  await daysAgo(seeded, started.body.id, 3);
  const seen = async () => {
    const files = ["report", "figures", "gradebook", "answers"];
    const paths = files.map((file) => `/api/classes/${classId}/${file}.csv`);
    const replies = await Promise.all(paths.map((path) => teacher.get(path)));
    const progress = await student.get("/api/progress");
    return [...replies, progress].map(({ text }) => text);
  };
  const before = await seen();
  const { body: sitting } = await begin(student);
  await sit(student, sitting);
  expect(await seen()).toEqual(before);
  expect(before.join()).not.toContain("review-");
});

test("the questions for review can't be given to a class", async ({ seeded }) => {
  const teacher = await addTeacher(seeded);
  const classId = await addClass(seeded, teacher);
  const rules = { opensAt: null, dueAt: null, feedback: "now", late: "count", grading: "points" };
  const given = { id: v7(), lesson: "review", parts: null, ...rules };
  expect((await teacher.post(`/api/classes/${classId}/assignments`, given)).status).toBe(404);
  const live = { id: v7(), lesson: "review", items: [...bank.keys()].slice(0, 2) };
  expect((await teacher.post(`/api/classes/${classId}/live`, live)).status).toBe(404);
});
