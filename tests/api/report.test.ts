import { parse } from "csv-parse/sync";
import { drizzle } from "drizzle-orm/pglite";
import { describe, expect } from "vitest";
import { figuresFor, itemsByLesson, itemsGiven, workOf } from "@/app/_server/class-report";
import { walksIn } from "@/app/_server/pupil-report";
import { findTaught, type Taught } from "@/db/queries/access";
import { listGradebook } from "@/db/queries/gradebook";
import { publishLesson } from "@/db/queries/lessons";
import { listExtensions } from "@/db/queries/reports";
import type { Db } from "@/db/types";
import { type Item, perfectResponse } from "@/lib/items/index";
import { exitItemsOf } from "@/lib/lesson/lesson";
import { test } from "../support/api";
import { give, slip, walk } from "../support/class-work";
import { addClass, addStudent, addTeacher, type Member } from "../support/classroom";
import { lessonNamed } from "../support/player";

const lesson = lessonNamed("who-says-so-local");

/** Six pupils: the first misses nothing, the next one item, and so on; one has a name that would be a formula. */
async function addWork(db: Db) {
  const teacher = await addTeacher(db);
  const classId = await addClass(db, teacher, { name: "7b", timeZone: "Asia/Kolkata" });
  const assigned = await give(db, classId, lesson.slug, {
    dueAt: new Date(Date.now() - 1000),
    opensAt: new Date(Date.now() - 100_000),
  });
  const names = ["Ada", "Ben", "Cem", "Dora", "=1+1", "Zoë"];
  for (const [misses, name] of names.entries()) {
    const pupil = await addStudent(db, classId, name);
    await walk(
      db,
      pupil,
      lesson,
      (item: Item, at) => (at < misses ? slip(item) : perfectResponse(item)),
      { assignmentId: assigned },
    );
  }
  const idle = await addStudent(db, classId, "Idle");
  return { teacher, classId, assigned, names, idle };
}

const rowsOf = (text: string): Record<string, string>[] =>
  parse(text, { bom: true, columns: true });

async function taughtBy(db: Db, teacher: Member, classId: string): Promise<Taught> {
  const found = await findTaught(db, teacher.learnerId, classId);
  if (!found) throw new Error("not taught");
  return found;
}

describe("the files of a class", () => {
  test("hold the figures of its report", async ({ seeded }) => {
    const { teacher, classId } = await addWork(seeded);
    const reply = await teacher.get(`/api/classes/${classId}/report.csv`);
    expect(reply.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(reply.headers.get("content-disposition")).toContain('filename="questions-7b.csv"');
    const rows = rowsOf(reply.text);
    const taught = await taughtBy(seeded, teacher, classId);
    const shown = itemsByLesson(await figuresFor(seeded, { id: teacher.learnerId }, taught));
    const items = shown.flatMap((each) => each.items);
    expect(
      rows.map((row) => [row["Question id"], row.Answered, row.Missed, row["Chosen by"]]),
    ).toEqual(
      items.map(({ item, answered, missed, tempting }) => [
        item.id,
        `${answered}`,
        `${missed}`,
        `${tempting?.pupils ?? ""}`,
      ]),
    );
    // The n-th of six misses the first n items: five of six the first, four the second.
    expect(rows.slice(0, 3).map((row) => row.Missed)).toEqual(["5", "4", "3"]);
  });

  test("hold the bars, and what was taken for what", async ({ seeded }) => {
    const { teacher, classId } = await addWork(seeded);
    const reply = await teacher.get(`/api/classes/${classId}/figures.csv`);
    const rows = rowsOf(reply.text).map((row) => Object.values(row).slice(0, 6).join("|"));
    // Ada misses nothing, Zoë five of ten: 15 of 60 in all; fewer than 15 pupils have no d′.
    const bars = rowsOf(reply.text).filter((row) => row["What it is"] === "");
    expect(bars.map((row) => row.Figure)).toEqual([
      "Attributed claims spotted",
      "The outlet’s own statements recognised",
    ]);
    expect(bars.map((row) => row["Out of"])).toEqual(["30", "30"]);
    expect(bars.reduce((sum, row) => sum + Number(row.Count), 0)).toBe(45);
    const taken = rows.filter((row) => row.startsWith("Voice|Taken for|Reporter’s voice|"));
    expect(taken).toHaveLength(2);
    expect(taken.map((row) => row.split("|").at(-1))).toEqual(["30", "30"]);
  });

  test("hold the gradebook as the overview shows it, a row for each pupil", async ({ seeded }) => {
    const { teacher, classId, names } = await addWork(seeded);
    const reply = await teacher.get(`/api/classes/${classId}/gradebook.csv`);
    const rows = rowsOf(reply.text);
    const book = await listGradebook(seeded, await taughtBy(seeded, teacher, classId));
    expect(rows).toHaveLength(names.length + 1);
    expect(rows.map((row) => row[`${lesson.title} (points)`])).toEqual(
      book.cells.map(([cell]) => `${cell?.points?.earned ?? ""}`),
    );
    expect(rows.find((row) => row.Pupil === "Ada")).toEqual({
      Pupil: "Ada",
      [`${lesson.title} (points)`]: "10",
      [`${lesson.title} (out of)`]: "10",
      [`${lesson.title} (status)`]: "finished, late",
    });
    expect(rows.map((row) => row.Pupil)).toContain("'=1+1");
    expect(rows.at(rows.findIndex((row) => row.Pupil === "Idle"))).toMatchObject({
      [`${lesson.title} (points)`]: "",
      [`${lesson.title} (status)`]: "not begun, late",
    });
  });

  test("leave out what was taken back, and tell two assignments of one lesson apart", async ({
    seeded,
  }) => {
    const { teacher, classId, assigned } = await addWork(seeded);
    await give(seeded, classId, lesson.slug, {});
    const path = `/api/classes/${classId}/gradebook.csv`;
    const heads = async () =>
      Object.keys(rowsOf((await teacher.get(path)).text)[0] ?? {}).filter((head) =>
        head.endsWith("(points)"),
      );
    expect(await heads()).toEqual([`${lesson.title} (points)`, `${lesson.title} 2 (points)`]);
    await teacher.send("PATCH", `/api/assignments/${assigned}`, { body: '{"withdrawn":true}' });
    expect(await heads()).toEqual([`${lesson.title} 2 (points)`]);
  });

  test("hold every first try with what was told and the right answer", async ({ seeded }) => {
    const { teacher, classId } = await addWork(seeded);
    const reply = await teacher.get(`/api/classes/${classId}/answers.csv`);
    const rows = rowsOf(reply.text);
    expect(rows).toHaveLength(60);
    const [first] = rows.filter((row) => row.Pupil === "Zoë");
    expect(first).toMatchObject({
      "Verdict then": "Not this time",
      "Verdict by the key now": "Not this time",
      "First answer ever": "yes",
      "Right answer": "The outlet says it itself (reporter’s voice)",
      Answer: "Somebody else says it (attributed)",
    });
    expect(rows.filter((row) => row["Verdict then"] === "Right")).toHaveLength(60 - 15);
    const shown = new Intl.DateTimeFormat("sv", { timeZone: "Asia/Kolkata" }).format(new Date());
    expect(first?.["Time (Asia/Kolkata)"]?.slice(0, 10)).toBe(shown);
  });
});

test("an assignment of an earlier version keeps the questions that a later one has dropped", async ({
  seeded,
}) => {
  const teacher = await addTeacher(seeded);
  const classId = await addClass(seeded, teacher);
  const slug = `${lesson.slug}-again`;
  const [dropped] = exitItemsOf(lesson);
  const shorter = {
    ...lesson,
    slug,
    steps: lesson.steps.map((step) =>
      step.type === "exit" ? { ...step, items: step.items.slice(1) } : step,
    ),
  };
  await publishLesson(seeded, { ...lesson, slug }, "longer");
  await publishLesson(seeded, shorter, "shorter");
  const before = await give(seeded, classId, slug, { version: 1 });
  await give(seeded, classId, slug, { version: 2 });
  const ada = await addStudent(seeded, classId, "Ada");
  await walk(seeded, ada, { ...lesson, slug }, slip, { assignmentId: before });
  const taught = await taughtBy(seeded, teacher, classId);
  const figures = await figuresFor(seeded, { id: teacher.learnerId }, taught);
  const given = figures.given.find(({ assignment }) => assignment.id === before);
  if (!given) throw new Error("not given");
  const [first, ...rest] = itemsGiven(figures, given);
  expect(first).toMatchObject({ item: { id: dropped?.id }, answered: 1, missed: 1 });
  expect(rest.every(({ answered }) => answered === 1)).toBe(true);
});

test("a class of twelve assignments costs no more statements than one of one", async ({
  seeded,
  client,
}) => {
  const { teacher, classId, idle } = await addWork(seeded);
  for (let more = 0; more < 11; more += 1)
    await give(seeded, classId, ["who-says-so", "what-backs-it"][more % 2] ?? "");
  await addClass(seeded, teacher);
  const asked: string[] = [];
  const logger = { logQuery: (query: string) => void asked.push(query) };
  const counted = drizzle({ client, casing: "snake_case", logger }) as unknown as Db; // as in tests/support/db
  const taught = await taughtBy(counted, teacher, classId);
  await figuresFor(counted, { id: teacher.learnerId }, taught);
  const report = asked.splice(0).length;
  const work = await workOf(counted, taught);
  await walksIn(counted, taught, work, idle.learnerId);
  await listExtensions(counted, taught, idle.membershipId);
  const pupil = asked.splice(0).length;
  await listGradebook(counted, taught);
  const gradebook = asked.length;
  expect({ report, pupil }).toEqual({ report: 7, pupil: 6 });
  expect(gradebook).toBe(4);
});
