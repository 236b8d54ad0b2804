import { v7 } from "uuid";
import { describe, expect } from "vitest";
import { share } from "@/db/schema/attempts";
import type { FinishReply, ShareReply } from "@/lib/attempt/reply";
import { perfectResponse } from "@/lib/items/index";
import { test, Visitor } from "../support/api";
import { lessonNamed } from "../support/player";
import { start, take } from "../support/walk";

const lesson = lessonNamed("who-says-so-local");

describe("sharing a result", () => {
  test("answers the same to the same id, and to none", async ({ seeded }) => {
    const visitor = new Visitor();
    const { attempt } = await take(visitor, lesson, perfectResponse);
    const path = `/api/attempts/${attempt}/share`;
    const id = v7();
    const first = await visitor.post<ShareReply>(path, { id });
    const again = await visitor.post<ShareReply>(path, { id });
    const other = await visitor.post<ShareReply>(path, { id: v7() });
    const none = await visitor.send<ShareReply>("POST", path);
    expect(first.status).toBe(200);
    expect(new Set([first, again, other, none].map(({ text }) => text)).size).toBe(1);
    expect(await seeded.select().from(share)).toHaveLength(1);
  });

  test("keeps only a hash of the token", async ({ seeded }) => {
    const visitor = new Visitor();
    const { attempt } = await take(visitor, lesson, perfectResponse);
    const shared = await visitor.post<ShareReply>(`/api/attempts/${attempt}/share`, { id: v7() });
    const token = shared.body.page.replace("/r/", "");
    expect(token).toMatch(/^[\w-]{32}$/);
    expect(JSON.stringify(await seeded.select().from(share))).not.toContain(token);
  });

  test("never takes the id of another result's share", async ({ seeded: _ }) => {
    const id = v7();
    const statuses = [];
    for (const visitor of [new Visitor(), new Visitor()]) {
      const { attempt } = await take(visitor, lesson, perfectResponse);
      statuses.push((await visitor.post(`/api/attempts/${attempt}/share`, { id })).status);
    }
    expect(statuses).toEqual([200, 409]);
  });

  test("waits for the end of the lesson", async ({ seeded: _ }) => {
    const visitor = new Visitor();
    const attempt = await start(visitor, lesson.slug);
    expect((await visitor.post(`/api/attempts/${attempt}/share`, {})).status).toBe(409);
  });

  test("shows it at its address to anybody, until it is stopped", async ({ seeded: _ }) => {
    const visitor = new Visitor();
    const { attempt } = await take(visitor, lesson, perfectResponse);
    const path = `/api/attempts/${attempt}/share`;
    const { body } = await visitor.post<ShareReply>(path, { id: v7() });
    const seen = async () => {
      const replies = [];
      for (const address of [body.page, body.image]) replies.push(await new Visitor().get(address));
      return replies.map(({ status }) => status);
    };
    expect(await seen()).toEqual([200, 200]);
    await visitor.send("DELETE", path);
    expect(await seen()).toEqual([404, 404]);
  });

  test("has a picture and a tag of its own for each shape", async ({ seeded: _ }) => {
    const visitor = new Visitor();
    const { attempt } = await take(visitor, lesson, perfectResponse);
    const { body } = await visitor.post<ShareReply>(`/api/attempts/${attempt}/share`, { id: v7() });
    const tags = [];
    for (const query of ["", "?shape=og", "?shape=square", "?shape=story", "?fbclid=1"]) {
      const reply = await new Visitor().get(`${body.image}${query}`);
      expect([query, reply.status, reply.headers.get("content-type")]).toEqual([
        query,
        200,
        "image/png",
      ]);
      tags.push(reply.headers.get("etag"));
    }
    expect(tags[1]).toBe(tags[0]);
    expect(tags[4]).toBe(tags[0]);
    expect(new Set(tags).size).toBe(3);
  });

  test("differs by nothing that a cache is not told of", async ({ seeded: _ }) => {
    const visitor = new Visitor();
    const { attempt } = await take(visitor, lesson, perfectResponse);
    const { body } = await visitor.post<ShareReply>(`/api/attempts/${attempt}/share`, { id: v7() });
    const headers = { "x-asked-language": "es" };
    const plain = await new Visitor().get(body.page);
    expect(plain.headers.get("vary")).toBe("accept-language, cookie");
    expect((await new Visitor().send("GET", body.page, { headers })).text).toBe(plain.text);
  });

  test("refuses a shape there is none of, without looking anything up", async ({ seeded: _ }) => {
    for (const shape of ["", "STORY", "1080x1920", "__proto__"]) {
      const reply = await new Visitor().get(`/r/nobody/card.png?shape=${shape}`);
      expect([reply.status, reply.text]).toEqual([
        400,
        expect.stringContaining("square and story"),
      ]);
    }
    expect((await new Visitor().get("/r/nobody/card.png?shape=story")).status).toBe(404);
  });

  test("stops as often as it is told to, and its id does not come back", async ({ seeded: _ }) => {
    const visitor = new Visitor();
    const { attempt } = await take(visitor, lesson, perfectResponse);
    const path = `/api/attempts/${attempt}/share`;
    const id = v7();
    const first = await visitor.post<ShareReply>(path, { id });
    expect((await visitor.send("DELETE", path)).status).toBe(204);
    expect((await visitor.send("DELETE", path)).status).toBe(204);
    expect((await visitor.post(path, { id })).status).toBe(409);
    const fresh = await visitor.post<ShareReply>(path, { id: v7() });
    expect(fresh.body.page).not.toBe(first.body.page);
  });
});

describe("a request without a body", () => {
  test("finishes an attempt like an empty object", async ({ seeded: _ }) => {
    const visitor = new Visitor();
    const { attempt, finish } = await take(visitor, lesson, perfectResponse);
    const path = `/api/attempts/${attempt}/finish`;
    const bare = await visitor.send<FinishReply>("POST", path);
    expect([bare.status, bare.text]).toEqual([200, finish.text]);
  });
});

describe("readiness", () => {
  test("is refused until lessons are published", async ({ served: _ }) => {
    expect((await new Visitor().get("/api/health/ready")).status).toBe(503);
  });

  test("is given once they are", async ({ seeded: _ }) => {
    expect((await new Visitor().get("/api/health/ready")).status).toBe(200);
  });
});
