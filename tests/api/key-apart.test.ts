import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect } from "vitest";
import { loadLessons } from "@/db/content";
import { publishLesson } from "@/db/queries/lessons";
import { attempt as attempts } from "@/db/schema/attempts";
import type { Db } from "@/db/types";
import type { AttemptView } from "@/lib/attempt/reply";
import { type Item, perfectResponse } from "@/lib/items/index";
import { itemsOf, type Lesson, withItems } from "@/lib/lesson/lesson";
import type { SittingView } from "@/lib/review/reply";
import { test, Visitor } from "../support/api";
import { CANARY, withCanaries } from "../support/canary";
import { addClass, addStudent, addTeacher } from "../support/classroom";
import { lessonNamed } from "../support/player";
import { answerBody, sendAnswer, take } from "../support/walk";

const { forms, review } = await loadLessons("content");
if (!review) throw new Error("the bank is broken");
/** The same with keys on which readers may differ: what else is told of those must wait too. */
const softened = (body: Lesson): Lesson =>
  withItems(body, (item) => ({ ...item, key: { ...item.key, strength: "soft" } }) as Item);

const canaried = [...forms.map(softened), review].map((body) => withCanaries(body));
const keyed = new Map(canaried.flatMap(({ lesson }) => itemsOf(lesson)).map((it) => [it.id, it]));

/** Forms and review questions whose keys are canaries. */
async function plant(db: Db): Promise<void> {
  for (const { lesson } of canaried) await publishLesson(db, lesson, lesson.slug);
}

const responseTo = (id: string) => {
  const item = keyed.get(id);
  if (!item) throw new Error(`${id} is not known`);
  return perfectResponse(item);
};

describe("the keys of a form", () => {
  test("reach nobody before its last answer, by no way", async ({ served }) => {
    await plant(served);
    const teacher = await addTeacher(served);
    const classId = await addClass(served, teacher);
    const ada = await addStudent(served, classId, "Ada");
    const check = v7();
    await teacher.post(`/api/classes/${classId}/transfer`, { id: check });
    const { body: sat } = await ada.post<{ attempt: string; lesson: string }>(
      `/api/transfer/${check}/sittings`,
      { id: v7() },
    );
    const own = `/api/attempts/${sat.attempt}`;
    const items = forms.filter(({ slug }) => slug === sat.lesson).flatMap(itemsOf);
    expect(items.length).toBeGreaterThan(0);
    const readByAda = [`/api/lessons/${sat.lesson}/1`, own, "/api/progress", "/api/account/export"];
    const readByTeacher = [
      ...["figures.csv", "report.csv", "gradebook.csv", "answers.csv", "transfer.csv"],
      "export",
      `pupils/${ada.membershipId}/export`,
    ].map((file) => `/api/classes/${classId}/${file}`);
    for (const [seq, { id }] of items.entries()) {
      const reply = await sendAnswer(ada, sat.attempt, answerBody(id, responseTo(id), seq));
      expect([reply.status, reply.text.includes(CANARY)]).toEqual([200, false]);
    }
    for (const { id } of items) expect((await ada.get(`${own}/split/${id}`)).status).toBe(404);
    for (const path of readByAda) {
      const { status, text } = await ada.get(path);
      expect([path, status, text.includes(CANARY)]).toEqual([path, 200, false]);
    }
    for (const path of readByTeacher) {
      const { status, text } = await teacher.get(path);
      expect([path, status, text.includes(CANARY)]).toEqual([path, 200, false]);
    }
    const doubt = { id: v7(), lesson: sat.lesson, version: 1, reason: "I doubt this very much." };
    const early = await ada.post("/api/disputes", { ...doubt, item: items[0]?.id });
    expect(early.status).toBe(409);
    expect((await ada.post(`${own}/finish`, {})).status).toBe(200);
    expect((await ada.get(own)).text).toContain(CANARY);
    expect((await ada.get(`${own}/split/${items[0]?.id}`)).status).toBe(200);
  });
});

describe("the keys of review questions", () => {
  test("come one by one, each after its answer", async ({ served }) => {
    await plant(served);
    const lesson = lessonNamed("who-says-so-local");
    await publishLesson(served, lesson, lesson.slug);
    const visitor = new Visitor();
    const { attempt } = await take(visitor, lesson, perfectResponse);
    const finishedAt = new Date(Date.now() - 3 * 86_400_000);
    await served.update(attempts).set({ finishedAt }).where(eq(attempts.id, attempt));
    const begin = () => visitor.post<SittingView>("/api/review", { id: v7() });
    const first = await begin();
    expect([first.status, first.text.includes(CANARY)]).toEqual([201, false]);
    const answered = new Set<string>();
    for (const [seq, { id }] of first.body.items.entries()) {
      const reply = await sendAnswer(visitor, first.body.id, answerBody(id, responseTo(id), seq));
      answered.add(id);
      expect(reply.text).toContain(CANARY);
      const again = await begin();
      const view = await visitor.get<AttemptView>(`/api/attempts/${first.body.id}`);
      for (const text of [reply.text, again.text, view.text])
        for (const [canary, owner] of canaried.flatMap(({ planted }) => [...planted]))
          if (!answered.has(owner)) expect(text).not.toContain(canary);
    }
  });
});
