import type { PGlite } from "@electric-sql/pglite";
import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect } from "vitest";
import { findAttended, findTaught } from "@/db/queries/access";
import { addAnswer } from "@/db/queries/answers";
import { startAttempt } from "@/db/queries/attempts";
import { listGradebook } from "@/db/queries/gradebook";
import { handIn } from "@/db/queries/hand-in";
import { listTasks } from "@/db/queries/tasks";
import { assignment, extension } from "@/db/schema/assignments";
import { membership } from "@/db/schema/classes";
import { seed } from "@/db/seed";
import type { Db } from "@/db/types";
import { perfectResponse } from "@/lib/items/index";
import { exitItemsOf } from "@/lib/lesson/lesson";
import { addClass, addStudent, addTeacher, type Member } from "../support/classroom";
import { test } from "../support/db";
import { lessonNamed } from "../support/player";
import { test as onPostgres } from "../support/postgres";

const SLUG = "who-says-so-local";
const exit = exitItemsOf(lessonNamed(SLUG));
process.env.AUTH_SECRET = "a secret that is only used by the tests";

async function addAssignment(db: Db, classId: string): Promise<string> {
  const id = v7();
  const opensAt = new Date(Date.now() - 86_400_000);
  await db.insert(assignment).values({
    id,
    classId,
    lesson: SLUG,
    version: 1,
    opensAt,
    feedback: "now",
    late: "count",
    grading: "points",
  });
  return id;
}

const begin = (db: Db, { learnerId }: Member, assignmentId: string | null) =>
  startAttempt(db, { id: v7(), learnerId, lesson: SLUG, version: 1, assignmentId });

async function answerSome(db: Db, student: Member, assignmentId: string, count: number) {
  const started = await begin(db, student, assignmentId);
  if (!started) throw new Error("not started");
  for (const [seq, item] of exit.slice(0, count).entries())
    await addAnswer(db, started.attempt.id, {
      id: v7(),
      item: item.id,
      response: perfectResponse(item),
      seq,
      hints: 0,
      elapsedMs: null,
      certainty: null,
      told: { verdict: "right", earned: 1, possible: 1 },
    });
}

/** How many statements something sends to the embedded database. */
async function statements(client: PGlite, work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const { query } = client;
  client.query = ((...args: Parameters<PGlite["query"]>) => {
    count += 1;
    return query.apply(client, args);
  }) as PGlite["query"];
  await work();
  client.query = query;
  return count;
}

describe("the gradebook", () => {
  test("takes four statements, however many pupils and assignments", async ({ db, client }) => {
    await seed(db, "content");
    const teacher = await addTeacher(db);
    const classId = await addClass(db, teacher);
    const taught = await findTaught(db, teacher.learnerId, classId);
    if (!taught) throw new Error("not taught");
    const first = await addAssignment(db, classId);
    const ada = await addStudent(db, classId, "Ada");
    await answerSome(db, ada, first, 10);
    await listGradebook(db, taught);
    const few = await statements(client, () => listGradebook(db, taught));
    for (let more = 0; more < 4; more += 1) {
      const id = await addAssignment(db, classId);
      const pupil = await addStudent(db, classId, `Pupil ${more}`);
      await answerSome(db, pupil, id, more);
    }
    const many = await statements(client, () => listGradebook(db, taught));
    expect([few, many]).toEqual([4, 4]);
    const { cells, pupils } = await listGradebook(db, taught);
    expect(pupils.map(({ nickname }) => nickname)).toEqual([
      "Ada",
      "Pupil 0",
      "Pupil 1",
      "Pupil 2",
      "Pupil 3",
    ]);
    expect(cells.map((row) => row.map(({ answered }) => answered))).toEqual([
      [10, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 1, 0, 0],
      [0, 0, 0, 2, 0],
      [0, 0, 0, 0, 3],
    ]);
    expect(cells[0]?.[0]?.points).toEqual({ earned: 10, possible: 10 });
  });

  test("extends a date for one pupil and one assignment alone", async ({ db }) => {
    await seed(db, "content");
    const teacher = await addTeacher(db);
    const classId = await addClass(db, teacher);
    const taught = await findTaught(db, teacher.learnerId, classId);
    if (!taught) throw new Error("not taught");
    await addStudent(db, classId, "Ada");
    const { membershipId } = await addStudent(db, classId, "Bo");
    const [assignmentId] = [await addAssignment(db, classId), await addAssignment(db, classId)];
    const dueAt = new Date("2030-01-01T12:00:00.000Z");
    await db.insert(extension).values({ assignmentId, membershipId, dueAt });
    const { assignments, cells } = await listGradebook(db, taught);
    const column = assignments.findIndex(({ id }) => id === assignmentId);
    expect(cells.map((row) => row.map(({ extended }) => extended))).toEqual([
      [false, false],
      [column === 0, column === 1],
    ]);
  });

  test("leaves out a pupil who was removed, and has all of them again once brought back", async ({
    db,
  }) => {
    await seed(db, "content");
    const teacher = await addTeacher(db);
    const classId = await addClass(db, teacher);
    const taught = await findTaught(db, teacher.learnerId, classId);
    if (!taught) throw new Error("not taught");
    const ada = await addStudent(db, classId, "Ada");
    await answerSome(db, ada, await addAssignment(db, classId), 3);
    const before = (await listGradebook(db, taught)).cells;
    const removed = (removedAt: Date | null) =>
      db.update(membership).set({ removedAt }).where(eq(membership.id, ada.membershipId));
    await removed(new Date());
    expect((await listGradebook(db, taught)).pupils).toEqual([]);
    await removed(null);
    expect((await listGradebook(db, taught)).cells).toEqual(before);
  });

  test("tells a pupil's own tasks and nobody else's", async ({ db }) => {
    await seed(db, "content");
    const teacher = await addTeacher(db);
    const classId = await addClass(db, teacher);
    const [ada, bo] = [await addStudent(db, classId, "Ada"), await addStudent(db, classId, "Bo")];
    await answerSome(db, ada, await addAssignment(db, classId), 3);
    const stateOf = async ({ learnerId }: Member) => {
      const attended = await findAttended(db, learnerId, classId);
      if (!attended) throw new Error("not attended");
      return (await listTasks(db, attended)).map(({ state, answered }) => [state, answered]);
    };
    expect(await stateOf(ada)).toEqual([["started", 3]]);
    expect(await stateOf(bo)).toEqual([["none", 0]]);
  });
});

onPostgres(
  "of many devices that start or hand in at once, one attempt counts",
  async ({ postgres: { db } }) => {
    await seed(db, "content");
    const teacher = await addTeacher(db);
    const classId = await addClass(db, teacher);
    const ada = await addStudent(db, classId, "Ada");
    const { learnerId } = ada;
    const started = await addAssignment(db, classId);
    const begun = await Promise.all(Array.from({ length: 12 }, () => begin(db, ada, started)));
    expect(new Set(begun.map((each) => each?.attempt.id)).size).toBe(1);
    expect(begun.filter((each) => each?.isNew)).toHaveLength(1);
    const handed = await addAssignment(db, classId);
    const outside = await Promise.all(Array.from({ length: 6 }, () => begin(db, ada, null)));
    const results = await Promise.all([
      ...outside.map((each) =>
        handIn(db, { id: each?.attempt.id ?? "", learnerId, lesson: SLUG, assignmentId: handed }),
      ),
      begin(db, ada, handed).then((each) => (each?.isNew ? "done" : "counted")),
    ]);
    expect(results.filter((result) => result === "done")).toHaveLength(1);
    expect(results.filter((result) => result === "counted")).toHaveLength(6);
  },
);
