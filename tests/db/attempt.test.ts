import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect } from "vitest";
import { addAnswer, firstAnswers } from "@/db/queries/answers";
import { findAttempt, startAttempt } from "@/db/queries/attempts";
import { addGuest } from "@/db/queries/learners";
import { findLesson, listLessons, publishLesson } from "@/db/queries/lessons";
import { answer } from "@/db/schema/attempts";
import { learner } from "@/db/schema/identity";
import { lessonVersion } from "@/db/schema/lessons";
import type { Db } from "@/db/types";
import type { Lesson } from "@/lib/lesson/lesson";
import { test as onPglite } from "../support/db";
import { test as onPostgres } from "../support/postgres";

const lesson = (slug: string, aim: string) =>
  ({ purpose: "lesson", slug, title: slug, aim, course: null, steps: [] }) as unknown as Lesson; // only what queries read

async function begin(db: Db, slug = `lesson-${v7()}`) {
  const learnerId = v7();
  const id = v7();
  await addGuest(db, learnerId);
  await publishLesson(db, lesson(slug, "first"), v7());
  await startAttempt(db, { id, learnerId, lesson: slug, version: 1 });
  return { id, learnerId, slug };
}

const given = (item: string, option: string, seq = 1) => ({
  id: v7(),
  item,
  response: { kind: "label" as const, option },
  seq,
  hints: 0,
  elapsedMs: null,
  certainty: null,
  told: { verdict: "right" as const, earned: 1, possible: 1 },
});

const add = (db: Db, { id }: { id: string }, row: ReturnType<typeof given>) =>
  addAnswer(db, id, row);

describe("answers", () => {
  onPglite("are never changed once they are stored", async ({ db }) => {
    const attempt = await begin(db);
    await add(db, attempt, given("i1", "a"));
    const changed = await db
      .update(answer)
      .set({ seq: 9 })
      .where(eq(answer.attemptId, attempt.id))
      .catch((error: unknown) => error);
    expect(changed).toMatchObject({ cause: { message: "rows of answer are never changed" } });
  });

  onPglite("are refused, not failed, when their attempt was erased meanwhile", async ({ db }) => {
    const attempt = await begin(db);
    await db.delete(learner).where(eq(learner.id, attempt.learnerId));
    expect(await add(db, attempt, given("i1", "a"))).toBeUndefined();
  });

  onPglite("count as first by receipt, across attempts", async ({ db }) => {
    const one = await begin(db);
    const two = { ...one, id: v7() };
    await startAttempt(db, { ...two, lesson: one.slug, version: 1 });
    await add(db, two, given("i1", "first", 7));
    await add(db, one, given("i1", "second", 1));
    await add(db, one, given("i2", "only", 2));
    const first = await firstAnswers(db, one.learnerId);
    expect(first.get("i1")?.response).toEqual({ kind: "label", option: "first" });
    expect([...first.keys()].sort()).toEqual(["i1", "i2"]);
  });

  onPglite(
    "of another learner to the same item are not among the first answers",
    async ({ db }) => {
      const one = await begin(db);
      const other = await begin(db);
      await add(db, other, given("i1", "theirs"));
      await add(db, other, given("i2", "theirs"));
      await add(db, one, given("i1", "own"));
      const first = await firstAnswers(db, one.learnerId);
      expect([...first]).toMatchObject([["i1", { response: { option: "own" } }]]);
    },
  );

  onPostgres(
    "get one try number each when sixteen arrive at once",
    async ({ postgres: { db } }) => {
      const attempt = await begin(db);
      const rows = Array.from({ length: 16 }, (_, at) => given("i1", "a", at));
      await Promise.all(rows.map((row) => add(db, attempt, row)));
      const found = await findAttempt(db, attempt.id, attempt.learnerId);
      expect(found?.answers.map((row) => row.try).sort((a, b) => a - b)).toEqual(
        Array.from({ length: 16 }, (_, at) => at + 1),
      );
      expect(found?.answers.map((row) => row.try)).toEqual(
        [...(found?.answers ?? [])].map((row) => row.try).sort((a, b) => a - b),
      );
    },
  );

  onPostgres(
    "are stored once when one id is raced by twenty senders",
    async ({ postgres: { db } }) => {
      const attempt = await begin(db);
      const row = given("i1", "a");
      const stored = await Promise.all(Array.from({ length: 20 }, () => add(db, attempt, row)));
      expect(stored.filter((one) => one?.isNew)).toHaveLength(1);
      expect(new Set(stored.map((one) => one?.answer.at)).size).toBe(1);
      expect(await db.select().from(answer).where(eq(answer.attemptId, attempt.id))).toHaveLength(
        1,
      );
    },
  );
});

describe("lesson versions", () => {
  onPglite("stay as they were when the lesson is published again", async ({ db }) => {
    const slug = `lesson-${v7()}`;
    const [one, two] = [v7(), v7()];
    expect(await publishLesson(db, lesson(slug, "first"), one)).toEqual({
      version: 1,
      isNew: true,
    });
    expect(await publishLesson(db, lesson(slug, "second"), two)).toEqual({
      version: 2,
      isNew: true,
    });
    expect(await publishLesson(db, lesson(slug, "second"), two)).toEqual({
      version: 2,
      isNew: false,
    });
    expect((await findLesson(db, slug, 1))?.lesson.aim).toBe("first");
    expect((await findLesson(db, slug))?.lesson.aim).toBe("second");
    const changed = db.update(lessonVersion).set({ hash: "x" }).where(eq(lessonVersion.slug, slug));
    await expect(changed).rejects.toThrow();
  });

  onPglite("go back to an earlier one when its text is published again", async ({ db }) => {
    const slug = `lesson-${v7()}`;
    const [one, two] = [v7(), v7()];
    await publishLesson(db, lesson(slug, "first"), one);
    await publishLesson(db, lesson(slug, "second"), two);
    expect(await publishLesson(db, lesson(slug, "first"), one)).toEqual({
      version: 1,
      isNew: false,
    });
    expect((await listLessons(db)).map(({ version }) => version)).toEqual([1]);
  });

  onPostgres(
    "get one number each when eight deployers publish at once",
    async ({ postgres: { db } }) => {
      const slug = `lesson-${v7()}`;
      const hash = v7();
      const published = await Promise.all(
        Array.from({ length: 8 }, () => publishLesson(db, lesson(slug, "same"), hash)),
      );
      expect(new Set(published.map(({ version }) => version))).toEqual(new Set([1]));
      expect(published.filter(({ isNew }) => isNew)).toHaveLength(1);
      const correction = v7();
      const corrected = await Promise.all(
        Array.from({ length: 8 }, () => publishLesson(db, lesson(slug, "new"), correction)),
      );
      expect(new Set(corrected.map(({ version }) => version))).toEqual(new Set([2]));
    },
  );
});
