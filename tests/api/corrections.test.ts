import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { beforeEach, describe, expect, vi } from "vitest";
import { listCorrections, listRegraded } from "@/db/queries/corrections";
import { findLesson } from "@/db/queries/lessons";
import { regradeLate } from "@/db/queries/regrade";
import { assignment } from "@/db/schema/assignments";
import { answer, attempt, regrade } from "@/db/schema/attempts";
import { correction, dispute, lesson } from "@/db/schema/lessons";
import { seed } from "@/db/seed";
import type { Db } from "@/db/types";
import type { AttemptView } from "@/lib/attempt/reply";
import { type Item, isScored, perfectResponse } from "@/lib/items/index";
import { type KeyChange, unchanged } from "@/lib/lesson/key-change";
import { exitItemsOf, itemsOf } from "@/lib/lesson/lesson";
import { test, type Visitor } from "../support/api";
import { addClass, addStudent, addTeacher, type Member } from "../support/classroom";
import { lessonNamed } from "../support/player";
import { answerBody, sendAnswer, start, take } from "../support/walk";

const SLUG = "who-says-so-local";
const ITEM = `${SLUG}-x01`;
const ADMIN = "keys@example.org";
const local = lessonNamed(SLUG);

// The settings of a process are read once; these hold for every test of this file.
vi.stubEnv("ADMIN_EMAILS", ADMIN);

const item = (id = ITEM) => {
  const found = itemsOf(local)
    .filter(isScored)
    .find((each) => each.id === id);
  if (!found) throw new Error(`no item ${id}`);
  return found;
};

const change = (part: object = {}, id = ITEM): KeyChange =>
  ({ ...unchanged(item(id)), ...part }) as KeyChange;

/** Reporter's voice is right; from now on “attributed” is accepted too. */
const both = change({ strength: "soft", also: ["attributed"] });

const body = (part: object = {}) => ({
  id: v7(),
  lesson: SLUG,
  version: 1,
  item: ITEM,
  change: both,
  reason: "Both can be defended.",
  ...part,
});

type Done = { id: string; version: number; regrades: number };

const other = (each: Item) =>
  each.id === ITEM ? { kind: "label" as const, option: "attributed" } : perfectResponse(each);

let admin: Member;

beforeEach<{ seeded: Db }>(async ({ seeded }) => {
  admin = await addTeacher(seeded, ADMIN);
});

const correct = (visitor: Visitor, part: object = {}) =>
  visitor.post<Done>("/api/corrections", body(part));

describe("a corrected key", () => {
  test("makes a new version, judges past answers again and leaves every row as it was", async ({
    seeded,
  }) => {
    const owner = await addTeacher(seeded);
    const classId = await addClass(seeded, owner);
    const [ada, ben] = [
      await addStudent(seeded, classId, "Ada"),
      await addStudent(seeded, classId, "Ben"),
    ];
    const wrong = await take(ada, local, other);
    await take(ben, local, perfectResponse);
    expect(wrong.finish.body.bars?.noises).toEqual({ right: 4, of: 5 });
    const before = await seeded.select().from(answer).orderBy(answer.id);

    const done = await correct(admin);
    expect(done).toMatchObject({ status: 200, body: { version: 2, regrades: 1 } });
    expect(await seeded.select().from(answer).orderBy(answer.id)).toEqual(before);
    const rows = await seeded.select().from(regrade);
    expect(rows.map(({ told }) => told)).toEqual([{ verdict: "right", earned: 1, possible: 1 }]);

    const again = await ada.get<AttemptView>(`/api/attempts/${wrong.attempt}`);
    const given = again.body.answers.find((each) => each.item === ITEM);
    expect(given?.feedback).toMatchObject({ verdict: "right", also: ["attributed"] });
    const finish = await ada.post<{ bars: { noises: object } }>(
      `/api/attempts/${wrong.attempt}/finish`,
      {},
    );
    expect(finish.body.bars.noises, "the question tells the halves no longer apart").toEqual({
      right: 4,
      of: 4,
    });
    expect(await listRegraded(seeded, ada.learnerId)).toMatchObject([
      { lesson: SLUG, item: ITEM, verdict: "right", reason: "Both can be defended." },
    ]);
    expect(await listRegraded(seeded, ben.learnerId)).toEqual([]);
  });

  test("decides the very next answer, also in an attempt at the old version", async ({
    seeded,
  }) => {
    const student = await addStudent(seeded, await addClass(seeded, admin), "Ada");
    const attemptId = await start(student, SLUG);
    await correct(admin);
    const reply = await sendAnswer(
      student,
      attemptId,
      answerBody(ITEM, { kind: "label", option: "attributed" }),
    );
    expect(reply.body.feedback?.verdict).toBe("right");
    const [row] = await seeded.select().from(answer);
    expect(row?.told.verdict).toBe("right");
    expect(await seeded.select().from(regrade)).toEqual([]);
  });

  test("is answered the same when it is sent again, and changes nothing", async ({ seeded }) => {
    const once = body();
    const first = await admin.post<Done>("/api/corrections", once);
    const again = await admin.post<Done>("/api/corrections", once);
    expect(again.body).toEqual(first.body);
    expect(await seeded.select().from(correction)).toHaveLength(1);
    const elsewhere = await admin.post("/api/corrections", { ...once, item: `${SLUG}-x02` });
    expect(elsewhere.status).toBe(409);
  });

  test("moves assignments of the old version on, and no others", async ({ seeded }) => {
    const classId = await addClass(seeded, admin);
    const rules = { feedback: "now", late: "count", grading: "points" } as const;
    const [mine, others] = [randomUUID(), randomUUID()];
    await seeded.insert(assignment).values([
      { id: mine, classId, lesson: SLUG, version: 1, ...rules },
      { id: others, classId, lesson: "who-says-so", version: 1, ...rules },
    ]);
    await correct(admin);
    const rows = await seeded.select().from(assignment);
    expect(new Map(rows.map(({ id, version }) => [id, version]))).toEqual(
      new Map([
        [mine, 2],
        [others, 1],
      ]),
    );
  });

  test("can be taken back: a third version, and a second verdict beside the first", async ({
    seeded,
  }) => {
    const student = await addStudent(seeded, await addClass(seeded, admin), "Ada");
    await take(student, local, other);
    await correct(admin);
    const back = await correct(admin, { version: 2, change: change() });
    expect(back.body).toMatchObject({ version: 3, regrades: 1 });
    const rows = await seeded.select().from(regrade).orderBy(regrade.at);
    expect(rows.map(({ told }) => told.verdict)).toEqual(["right", "wrong"]);
    const now = await findLesson(seeded, SLUG, 2);
    expect(itemsOf(now?.lesson ?? local).find(({ id }) => id === ITEM)?.key).toEqual(item().key);
  });

  test("finds answers that were under way while it was made", async ({ seeded }) => {
    const student = await addStudent(seeded, await addClass(seeded, admin), "Ada");
    const attemptId = await start(student, SLUG);
    await correct(admin);
    await seeded.insert(answer).values({
      id: randomUUID(),
      attemptId,
      item: ITEM,
      try: 1,
      response: { kind: "label", option: "attributed" },
      seq: 1,
      hints: 0,
      told: { verdict: "wrong", earned: 0, possible: 1 },
    });
    expect(await regradeLate(seeded, new Date())).toBe(1);
    expect(await regradeLate(seeded, new Date())).toBe(0);
  });

  test("survives the next start of the app: the shipped lesson does not come back over it", async ({
    seeded,
  }) => {
    await correct(admin);
    expect((await seed(seeded, "content")).isNew).toBe(0);
    const [row] = await seeded.select().from(lesson).where(eq(lesson.slug, SLUG));
    expect(row?.currentVersion).toBe(2);
  });

  test.for([
    ["a version somebody has corrected meanwhile", { version: 7 }, 409, "correction/stale"],
    ["an unknown question", { item: "nothing" }, 404, "correction/not-found"],
    ["an unknown lesson", { lesson: "nothing" }, 404, "correction/not-found"],
    ["no change at all", { change: change() }, 422, "correction/unchanged"],
    ["no reason", { reason: " . " }, 422, "request/invalid"],
    ["a key of another kind", { item: `${SLUG}-p06` }, 422, "correction/refused"],
  ] as const)("is refused for %s", async ([_what, part, status, type], { seeded }) => {
    expect(await correct(admin, part)).toMatchObject({ status, body: { type } });
    expect(await seeded.select().from(correction)).toEqual([]);
  });

  test("turns a key, and is refused in the rule's own words when the quiz would tilt too far", async ({
    seeded: _,
  }) => {
    const turned = (id: string) => {
      const wrong = { reporter: Object.values((item(id).key as { wrong: object }).wrong)[0] };
      return { item: id, change: change({ option: "attributed", wrong }, id) };
    };
    const [first = "", second = ""] = exitItemsOf(local).flatMap(({ id, kind, key }) =>
      kind === "label" && "option" in key && key.option === "reporter" ? [id] : [],
    );
    expect(await correct(admin, turned(first))).toMatchObject({ status: 200 });
    const reply = await correct(admin, { ...turned(second), version: 2 });
    expect(reply.body).toMatchObject({ type: "correction/refused" });
    expect(reply.text).toContain("7 questions with the answer “attributed”");
  });

  test("is nobody's to make but the administrator's, and the owner's of the lesson", async ({
    seeded,
  }) => {
    const teacher = await addTeacher(seeded);
    const student = await addStudent(seeded, await addClass(seeded, teacher), "Ada");
    expect((await correct(teacher)).status).toBe(404);
    expect((await correct(student)).status).toBe(404);
    await seeded.update(lesson).set({ ownerId: teacher.accountId }).where(eq(lesson.slug, SLUG));
    expect((await correct(admin)).status).toBe(404);
    expect((await correct(teacher)).status).toBe(200);
  });

  test("stands in the log with who, what, why and how many", async ({ seeded }) => {
    await correct(admin);
    expect(await listCorrections(seeded, { id: admin.accountId })).toMatchObject([
      { by: "Ms Example", item: ITEM, reason: "Both can be defended.", regrades: 0, version: 2 },
    ]);
  });

  test("stays in the log as it was written", async ({ seeded }) => {
    await correct(admin);
    const changed = seeded.update(correction).set({ reason: "Never mind." });
    await expect(changed).rejects.toThrow();
  });
});

describe("a doubt about a key", () => {
  const doubt = (part: object = {}) => ({
    id: v7(),
    lesson: SLUG,
    version: 1,
    item: ITEM,
    reason: "The sentence names nobody.",
    ...part,
  });
  const send = (visitor: Visitor, part: object = {}) => visitor.post("/api/disputes", doubt(part));

  test("is taken from a pupil who has answered the question, with the class, once", async ({
    seeded,
  }) => {
    const classId = await addClass(seeded, await addTeacher(seeded));
    const student = await addStudent(seeded, classId, "Ada");
    expect(await send(student)).toMatchObject({
      status: 409,
      body: { type: "dispute/not-answered" },
    });
    const attemptId = await start(student, SLUG);
    await sendAnswer(student, attemptId, answerBody(ITEM, { kind: "label", option: "attributed" }));
    const sent = doubt();
    expect((await student.post("/api/disputes", sent)).status).toBe(201);
    expect((await student.post("/api/disputes", sent)).status).toBe(200);
    expect(await send(student)).toMatchObject({ status: 409, body: { type: "dispute/open" } });
    expect(await seeded.select().from(dispute)).toMatchObject([
      { classId, learnerId: student.learnerId, state: "open" },
    ]);
  });

  test("is taken from a teacher about any question", async ({ seeded }) => {
    expect((await send(await addTeacher(seeded))).status).toBe(201);
  });

  test.for([
    ["an unknown question", { item: "nothing" }, 404],
    ["another lesson's question", { lesson: "what-backs-it" }, 404],
    ["an unknown version", { version: 9 }, 404],
    ["too few words", { reason: "   no   " }, 422],
    ["too many words", { reason: "a".repeat(601) }, 422],
  ] as const)("is refused for %s", async ([_what, part, status], { seeded }) => {
    expect((await send(await addTeacher(seeded), part)).status).toBe(status);
  });

  test("is declined with a reply by whoever may correct, and by nobody else", async ({
    seeded,
  }) => {
    const teacher = await addTeacher(seeded);
    const sent = doubt();
    await teacher.post("/api/disputes", sent);
    const decline = (visitor: Visitor, reply = "The sentence names its source.") =>
      visitor.send("PATCH", `/api/disputes/${sent.id}`, {
        body: JSON.stringify({ state: "declined", reply }),
      });
    expect((await decline(teacher)).status).toBe(404);
    expect((await decline(admin)).status).toBe(200);
    expect((await decline(admin)).status).toBe(200);
    expect((await decline(admin, "Something else now.")).status).toBe(409);
    const unknown = await admin.send("PATCH", `/api/disputes/${randomUUID()}`, {
      body: JSON.stringify({ state: "declined", reply: "Nobody asked this." }),
    });
    expect(unknown.status).toBe(404);
  });

  test("is accepted when the key is corrected", async ({ seeded }) => {
    await send(await addTeacher(seeded));
    await send(await addTeacher(seeded), { item: `${SLUG}-x02` });
    await correct(admin);
    const rows = await seeded.select().from(dispute);
    expect(new Map(rows.map(({ item: of, state, reply }) => [of, [state, reply]]))).toEqual(
      new Map([
        [ITEM, ["accepted", "Both can be defended."]],
        [`${SLUG}-x02`, ["open", null]],
      ]),
    );
  });

  test("ends with the learner", async ({ seeded }) => {
    const teacher = await addTeacher(seeded);
    await send(teacher);
    await teacher.send("DELETE", "/api/account/data");
    expect(await seeded.select().from(dispute)).toEqual([]);
    expect(await seeded.select().from(attempt)).toEqual([]);
  });
});
