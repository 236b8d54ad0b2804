import { randomUUID } from "node:crypto";
import { getTableConfig } from "drizzle-orm/pg-core";
import { describe, expect } from "vitest";
import { liveAnswer } from "@/db/schema/live";
import type { Db } from "@/db/types";
import { test, type Visitor } from "../support/api";
import { addStudent, addTeacher, enrol } from "../support/classroom";
import { idsIn, missingIn } from "../support/copies";
import { plantAttempt, plantClass, plantPupil, plantTeacher } from "../support/pupil-data";
import { reachableFrom, rowsOf, tables, tablesWith } from "../support/tables";

const copyOf = async (visitor: Visitor, path: string): Promise<unknown> => {
  const reply = await visitor.get(path);
  expect(reply.status).toBe(200);
  expect(reply.headers.get("cache-control")).toBe("no-store");
  return reply.body;
};

async function school(db: Db) {
  const owner = await plantTeacher(db);
  const first = await plantClass(db, owner);
  const ada = await plantPupil(db, first, "Ada");
  const ben = await plantPupil(db, first, "Benno");
  return { owner, first, ada, ben };
}

describe("what is stored about a pupil", () => {
  test("has a planted row in every table that can hold something of a learner or a class", async ({
    seeded,
  }) => {
    const { ada, owner, first } = await school(seeded);
    const rows = await rowsOf(seeded, [
      { table: "learner", id: ada.learnerId },
      { table: "learner", id: owner.learnerId },
      { table: "class", id: first.classId },
    ]);
    const empty = [...reachableFrom("learner", "class")].filter(
      (name) => rows.get(name)?.length === 0,
    );
    expect(empty, "plant a row in tests/support/pupil-data").toEqual([]);
  });

  test("is tied to its learner wherever a table names one", () => {
    const loose = [...tables].flatMap(([name, table]) => {
      const { columns, foreignKeys } = getTableConfig(table);
      const tied = foreignKeys.flatMap((key) => key.reference().columns.map((each) => each.name));
      return columns
        .filter((each) => /learner|account|member|pupil|student/i.test(each.name))
        .filter((each) => !tied.includes(each.name))
        .map((each) => `${name}.${each.name}`);
    });
    expect(loose).toEqual([]);
  });

  test("is in their own copy, column by column", async ({ seeded }) => {
    const { ada } = await school(seeded);
    const rows = await rowsOf(seeded, [{ table: "learner", id: ada.learnerId }]);
    expect(missingIn(await copyOf(ada, "/api/account/export"), rows)).toEqual([]);
  });

  test("holds nothing of anybody else, and no secret", async ({ seeded }) => {
    const { ada, ben } = await school(seeded);
    const others = await rowsOf(seeded, [{ table: "learner", id: ben.learnerId }]);
    const text = JSON.stringify(await copyOf(ada, "/api/account/export"));
    expect(idsIn(others).filter((id) => text.includes(id))).toEqual([]);
    expect(text).not.toContain("secret-");
  });

  test("is in the teacher's copy as far as it concerns the class", async ({ seeded }) => {
    const { owner, first, ada } = await school(seeded);
    const rows = await rowsOf(seeded, [{ table: "learner", id: ada.learnerId }]);
    const outside = await rowsOf(seeded, [{ table: "attempt", id: ada.outside }]);
    const path = `/api/classes/${first.classId}/pupils/${ada.membershipId}/export`;
    const copy = await copyOf(owner, path);
    const concerned = new Map(
      [...rows]
        .filter(([table]) => !["learner", "account", "credential"].includes(table))
        .map(([table, all]) => {
          const beyond = (outside.get(table) ?? []).map((row) => JSON.stringify(row));
          return [table, all.filter((row) => !beyond.includes(JSON.stringify(row)))];
        }),
    );
    expect(missingIn(copy, concerned)).toEqual([]);
    const text = JSON.stringify(copy);
    expect(idsIn(outside).filter((id) => text.includes(id))).toEqual([]);
    expect(text).not.toContain("secret-");
  });

  test("is in the copy of the class with everything else of it", async ({ seeded }) => {
    const { owner, first, ada, ben } = await school(seeded);
    const rows = await rowsOf(seeded, [
      { table: "class", id: first.classId },
      { table: "attempt", id: ada.counted },
      { table: "attempt", id: ben.counted },
    ]);
    const copy = await copyOf(owner, `/api/classes/${first.classId}/export`);
    expect(missingIn(copy, rows)).toEqual([]);
    expect(JSON.stringify(copy)).not.toContain("secret-");
  });

  test("comes as a table too, in which nothing typed becomes a formula", async ({ seeded }) => {
    const { ada } = await school(seeded);
    const reply = await ada.get("/api/account/export?format=csv");
    expect(reply.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(reply.text.trim().split("\n")).toHaveLength(3);
  });
});

describe("erasing", () => {
  test("a pupil leaves nothing of them in any table", async ({ seeded }) => {
    const { owner, first, ada, ben } = await school(seeded);
    const gone = idsIn(await rowsOf(seeded, [{ table: "learner", id: ada.learnerId }]));
    const stays = idsIn(await rowsOf(seeded, [{ table: "learner", id: ben.learnerId }]));
    const path = `/api/classes/${first.classId}/pupils/${ada.membershipId}/data`;
    expect((await owner.send("DELETE", path)).status).toBe(204);
    expect(await tablesWith(seeded, [...gone, "Ada"])).toEqual([]);
    const left = await rowsOf(seeded, [{ table: "learner", id: ben.learnerId }]);
    expect(idsIn(left).sort()).toEqual(stays.sort());
    expect((await ada.get("/api/account/export")).status).toBe(401);
    expect((await owner.send("DELETE", path)).status).toBe(404);
  });

  test("a pupil of two classes leaves only what was done for this one", async ({ seeded }) => {
    const { owner, first, ada } = await school(seeded);
    const second = await plantClass(seeded, owner);
    const place = await enrol(seeded, second.classId, ada, "student", "Ada");
    const there = await plantAttempt(seeded, ada.learnerId, second.assigned);
    const kept = { id: randomUUID(), sessionId: second.session, learnerId: ada.learnerId };
    const response = { kind: "label" as const, option: "reporter" };
    await seeded.insert(liveAnswer).values({ ...kept, item: "x", response });
    const path = `/api/classes/${first.classId}/pupils/${ada.membershipId}/data`;
    expect((await owner.send("DELETE", path)).status).toBe(204);
    expect(await tablesWith(seeded, [ada.counted, ada.membershipId])).toEqual([]);
    const rows = await rowsOf(seeded, [{ table: "learner", id: ada.learnerId }]);
    expect(rows.get("membership")).toMatchObject([{ id: place }]);
    expect(rows.get("live_answer")).toMatchObject([{ id: kept.id }]);
    for (const table of ["dispute", "transfer_sitting", "extension"])
      expect(rows.get(table), table).toEqual([]);
    expect(rows.get("attempt")?.map(({ id }) => id)).toEqual(
      expect.arrayContaining([there, ada.outside]),
    );
    expect((await ada.get("/api/account/export")).status).toBe(200);
  });

  test("a class leaves nothing of it and its pupils, once its name is typed", async ({
    seeded,
  }) => {
    const { owner, first, ada, ben } = await school(seeded);
    const second = await plantClass(seeded, owner);
    const gone = idsIn(
      await rowsOf(seeded, [
        { table: "class", id: first.classId },
        { table: "learner", id: ada.learnerId },
        { table: "learner", id: ben.learnerId },
      ]),
    );
    const erase = (name: string) =>
      owner.send("DELETE", `/api/classes/${first.classId}`, { body: JSON.stringify({ name }) });
    expect(await erase("Another name")).toMatchObject({ status: 422 });
    const copy = (await copyOf(owner, `/api/classes/${first.classId}/export`)) as {
      class: { name: string };
    };
    expect((await erase(` ${copy.class.name} `)).status).toBe(204);
    expect(await tablesWith(seeded, [...gone, "Ada", "Benno"])).toEqual([]);
    expect(await tablesWith(seeded, [second.classId])).toContain("class");
  });

  test("a class is its owner's to erase and to copy, not a colleague's", async ({ seeded }) => {
    const { first } = await school(seeded);
    const colleague = await addTeacher(seeded);
    const path = `/api/classes/${first.classId}`;
    const erase = () =>
      colleague.send("DELETE", path, { body: JSON.stringify({ name: "whatever" }) });
    expect((await erase()).status).toBe(404);
    expect((await colleague.get(`${path}/export`)).status).toBe(404);
    await enrol(seeded, first.classId, colleague, "teacher", "Mr Other");
    expect((await erase()).status).toBe(403);
    expect((await colleague.get(`${path}/export`)).status).toBe(403);
  });

  test("a pupil may erase themselves", async ({ seeded }) => {
    const { ada } = await school(seeded);
    const gone = idsIn(await rowsOf(seeded, [{ table: "learner", id: ada.learnerId }]));
    expect((await ada.send("DELETE", "/api/account/data")).status).toBe(204);
    expect(await tablesWith(seeded, [...gone, "Ada"])).toEqual([]);
    expect((await ada.send("DELETE", "/api/account/data")).status).toBe(401);
  });

  test("a teacher takes along the classes nobody else teaches, and hands over the others", async ({
    seeded,
  }) => {
    const { owner, first, ada, ben } = await school(seeded);
    const shared = await plantClass(seeded, owner);
    const colleague = await addTeacher(seeded);
    const heir = await enrol(seeded, shared.classId, colleague, "teacher", "Mr Other");
    const pupil = await addStudent(seeded, shared.classId, "Cem");
    const gone = idsIn(
      await rowsOf(seeded, [
        { table: "class", id: first.classId },
        { table: "learner", id: ada.learnerId },
        { table: "learner", id: ben.learnerId },
        { table: "account", id: owner.accountId },
      ]),
    );
    expect((await owner.send("DELETE", "/api/account/data")).status).toBe(204);
    expect(await tablesWith(seeded, [...gone, owner.email, owner.learnerId])).toEqual([]);
    const rows = await rowsOf(seeded, [{ table: "class", id: shared.classId }]);
    expect(rows.get("membership")?.map(({ id, role }) => [id, role])).toEqual(
      expect.arrayContaining([
        [heir, "owner"],
        [pupil.membershipId, "student"],
      ]),
    );
    expect(rows.get("assignment")).toHaveLength(1);
  });
});
