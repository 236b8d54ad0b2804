import { v7 } from "uuid";
import { describe, expect } from "vitest";
import { publishLesson } from "@/db/queries/lessons";
import type { ReaderSplit } from "@/lib/attempt/split";
import { type ItemOf, perfectResponse } from "@/lib/items/index";
import { itemsOf, type Lesson } from "@/lib/lesson/lesson";
import { test, Visitor } from "../support/api";
import { assign } from "../support/assign";
import { addClass, addStudent, addTeacher } from "../support/classroom";
import { lessonNamed } from "../support/player";
import { answerBody, sendAnswer, start } from "../support/walk";

const SLUG = "who-says-so-local";

/** The lesson with the key of its first question soft. */
const lesson: Lesson = structuredClone(lessonNamed(SLUG));
const found = itemsOf(lesson).find((item): item is ItemOf<"label"> => item.kind === "label");
if (!found) throw new Error("the lesson has no label");
const soft = found;
soft.key.strength = "soft";
const hard = itemsOf(lesson).find(
  (item): item is ItemOf<"label"> => item.kind === "label" && item.id !== soft.id,
);

const label = (option: string) => ({ kind: "label" as const, option });
const [one, other] = soft.options.map(({ id }) => id) as [string, string];

/** A reader who answers the soft question with each of these in turn. */
async function reader(...options: string[]): Promise<{ visitor: Visitor; attempt: string }> {
  const visitor = new Visitor();
  const attempt = await start(visitor, SLUG);
  for (const [seq, option] of options.entries())
    await sendAnswer(visitor, attempt, answerBody(soft.id, label(option), seq));
  return { visitor, attempt };
}

const split = (visitor: Visitor, attempt: string, item = soft.id) =>
  visitor.get<ReaderSplit>(`/api/attempts/${attempt}/split/${item}`);

describe("how other readers answered", () => {
  test("is told from the tenth reader on: first answers only", async ({ served }) => {
    await publishLesson(served, lesson, SLUG);
    // Tries after the first change nothing.
    for (let count = 0; count < 6; count += 1) await reader(one, other);
    for (let count = 0; count < 2; count += 1) await reader(other);
    const ninth = await reader(other);
    expect((await split(ninth.visitor, ninth.attempt)).body).toEqual({
      readers: 9,
      least: 10,
      options: null,
    });
    const tenth = await reader(one);
    const { body, text } = await split(tenth.visitor, tenth.attempt);
    expect(body.readers).toBe(10);
    expect(body.options).toEqual(
      soft.options.map(({ id }) => ({ id, count: id === one ? 7 : id === other ? 3 : 0 })),
    );
    expect(text).not.toMatch(/[0-9a-f]{8}-/);
  });

  test("changes by ten readers at a time, so that nobody's answer is a difference", async ({
    served,
  }) => {
    await publishLesson(served, lesson, SLUG);
    for (let count = 0; count < 9; count += 1) await reader(one);
    const tenth = await reader(one);
    const before = (await split(tenth.visitor, tenth.attempt)).body;
    for (let count = 0; count < 9; count += 1) {
      await reader(other);
      expect((await split(tenth.visitor, tenth.attempt)).body).toEqual(before);
    }
    await reader(other);
    const after = (await split(tenth.visitor, tenth.attempt)).body;
    expect(after.readers).toBe(20);
    expect(after.options?.find(({ id }) => id === other)?.count).toBe(10);
  });

  test("is told to nobody before the answer is stored, nor of somebody else's attempt", async ({
    served,
  }) => {
    await publishLesson(served, lesson, SLUG);
    const waiting = await reader();
    expect((await split(waiting.visitor, waiting.attempt)).status).toBe(404);
    const done = await reader(one);
    expect((await split(done.visitor, done.attempt)).status).toBe(200);
    expect((await split(waiting.visitor, done.attempt)).status).toBe(404);
    expect((await split(new Visitor(), done.attempt)).status).toBe(404);
    expect((await split(done.visitor, v7())).status).toBe(404);
  });

  test("is not told of a question with one right answer", async ({ served }) => {
    await publishLesson(served, lesson, SLUG);
    if (!hard) throw new Error("the lesson has one question");
    const { visitor, attempt } = await reader(one);
    await sendAnswer(visitor, attempt, answerBody(hard.id, perfectResponse(hard), 9));
    expect((await split(visitor, attempt, hard.id)).status).toBe(404);
    expect((await split(visitor, attempt, "no-such-item")).status).toBe(404);
  });

  test("stays closed as long as a class holds feedback back", async ({ served }) => {
    await publishLesson(served, lesson, SLUG);
    const teacher = await addTeacher(served);
    const classId = await addClass(served, teacher);
    const student = await addStudent(served, classId, "Ada");
    const made = await assign(teacher, classId, { feedback: "after-due" });
    const attempt = v7();
    const begun = await student.post<{ id: string }>("/api/attempts", {
      id: attempt,
      assignment: made.id,
    });
    await sendAnswer(student, begun.body.id, answerBody(soft.id, label(one)));
    expect((await split(student, begun.body.id)).status).toBe(404);
  });
});
