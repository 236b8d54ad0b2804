import { v7 } from "uuid";
import { describe, expect } from "vitest";
import { findTaught } from "@/db/queries/access";
import { publishLesson } from "@/db/queries/lessons";
import { findLive, moveLive, startLive } from "@/db/queries/live";
import { listLiveResponses, putLiveAnswer } from "@/db/queries/live-answers";
import type { Db } from "@/db/types";
import { itemsOf } from "@/lib/lesson/lesson";
import { moved } from "@/lib/live/live";
import { addClass, addStudent, addTeacher } from "../support/classroom";
import { lessonNamed } from "../support/player";
import { test } from "../support/postgres";

const lesson = lessonNamed("who-says-so-local");
const items = itemsOf(lesson).map(({ id }) => id);
const response = { kind: "label" as const, option: "attributed" };

async function begin(db: Db, pupils: number) {
  process.env.AUTH_SECRET = "a secret that is only used by the tests";
  await publishLesson(db, lesson, lesson.slug);
  const teacher = await addTeacher(db);
  const classId = await addClass(db, teacher);
  const taught = await findTaught(db, teacher.learnerId, classId);
  if (!taught) throw new Error("no class");
  const students = [];
  for (let at = 0; at < pupils; at += 1) students.push(await addStudent(db, classId, `P${at}`));
  const id = v7();
  const openedBy = teacher.accountId;
  await startLive(db, taught, { id, lesson: lesson.slug, version: 1, items, openedBy });
  const led = async () => {
    const live = await findLive(db, teacher.learnerId, id);
    if (live?.role !== "teacher") throw new Error("not led");
    return live;
  };
  const joined = async (learnerId: string) => {
    const live = await findLive(db, learnerId, id);
    if (live?.role !== "student") throw new Error("not joined");
    return live;
  };
  return { taught, students, led, joined, openedBy };
}

describe("a live lesson on a server", () => {
  test("takes one of two moves that come at once", async ({ postgres: { db } }) => {
    const { led } = await begin(db, 0);
    const live = await led();
    for (let round = 1; round <= 5; round += 1) {
      const moves = [0, 1, 2, 3].map((position) => {
        const to = { position, phase: round % 2 ? ("reveal" as const) : ("ask" as const) };
        const next = moved({ ...live.state, revision: round }, items.length, {
          revision: round,
          to,
        });
        if (!next.ok) throw new Error(next.error);
        return next.value;
      });
      const taken = await Promise.all(
        moves.filter(({ revision }) => revision > round).map((next) => moveLive(db, live, next)),
      );
      expect(taken.filter(Boolean)).toHaveLength(1);
      expect((await led()).state.revision).toBe(round + 1);
    }
  });

  test("shows every answer that was acknowledged, however close to the showing it came", async ({
    postgres: { db },
  }) => {
    const { students, led, joined } = await begin(db, 24);
    const [item = ""] = items;
    const lives = await Promise.all(students.map(({ learnerId }) => joined(learnerId)));
    let shown: unknown[] = [];
    const show = async () => {
      const live = await led();
      const { position, revision } = live.state;
      const next = { position, phase: "reveal" as const, shown: [position], ended: false };
      await moveLive(db, live, { ...next, revision: revision + 1 });
      shown = await listLiveResponses(db, await led(), item);
    };
    const sent = students.map(async ({ learnerId }, at) => {
      const live = lives[at];
      if (at === 8) await show();
      return live && putLiveAnswer(db, live, learnerId, { id: v7(), item, response });
    });
    const acknowledged = (await Promise.all(sent)).filter((reply) => typeof reply === "object");
    expect(shown).toHaveLength(acknowledged.length);
    expect(await listLiveResponses(db, await led(), item)).toHaveLength(acknowledged.length);
  });

  test("is the only one of its class when two start at once", async ({ postgres: { db } }) => {
    const { taught, led, openedBy } = await begin(db, 0);
    const live = await led();
    await moveLive(db, live, { ...live.state, revision: 2, ended: true });
    const given = { lesson: lesson.slug, version: 1, items, openedBy };
    const begun = await Promise.all(
      Array.from({ length: 6 }, () => startLive(db, taught, { ...given, id: v7() })),
    );
    expect(begun.toSorted()).toEqual(["started", ...Array(5).fill("taken")]);
  });
});
