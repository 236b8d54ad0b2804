import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect } from "vitest";
import { classCheckOf } from "@/app/_transfer/class-change";
import { findTaught } from "@/db/queries/access";
import { mergePupils } from "@/db/queries/merge-pupils";
import { movePupil } from "@/db/queries/move-pupil";
import { listChecks } from "@/db/queries/transfer";
import { attempt } from "@/db/schema/attempts";
import { schoolClass } from "@/db/schema/classes";
import { dispute } from "@/db/schema/lessons";
import { transferCheck, transferSitting } from "@/db/schema/transfer";
import type { Db } from "@/db/types";
import type { AttemptView, Problem } from "@/lib/attempt/reply";
import { perfectResponse } from "@/lib/items/index";
import { exitItemsOf } from "@/lib/lesson/lesson";
import { type Check, slugOf } from "@/lib/transfer/round";
import { test, type Visitor } from "../support/api";
import { addClass, addStudent, addTeacher, enrol, type Member } from "../support/classroom";
import { lessonNamed } from "../support/player";

type Sat = { round: string; attempt: string; lesson: string; version: number };

const DAY_MS = 24 * 60 * 60 * 1000;

async function aClass(db: Db, facts = {}) {
  const teacher = await addTeacher(db);
  const classId = await addClass(db, teacher, facts);
  const reply = await teacher.post<Check>(`/api/classes/${classId}/transfer`, { id: v7() });
  expect(reply.status).toBe(201);
  return { teacher, classId, check: reply.body.id };
}

async function sit(pupil: Visitor, check: string, id = v7()): Promise<Sat> {
  const reply = await pupil.post<Sat>(`/api/transfer/${check}/sittings`, { id });
  expect([200, 201], reply.text).toContain(reply.status);
  return reply.body;
}

/** Answers every question of a sitting right, as far as `upTo`; answers with the last reply. */
async function answerAll(pupil: Visitor, sat: Sat, upTo = 20) {
  const items = exitItemsOf(lessonNamed(sat.lesson)).slice(0, upTo);
  const replies = [];
  for (const [seq, item] of items.entries())
    replies.push(
      await pupil.post<{ feedback: unknown; why: string | null }>(
        `/api/attempts/${sat.attempt}/answers`,
        { id: v7(), item: item.id, response: perfectResponse(item), seq },
      ),
    );
  return replies;
}

const finish = (pupil: Visitor, sat: Sat) => pupil.post(`/api/attempts/${sat.attempt}/finish`, {});

const open = (teacher: Visitor, classId: string, check: string, round: "after" | "later") =>
  teacher.send<Check & { detail?: string; type?: string }>(
    "PATCH",
    `/api/classes/${classId}/transfer/${check}`,
    { body: JSON.stringify({ open: round }) },
  );

/** Moves the opening of the rounds of a check into the past. */
const age = (db: Db, check: string, days: { before: number; after?: number }) =>
  db
    .update(transferCheck)
    .set({
      beforeOpensAt: new Date(Date.now() - days.before * DAY_MS),
      ...(days.after !== undefined && {
        afterOpensAt: new Date(Date.now() - days.after * DAY_MS),
      }),
    })
    .where(eq(transferCheck.id, check));

describe("a round", () => {
  test("is drawn half and half, also when all come at once", async ({ seeded }) => {
    const { classId, check } = await aClass(seeded);
    const pupils: Member[] = [];
    for (let at = 0; at < 6; at += 1) pupils.push(await addStudent(seeded, classId, `Pupil ${at}`));
    const sat = await Promise.all(pupils.map((pupil) => sit(pupil, check)));
    const taken = (slug: string) => sat.filter(({ lesson }) => lesson === slug).length;
    expect([taken("form-a"), taken("form-b")]).toEqual([3, 3]);
  });

  test("is one attempt, on however many devices it is begun", async ({ seeded }) => {
    const { classId, check } = await aClass(seeded);
    const ada = await addStudent(seeded, classId, "Ada");
    const all = await Promise.all([1, 2, 3].map(() => sit(ada, check)));
    expect(new Set(all.map((sat) => sat.attempt)).size).toBe(1);
    const again = await sit(ada, check);
    expect(again.attempt).toBe(all[0]?.attempt);
    expect(await seeded.$count(transferSitting)).toBe(1);
    expect(await seeded.$count(attempt)).toBe(1);
  });

  test("tells nothing before it is finished, and everything after", async ({ seeded }) => {
    const { classId, check } = await aClass(seeded);
    const ada = await addStudent(seeded, classId, "Ada");
    const sat = await sit(ada, check);
    for (const { status, body } of await answerAll(ada, sat)) {
      expect(status).toBe(200);
      expect(body).toMatchObject({ feedback: null, why: "until-finished" });
    }
    const during = await ada.get<AttemptView>(`/api/attempts/${sat.attempt}`);
    expect(during.body.answers.map(({ feedback }) => feedback)).toEqual(Array(20).fill(null));
    const copy = await ada.get("/api/account/export");
    expect(copy.text).not.toContain('"verdict"');
    expect((await finish(ada, sat)).status).toBe(200);
    const done = await ada.get<AttemptView>(`/api/attempts/${sat.attempt}`);
    expect(done.body.answers.every(({ feedback }) => feedback?.verdict === "right")).toBe(true);
    const shared = await ada.post(`/api/attempts/${sat.attempt}/share`, { id: v7() });
    expect(shared.status).toBe(404);
  });

  test("takes the other form after the first, and form C in the end", async ({ seeded }) => {
    const { teacher, classId, check } = await aClass(seeded);
    const ada = await addStudent(seeded, classId, "Ada");
    const late = await addStudent(seeded, classId, "Late");
    const first = await sit(ada, check);
    expect((await open(teacher, classId, check, "after")).status).toBe(200);
    const second = await sit(ada, check);
    expect(new Set([first.lesson, second.lesson])).toEqual(new Set(["form-a", "form-b"]));
    const missed = await sit(late, check);
    expect(missed.round).toBe("after");
    expect(["form-a", "form-b"]).toContain(missed.lesson);
    await age(seeded, check, { before: 40, after: 14 });
    expect((await open(teacher, classId, check, "later")).status).toBe(200);
    expect(await sit(ada, check)).toMatchObject({ round: "later", lesson: slugOf("C") });
  });

  test("can't be begun once the check was taken back, nor by others", async ({ seeded }) => {
    const { teacher, classId, check } = await aClass(seeded);
    const ada = await addStudent(seeded, classId, "Ada");
    const path = `/api/classes/${classId}/transfer/${check}`;
    const withdraw = (withdrawn: boolean) =>
      teacher.send("PATCH", path, { body: JSON.stringify({ withdrawn }) });
    expect((await withdraw(true)).status).toBe(200);
    const refused = await ada.post(`/api/transfer/${check}/sittings`, { id: v7() });
    expect(refused.status).toBe(404);
    expect((await withdraw(false)).status).toBe(200);
    expect((await sit(ada, check)).round).toBe("before");
    const stranger = await addStudent(seeded, await addClass(seeded, teacher), "Cem");
    const foreign = await stranger.post(`/api/transfer/${check}/sittings`, { id: v7() });
    const unknown = await stranger.post(`/api/transfer/${v7()}/sittings`, { id: v7() });
    expect([foreign.status, foreign.text]).toEqual([404, unknown.text]);
  });

  test("is open to a class under 13 too", async ({ seeded }) => {
    const { classId, check } = await aClass(seeded, { under13: true });
    const ada = await addStudent(seeded, classId, "Ada");
    const sat = await sit(ada, check);
    expect((await ada.get(`/api/lessons/${sat.lesson}/${sat.version}`)).status).toBe(200);
  });
});

describe("a form", () => {
  test("is read by nobody who has not taken it up, and kept by no cache", async ({ seeded }) => {
    const { teacher, classId, check } = await aClass(seeded);
    const ada = await addStudent(seeded, classId, "Ada");
    const sat = await sit(ada, check);
    const other = sat.lesson === "form-a" ? "form-b" : "form-a";
    const own = await ada.get(`/api/lessons/${sat.lesson}/${sat.version}`);
    expect(own.status).toBe(200);
    expect(own.headers.get("cache-control")).toBe("private, no-store");
    expect(own.text).not.toContain('"key"');
    expect((await ada.get(`/api/lessons/${other}/1`)).status).toBe(404);
    expect((await teacher.get(`/api/lessons/${sat.lesson}/${sat.version}`)).status).toBe(404);
    expect((await teacher.get(`/api/lessons/${sat.lesson}`)).status).toBe(404);
    const list = await teacher.get("/api/lessons");
    expect(list.text).not.toContain("form-a");
  });

  test("is given by no assignment and no live lesson, and doubted by no teacher", async ({
    seeded,
  }) => {
    const { teacher, classId } = await aClass(seeded);
    const item = exitItemsOf(lessonNamed("form-a"))[0]?.id ?? "";
    const rules = { opensAt: null, dueAt: null, feedback: "now", late: "count", grading: "points" };
    const given = { id: v7(), lesson: "form-a", parts: null, ...rules };
    expect((await teacher.post(`/api/classes/${classId}/assignments`, given)).status).toBe(404);
    const live = { id: v7(), lesson: "form-a", items: [item] };
    expect((await teacher.post(`/api/classes/${classId}/live`, live)).status).toBe(404);
    const doubt = {
      id: v7(),
      lesson: "form-a",
      version: 1,
      item,
      reason: "I doubt this very much.",
    };
    expect((await teacher.post("/api/disputes", doubt)).status).toBe(409);
    const started = await teacher.post("/api/attempts", { id: v7(), lesson: "form-a", version: 1 });
    expect(started.status).toBe(404);
  });
});

describe("a doubt about a form", () => {
  test("comes after the last answer, and to no teacher of the class", async ({ seeded }) => {
    const { classId, check } = await aClass(seeded);
    const ada = await addStudent(seeded, classId, "Ada");
    const sat = await sit(ada, check);
    await answerAll(ada, sat);
    const item = exitItemsOf(lessonNamed(sat.lesson))[0]?.id ?? "";
    const doubt = { lesson: sat.lesson, version: 1, item, reason: "I doubt this very much." };
    expect((await ada.post("/api/disputes", { id: v7(), ...doubt })).status).toBe(409);
    await finish(ada, sat);
    expect((await ada.post("/api/disputes", { id: v7(), ...doubt })).status).toBe(201);
    const stored = await seeded.select().from(dispute);
    expect(stored.map((row) => row.classId)).toEqual([null]);
  });
});

describe("a teacher", () => {
  test("leads the checks of no class but their own", async ({ seeded }) => {
    const { check } = await aClass(seeded);
    const other = await aClass(seeded);
    const path = `/api/classes/${other.classId}/transfer/${check}`;
    for (const change of [{ open: "after" }, { withdrawn: true }, { withdrawn: false }]) {
      await other.teacher.send("PATCH", `/api/classes/${other.classId}/transfer/${other.check}`, {
        body: JSON.stringify({ withdrawn: true }),
      });
      const { status, body } = await other.teacher.send<Problem>("PATCH", path, {
        body: JSON.stringify(change),
      });
      expect([status, body.type]).toEqual([404, "transfer/not-found"]);
    }
    const [row] = await seeded.select().from(transferCheck).where(eq(transferCheck.id, check));
    expect(row).toMatchObject({ afterOpensAt: null, withdrawnAt: null });
  });

  test("who archives a class closes its check", async ({ seeded }) => {
    const { classId, check } = await aClass(seeded);
    const ada = await addStudent(seeded, classId, "Ada");
    await seeded
      .update(schoolClass)
      .set({ archivedAt: new Date() })
      .where(eq(schoolClass.id, classId));
    const refused = await ada.post<Problem>(`/api/transfer/${check}/sittings`, { id: v7() });
    expect([refused.status, refused.body.type]).toEqual([409, "transfer/closed"]);
  });

  test("has one check at a time in a class", async ({ seeded }) => {
    const { teacher, classId, check } = await aClass(seeded);
    const path = `/api/classes/${classId}/transfer`;
    expect((await teacher.post(path, { id: check })).status).toBe(200);
    expect((await teacher.post(path, { id: v7() })).status).toBe(409);
    const elsewhere = await addClass(seeded, teacher);
    const taken = await teacher.post(`/api/classes/${elsewhere}/transfer`, { id: check });
    expect(taken.body).toMatchObject({ type: "transfer/conflict" });
  });

  test("opens the third round from 14 days after the second on, and is told from when", async ({
    seeded,
  }) => {
    const { teacher, classId, check } = await aClass(seeded);
    expect((await open(teacher, classId, check, "later")).body.type).toBe("transfer/order");
    await open(teacher, classId, check, "after");
    await age(seeded, check, { before: 30, after: 13 });
    const early = await open(teacher, classId, check, "later");
    expect([early.status, early.body.type]).toEqual([409, "transfer/early"]);
    expect(early.body.detail).toMatch(/^It can be opened from .*\d{4}/);
    await age(seeded, check, { before: 90, after: 60 });
    const opened = await open(teacher, classId, check, "later");
    expect(opened.status).toBe(200);
    expect((await open(teacher, classId, check, "later")).body.laterOpensAt).toBe(
      opened.body.laterOpensAt,
    );
  });

  test("gets figures of the class, none below 15 pupils, and no names", async ({ seeded }) => {
    const { teacher, classId, check } = await aClass(seeded);
    const ada = await addStudent(seeded, classId, "Ada");
    const sat = await sit(ada, check);
    await answerAll(ada, sat);
    await finish(ada, sat);
    const csv = await teacher.get(`/api/classes/${classId}/transfer.csv`);
    expect(csv.status).toBe(200);
    expect(csv.text).toContain("too few pupils");
    expect(csv.text).not.toContain("Ada");
  });
});

describe("who counts", () => {
  async function classCheck(db: Db, teacher: Member, classId: string) {
    const taught = await findTaught(db, teacher.learnerId, classId);
    const [check] = taught ? await listChecks(db, taught) : [];
    if (!taught || !check) throw new Error("the class has a check");
    return { taught, ...(await classCheckOf(db, taught, check)) };
  }

  test("is whoever finished both rounds in their time", async ({ seeded }) => {
    const { teacher, classId, check } = await aClass(seeded);
    const names = ["Ada", "Bea", "Cyd"];
    const pupils = [];
    for (const name of names) pupils.push(await addStudent(seeded, classId, name));
    const [ada, bea, cyd] = pupils;
    if (!ada || !bea || !cyd) throw new Error("three pupils");
    for (const pupil of [ada, bea]) {
      const sat = await sit(pupil, check);
      await answerAll(pupil, sat);
      if (pupil === ada) await finish(pupil, sat);
    }
    await open(teacher, classId, check, "after");
    for (const pupil of pupils) {
      const sat = await sit(pupil, check);
      await answerAll(pupil, sat);
      await finish(pupil, sat);
    }
    const { comparisons, sat } = await classCheck(seeded, teacher, classId);
    expect(sat).toHaveLength(5);
    expect(comparisons[0]?.change).toEqual({ state: "early", have: 1, need: 15 });
    expect(comparisons[0]?.orders.aFirst ?? 0).toBeLessThanOrEqual(1);
  });

  test("is in the copy of the class as having taken part, without an answer", async ({
    seeded,
  }) => {
    const { teacher, classId, check } = await aClass(seeded);
    const ada = await addStudent(seeded, classId, "Ada");
    const sat = await sit(ada, check);
    await answerAll(ada, sat);
    await finish(ada, sat);
    const copy = await teacher.get(`/api/classes/${classId}/export`);
    expect(copy.text).toContain(sat.attempt);
    expect(copy.text).not.toContain("form-a-01");
    expect(copy.text).not.toContain("form-b-01");
    const own = await ada.get("/api/account/export");
    expect(own.text).toContain(`${sat.lesson}-01`);
  });

  test("is one pupil after two places became one, by the sitting that was finished", async ({
    seeded,
  }) => {
    const { teacher, classId, check } = await aClass(seeded);
    const ada = await addStudent(seeded, classId, "Ada");
    const twin = await addStudent(seeded, classId, "Ada L.");
    await sit(ada, check);
    const finished = await sit(twin, check);
    await answerAll(twin, finished);
    await finish(twin, finished);
    const { taught } = await classCheck(seeded, teacher, classId);
    const places = { from: twin.membershipId, into: ada.membershipId };
    expect(await mergePupils(seeded, taught, places, new Date())).toBe(true);
    const { sat } = await classCheck(seeded, teacher, classId);
    expect(sat.map(({ membershipId }) => membershipId)).toEqual([ada.membershipId]);
    expect(sat[0]?.finishedAt).not.toBeNull();
    const own = await seeded.select().from(transferSitting);
    expect(own.map(({ attemptId }) => attemptId)).toEqual([finished.attempt]);
    expect(await sit(ada, check)).toMatchObject({ attempt: finished.attempt });
  });

  test("is told nothing of an unfinished form that two places left over, which goes with the class", async ({
    seeded,
  }) => {
    const { teacher, classId, check } = await aClass(seeded);
    const ada = await addStudent(seeded, classId, "Ada");
    const twin = await addStudent(seeded, classId, "Ada L.");
    await enrol(seeded, await addClass(seeded, teacher), ada, "student", "Ada");
    await answerAll(ada, await sit(ada, check), 2);
    const fuller = await sit(twin, check);
    await answerAll(twin, fuller, 3);
    const { taught } = await classCheck(seeded, teacher, classId);
    const places = { from: twin.membershipId, into: ada.membershipId };
    expect(await mergePupils(seeded, taught, places, new Date())).toBe(true);
    const copy = await ada.get<{ attempts: unknown[] }>("/api/account/export");
    expect(copy.body.attempts).toHaveLength(2);
    expect(copy.text).not.toContain('"verdict"');
    const path = `/api/classes/${classId}/pupils/${ada.membershipId}/data`;
    expect((await teacher.send("DELETE", path)).status).toBe(204);
    expect(await seeded.$count(attempt)).toBe(0);
  });

  test("is nobody who was moved to another class; what they did stays with the one they left", async ({
    seeded,
  }) => {
    const { teacher, classId, check } = await aClass(seeded);
    const ada = await addStudent(seeded, classId, "Ada");
    await sit(ada, check);
    const to = await findTaught(seeded, teacher.learnerId, await addClass(seeded, teacher));
    const { taught: from } = await classCheck(seeded, teacher, classId);
    if (!to) throw new Error("the second class is there");
    const move = { from, to, id: ada.membershipId, newId: v7() };
    expect(await movePupil(seeded, move, new Date())).toEqual({ id: move.newId });
    expect((await classCheck(seeded, teacher, classId)).sat).toEqual([]);
    expect(await seeded.$count(transferSitting)).toBe(1);
    const refused = await ada.post(`/api/transfer/${check}/sittings`, { id: v7() });
    expect(refused.status).toBe(404);
  });

  test("is nobody who had finished the same form before", async ({ seeded }) => {
    const { teacher, classId, check } = await aClass(seeded);
    const ada = await addStudent(seeded, classId, "Ada");
    const first = await sit(ada, check);
    await answerAll(ada, first);
    await finish(ada, first);
    const path = `/api/classes/${classId}/transfer`;
    await teacher.send("PATCH", `${path}/${check}`, { body: JSON.stringify({ withdrawn: true }) });
    const again = await teacher.post<Check>(path, { id: v7() });
    await open(teacher, classId, again.body.id, "after");
    const second = await sit(ada, again.body.id);
    await answerAll(ada, second);
    await finish(ada, second);
    const { sat } = await classCheck(seeded, teacher, classId);
    // Which form is drawn is chance: either it is the same one, and known, or the other, and new.
    expect(sat[0]?.isRepeat).toBe(second.lesson === first.lesson);
  });
});
