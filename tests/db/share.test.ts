import { v7 } from "uuid";
import { expect } from "vitest";
import { startAttempt } from "@/db/queries/attempts";
import { addGuest } from "@/db/queries/learners";
import { publishLesson } from "@/db/queries/lessons";
import { addShare, findShare } from "@/db/queries/shares";
import type { Lesson } from "@/lib/lesson/lesson";
import { test } from "../support/db";

const lesson = { slug: "shared", title: "Shared", steps: [] } as unknown as Lesson; // only what queries read

test("an id that another result's share has already is not taken from it", async ({ db }) => {
  await publishLesson(db, lesson, "one");
  const id = v7();
  const [owner, late] = [v7(), v7()];
  const added = [];
  for (const attemptId of [owner, late]) {
    const learnerId = v7();
    await addGuest(db, learnerId);
    await startAttempt(db, { id: attemptId, learnerId, lesson: "shared", version: 1 });
    added.push(await addShare(db, { id, attemptId, tokenHash: v7() }));
  }
  expect(added).toEqual([true, false]);
  expect(await findShare(db, { id, attemptId: late })).toMatchObject({ attemptId: owner });
});
