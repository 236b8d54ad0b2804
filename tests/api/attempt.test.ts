import { v7 } from "uuid";
import { describe, expect } from "vitest";
import { loadLessons } from "@/db/content";
import { answer } from "@/db/schema/attempts";
import { learner } from "@/db/schema/identity";
import type { AnswerReply, AttemptView, FinishReply, Problem } from "@/lib/attempt/reply";
import { perfectResponse } from "@/lib/items/index";
import { exitItemsOf, itemsOf, type Lesson } from "@/lib/lesson/lesson";
import { test, Visitor } from "../support/api";
import { addTeacher } from "../support/classroom";
import { answerBody, sendAnswer, start, take } from "../support/walk";

const SLUG = "who-says-so";
const { lessons } = await loadLessons("content");
const lesson = lessons.find(({ slug }) => slug === SLUG) as Lesson;
const [item, second] = itemsOf(lesson);
if (!item || !second) throw new Error("the lesson has no items");

describe("starting", () => {
  test("makes a visitor a guest at the first attempt, and not before", async ({ seeded: _ }) => {
    const visitor = new Visitor();
    await visitor.get(`/api/lessons/${SLUG}/1`);
    await visitor.get("/api/progress");
    expect(visitor.cookie).toBeUndefined();
    await start(visitor, SLUG);
    expect(visitor.cookie).toMatch(/^guest=/);
  });

  test("answers the same to the same id and body", async ({ seeded: _ }) => {
    const visitor = new Visitor();
    const body = { id: v7(), lesson: SLUG, version: 1 };
    const first = await visitor.post<AttemptView>("/api/attempts", body);
    const again = await visitor.post<AttemptView>("/api/attempts", body);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
  });

  test("refuses what a device began for whoever was signed in then, when that is nobody now", async ({
    seeded: _,
  }) => {
    const visitor = new Visitor();
    const body = { id: v7(), lesson: SLUG, version: 1, whose: "the mark of somebody" };
    const refused = await visitor.post<Problem>("/api/attempts", body);
    expect([refused.status, refused.body.type]).toEqual([409, "attempt/other-learner"]);
    expect(visitor.cookie).toBeUndefined();
    expect((await visitor.post("/api/attempts", { ...body, whose: null })).status).toBe(201);
  });

  test("is not done in the name of whoever signed in since nobody was", async ({ seeded }) => {
    const teacher = await addTeacher(seeded);
    const body = { id: v7(), lesson: SLUG, version: 1 };
    const refused = await teacher.post<Problem>("/api/attempts", { ...body, whose: null });
    expect([refused.status, refused.body.type]).toEqual([409, "attempt/other-learner"]);
    expect((await teacher.post("/api/attempts", body)).status).toBe(201);
  });

  test("refuses the same id for another lesson, and for another learner", async ({ seeded }) => {
    const visitor = new Visitor();
    const body = { id: v7(), lesson: SLUG, version: 1 };
    await visitor.post("/api/attempts", body);
    const other = await visitor.post("/api/attempts", { ...body, lesson: "what-backs-it" });
    const stranger = await new Visitor().post("/api/attempts", body);
    expect([other.status, stranger.status]).toEqual([409, 409]);
    expect(await seeded.select().from(learner)).toHaveLength(1);
  });

  test("refuses a lesson or version that does not exist", async ({ seeded: _ }) => {
    const visitor = new Visitor();
    for (const [slug, version] of [
      ["no-such-lesson", 1],
      [SLUG, 99],
    ] as const) {
      const reply = await visitor.post("/api/attempts", { id: v7(), lesson: slug, version });
      expect(reply.status).toBe(404);
    }
    expect(visitor.cookie).toBeUndefined();
  });
});

describe("answering", () => {
  test("stores the answer once and tells the reason, however often it is sent", async ({
    seeded,
  }) => {
    const visitor = new Visitor();
    const attempt = await start(visitor, SLUG);
    const body = answerBody(item.id, perfectResponse(item));
    const replies = [];
    for (let sent = 0; sent < 3; sent += 1) replies.push(await sendAnswer(visitor, attempt, body));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect(replies[0]?.body.feedback).toMatchObject({ verdict: "right", reason: item.key.reason });
    expect(await seeded.select().from(answer)).toHaveLength(1);
  });

  test("refuses another body under a stored id", async ({ seeded: _ }) => {
    const visitor = new Visitor();
    const attempt = await start(visitor, SLUG);
    const body = answerBody(item.id, perfectResponse(item));
    await sendAnswer(visitor, attempt, body);
    const changed = [
      { ...body, seq: 2 },
      { ...body, item: second.id, response: perfectResponse(second) },
      { ...body, hints: 1 },
      { ...body, elapsedMs: 5 },
      { ...body, item: "nothing-x01" },
    ];
    for (const other of changed)
      expect((await sendAnswer(visitor, attempt, other)).status).toBe(409);
    const elsewhere = await start(visitor, SLUG);
    expect((await sendAnswer(visitor, elsewhere, body)).status).toBe(409);
  });

  test("takes an answer from a tab that was open for weeks, and again when it is sent again", async ({
    seeded,
  }) => {
    const visitor = new Visitor();
    const attempt = await start(visitor, SLUG);
    const weeks = 5 * 7 * 24 * 60 * 60 * 1000;
    const body = { ...answerBody(item.id, perfectResponse(item)), elapsedMs: weeks };
    const replies = [];
    for (let sent = 0; sent < 2; sent += 1) replies.push(await sendAnswer(visitor, attempt, body));
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    expect(await seeded.select().from(answer)).toHaveLength(1);
  });

  test("counts tries and keeps the first one first", async ({ seeded: _ }) => {
    const visitor = new Visitor();
    const attempt = await start(visitor, SLUG);
    for (const expected of [1, 2, 3]) {
      const reply = await sendAnswer(visitor, attempt, answerBody(item.id, perfectResponse(item)));
      expect(reply.body.stored.try).toBe(expected);
    }
  });

  test("hides another learner's attempt like an unknown one", async ({ seeded: _ }) => {
    const owner = new Visitor();
    const attempt = await start(owner, SLUG);
    const stranger = new Visitor();
    await start(stranger, SLUG);
    const body = answerBody(item.id, perfectResponse(item));
    for (const visitor of [stranger, new Visitor()]) {
      const foreign = await sendAnswer(visitor, attempt, body);
      const unknown = await sendAnswer(visitor, v7(), body);
      expect(foreign.status).toBe(404);
      expect(foreign.text).toBe(unknown.text);
      expect((await visitor.get(`/api/attempts/${attempt}`)).status).toBe(404);
      expect((await visitor.post(`/api/attempts/${attempt}/finish`, {})).status).toBe(404);
      expect((await visitor.post(`/api/attempts/${attempt}/share`, { id: v7() })).status).toBe(404);
      expect((await visitor.send("DELETE", `/api/attempts/${attempt}/share`)).status).toBe(404);
    }
  });

  test("refuses a forged cookie", async ({ seeded: _ }) => {
    const owner = new Visitor();
    const attempt = await start(owner, SLUG);
    const forger = new Visitor();
    forger.cookie = owner.cookie?.replace(/.$/, (last) => (last === "A" ? "B" : "A"));
    expect((await forger.get(`/api/attempts/${attempt}`)).status).toBe(404);
  });

  test.for([
    ["an item of no lesson", "nothing-x01", { kind: "label", option: "reporter" }],
    ["another kind of response", item.id, { kind: "choose", options: ["a"] }],
    ["an option that is not offered", item.id, { kind: "label", option: "__proto__" }],
    ["an empty response", item.id, { kind: "label", option: "" }],
  ] as const)("stores nothing for %s", async ([, id, response], { seeded }) => {
    const visitor = new Visitor();
    const attempt = await start(visitor, SLUG);
    const reply = await visitor.post<Problem>(`/api/attempts/${attempt}/answers`, {
      id: v7(),
      item: id,
      response,
      seq: 0,
    });
    expect(reply.status).toBe(422);
    expect(reply.headers.get("content-type")).toBe("application/problem+json");
    expect(await seeded.select().from(answer)).toHaveLength(0);
  });
});

describe("finishing", () => {
  test("names the exit items that are still open", async ({ seeded: _ }) => {
    const visitor = new Visitor();
    const attempt = await start(visitor, SLUG);
    const reply = await visitor.post<Problem>(`/api/attempts/${attempt}/finish`, {});
    expect(reply.status).toBe(409);
    expect(reply.body.issues?.map(({ path }) => path).sort()).toEqual(
      exitItemsOf(lesson)
        .map(({ id }) => id)
        .sort(),
    );
  });

  test("answers the same when it is sent again", async ({ seeded: _ }) => {
    const visitor = new Visitor();
    const { attempt, finish } = await take(visitor, lesson, perfectResponse);
    const again = await visitor.post<FinishReply>(`/api/attempts/${attempt}/finish`, {});
    expect(again.text).toBe(finish.text);
  });

  test("keeps the first answers ever when the lesson is taken again", async ({ seeded: _ }) => {
    const visitor = new Visitor();
    const wrongFirst = await take(visitor, lesson, (asked) =>
      asked.kind === "label" ? { kind: "label", option: "attributed" } : perfectResponse(asked),
    );
    const better = await take(visitor, lesson, perfectResponse);
    expect(better.finish.body.bars).toEqual(wrongFirst.finish.body.bars);
    expect(better.finish.body.bars).toEqual({
      question: "voice",
      signals: { right: 10, of: 10 },
      noises: { right: 0, of: 10 },
    });
  });
});

describe("coming back", () => {
  test("shows the stored answers with their feedback, and no key of an open item", async ({
    seeded: _,
  }) => {
    const visitor = new Visitor();
    const attempt = await start(visitor, SLUG);
    const sent = await sendAnswer(visitor, attempt, answerBody(item.id, perfectResponse(item)));
    const view = await visitor.get<AttemptView>(`/api/attempts/${attempt}`);
    expect(view.body.answers.map(({ feedback }) => feedback)).toEqual([sent.body.feedback]);
    expect(view.text).not.toContain(second.key.reason.slice(0, 30));
    expect(view.headers.get("cache-control")).toBe("no-store");
  });
});

describe("every shipped lesson", () => {
  test.for(lessons.map(({ slug }) => slug))(
    "%s scores full for perfect answers",
    async (slug, { seeded: _ }) => {
      const taken = lessons.find((one) => one.slug === slug) as Lesson;
      const { replies, finish } = await take(new Visitor(), taken, perfectResponse);
      for (const { feedback } of replies as AnswerReply[])
        expect(feedback?.earned).toBe(feedback?.possible);
      const { bars } = finish.body;
      expect(bars?.signals.right).toBe(bars?.signals.of);
      expect(bars?.noises.right).toBe(bars?.noises.of);
    },
  );

  const twoWay = lessons.filter(({ question }) => question === "voice" || question === "backing");
  const always = twoWay.flatMap(({ slug, question }) =>
    (question === "voice" ? ["attributed", "reporter"] : ["backed", "notbacked"]).map(
      (option) => [slug, option] as const,
    ),
  );
  test.for(always)(
    "%s scores exactly half for always %s",
    async ([slug, option], { seeded: _ }) => {
      const taken = lessons.find((one) => one.slug === slug) as Lesson;
      const { finish } = await take(new Visitor(), taken, (asked) =>
        asked.kind === "label" ? { kind: "label", option } : perfectResponse(asked),
      );
      const { signals, noises } = finish.body.bars ?? {
        signals: { right: 0, of: 0 },
        noises: { right: 0, of: 0 },
      };
      expect(signals.right + noises.right).toBe((signals.of + noises.of) / 2);
      expect(Math.min(signals.right, noises.right)).toBe(0);
    },
  );
});
