import { v7 } from "uuid";
import { beforeEach, describe, expect, vi } from "vitest";
import { Outbox } from "@/app/_offline/outbox";
import { deviceStore, memoryStore, type Store } from "@/app/_offline/store";
import type { AttemptView } from "@/lib/attempt/reply";
import { perfectResponse } from "@/lib/items/index";
import { itemsOf } from "@/lib/lesson/lesson";
import { test, Visitor } from "../support/api";
import { lessonNamed } from "../support/player";

const lesson = lessonNamed("who-says-so-local");
const taken = { slug: lesson.slug, version: 1, assignment: null };
const nobody = { parts: null, whose: null };

/** Whether replies reach the device; requests always reach the server. */
let losesReplies = false;
let visitor: Visitor;

beforeEach(() => {
  losesReplies = false;
  visitor = new Visitor();
  vi.stubGlobal("fetch", async (path: string, { method, body }: RequestInit) => {
    const known = visitor.cookie;
    const reply = await (method === "POST"
      ? visitor.post(path, JSON.parse(String(body)))
      : visitor.get(path));
    if (!losesReplies) return new Response(reply.text, reply);
    visitor.cookie = known;
    throw new TypeError("lost");
  });
});

function outboxOver(store: Store = memoryStore()): Outbox {
  const around = { newId: () => v7(), random: () => 0, after: () => () => {}, tell: () => {} };
  return new Outbox({ store, alone: (work) => work(), ...around });
}

const answerTo = (at: number) => {
  const item = itemsOf(lesson)[at];
  if (!item) throw new Error("no such item");
  const rest = { seq: at + 1, hints: 0, elapsedMs: 0, certainty: null };
  return { id: v7(), item: item.id, response: perfectResponse(item), ...rest };
};

const add = (box: Outbox, key: string, at: number) =>
  box.add(key, { kind: "answer", body: answerTo(at) });

describe("the outbox", () => {
  test("begins a guest's attempt under another id when the first reply was lost, and the answers follow", async ({
    seeded: _,
  }) => {
    const box = outboxOver();
    const key = await box.begin(taken, nobody);
    await add(box, key, 0);
    losesReplies = true;
    await box.flush();
    expect(box.snapshot().isDown).toBe(true);
    losesReplies = false;
    await box.flush();
    const kept = box.find(key);
    expect(kept?.id).not.toBe(key);
    expect(kept?.waiting).toEqual([]);
    const { body } = await visitor.get<AttemptView>(`/api/attempts/${kept?.id}`);
    expect(body.answers).toHaveLength(1);
  });

  test("keeps an answer whose reply was lost, and stores it once", async ({ seeded: _ }) => {
    const box = outboxOver();
    const key = await box.begin(taken, nobody);
    await box.flush();
    losesReplies = true;
    await add(box, key, 0);
    await box.flush();
    expect(box.find(key)?.waiting).toHaveLength(1);
    losesReplies = false;
    await box.flush();
    expect(box.find(key)?.waiting).toEqual([]);
    expect(box.find(key)?.answers.map((answer) => answer.try)).toEqual([1]);
  });

  test("parks what somebody else began, sends nothing of it, and sends it when they are back", async ({
    seeded: _,
  }) => {
    const store = memoryStore();
    const box = outboxOver(store);
    const key = await box.begin(taken, nobody);
    await box.flush();
    await add(box, key, 0);
    const owner = visitor.cookie;
    visitor.cookie = undefined;
    await box.flush();
    expect(box.find(key)?.parked?.status).toBe(404);
    expect(box.find(key)?.waiting).toHaveLength(1);

    visitor.cookie = owner;
    const later = outboxOver(store);
    await later.flush(true);
    expect(later.find(key)?.parked).toBeNull();
    expect(later.find(key)?.answers).toHaveLength(1);
  });

  test("goes on with other attempts when one is parked", async ({ seeded: _ }) => {
    const box = outboxOver();
    const theirs = await box.begin(taken, { parts: null, whose: "the mark of somebody" });
    const own = await box.begin(taken, nobody);
    await add(box, own, 0);
    await box.flush();
    expect(box.find(theirs)?.parked?.type).toBe("attempt/other-learner");
    expect(box.find(own)?.answers).toHaveLength(1);
  });

  test("asks for the result behind the answers, and takes a refusal of it as one", async ({
    seeded: _,
  }) => {
    const box = outboxOver();
    const key = await box.begin(taken, nobody);
    await add(box, key, 0);
    await box.add(key, { kind: "finish" });
    await box.flush();
    expect(box.find(key)?.refused?.type).toBe("attempt/open-items");
    for (let at = 1; at < itemsOf(lesson).length; at += 1) await add(box, key, at);
    await box.add(key, { kind: "finish" });
    await box.flush();
    expect(box.find(key)?.finishedAt).toEqual(expect.any(String));
  });

  test("takes out what the server turns out to have when the attempt is read again", async ({
    seeded: _,
  }) => {
    const box = outboxOver();
    const key = await box.begin(taken, nobody);
    await box.flush();
    losesReplies = true;
    await add(box, key, 0);
    await box.flush();
    losesReplies = false;
    await box.reread(key);
    expect(box.find(key)?.waiting).toEqual([]);
    expect(box.find(key)?.answers).toHaveLength(1);
  });

  test("goes on in memory, and says so, where the browser keeps nothing", async ({ seeded: _ }) => {
    const box = outboxOver(deviceStore());
    const key = await box.begin(taken, nobody);
    await add(box, key, 0);
    expect(box.snapshot().lasts).toBe(false);
    await box.flush();
    expect(box.find(key)?.answers).toHaveLength(1);
  });
});
