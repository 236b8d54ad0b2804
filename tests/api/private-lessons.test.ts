import { v7 } from "uuid";
import { describe, expect } from "vitest";
import { listOwnLessons } from "@/db/queries/private-lessons";
import { test as base, type Visitor } from "../support/api";
import {
  answers,
  buildPrivateCase,
  only,
  type PrivateCase,
  READERS,
} from "../support/private-case";
import { PRIVATE_TITLE } from "../support/private-lesson";

const test = base.extend<{ given: PrivateCase }>({
  given: async ({ seeded }, use) => use(await buildPrivateCase(seeded)),
});

describe("a private lesson", () => {
  test("is read by its owner and the classes that have it, and by nobody else", async ({
    given,
  }) => {
    const path = `/api/lessons/${given.slug}/1`;
    expect(await answers(given, (visitor) => visitor.get(path))).toEqual(only(given, READERS, 200));
  });

  test("has a current version for the same people only", async ({ given }) => {
    const path = `/api/lessons/${given.slug}`;
    expect(await answers(given, (visitor) => visitor.get(path))).toEqual(only(given, READERS, 307));
  });

  test("is answered to everybody else word by word like one that is not there", async ({
    given,
  }) => {
    const { anonymous, admin } = given.who;
    for (const visitor of [anonymous, admin]) {
      const foreign = await visitor.get(`/api/lessons/${given.slug}/1`);
      const unknown = await visitor.get("/api/lessons/own-000000000000/1");
      expect([foreign.status, foreign.text]).toEqual([unknown.status, unknown.text]);
      expect(foreign.headers.get("cache-control")).toBe("no-store");
    }
  });

  test("stays in no cache, not even after a second look", async ({ given }) => {
    const { pupil } = given.who;
    const path = `/api/lessons/${given.slug}/1`;
    const first = await pupil.get(path);
    expect(first.headers.get("cache-control")).toBe("private, no-store");
    const etag = first.headers.get("etag") ?? "";
    const again = await pupil.send("GET", path, { headers: { "if-none-match": etag } });
    expect([again.status, again.headers.get("cache-control")]).toEqual([304, "private, no-store"]);
    const way = await pupil.get(`/api/lessons/${given.slug}`);
    expect(way.headers.get("cache-control")).toBe("private, no-store");
    const shipped = await pupil.get("/api/lessons/who-says-so/1");
    expect(shipped.headers.get("cache-control")).toContain("public");
  });

  test("tells a browser that knows its bytes nothing unless it may read them", async ({
    given,
  }) => {
    const path = `/api/lessons/${given.slug}/1`;
    const etag = (await given.who.owner.get(path)).headers.get("etag") ?? "";
    const asked = { headers: { "if-none-match": etag } };
    expect((await given.who.admin.send("GET", path, asked)).status).toBe(404);
  });

  test("is begun by itself by its owner only", async ({ given }) => {
    const begin = (visitor: Visitor) =>
      visitor.post("/api/attempts", { id: v7(), lesson: given.slug, version: 1 });
    expect(await answers(given, begin)).toEqual(only(given, ["owner"], 201));
  });

  test("is begun for its assignment by the pupils it was given to", async ({ given }) => {
    const begin = (visitor: Visitor) =>
      visitor.post("/api/attempts", { id: v7(), assignment: given.assigned });
    expect(await answers(given, begin)).toEqual(only(given, ["pupil"], 201));
  });

  test("stands in no public list and in nobody's progress, not even its owner's", async ({
    given,
  }) => {
    for (const visitor of Object.values(given.who))
      for (const path of ["/api/lessons", "/api/progress"]) {
        const { status, text } = await visitor.get(path);
        expect(status).toBe(200);
        expect(text).not.toContain(given.slug);
        expect(text).not.toContain(PRIVATE_TITLE);
      }
  });

  test("is among its owner's own lessons, and no colleague's", async ({ given, seeded }) => {
    const { owner, colleague } = given.who;
    const own = await listOwnLessons(seeded, owner.accountId);
    expect(own.map(({ lesson: { slug }, version }) => [slug, version])).toEqual([[given.slug, 1]]);
    expect(await listOwnLessons(seeded, colleague.accountId)).toEqual([]);
  });
});
