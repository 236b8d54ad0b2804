import { v7 } from "uuid";
import { describe, expect } from "vitest";
import { listPublished, publishLesson } from "@/db/queries/lessons";
import type { LessonSummary } from "@/lib/attempt/reply";
import { perfectResponse } from "@/lib/items/index";
import type { Lesson } from "@/lib/lesson/lesson";
import { test, Visitor } from "../support/api";
import { lessonNamed } from "../support/player";
import { take } from "../support/walk";

const lesson = lessonNamed("who-says-so-local");
const path = (version: number) => `/api/lessons/${lesson.slug}/${version}`;

describe("the list of lessons", () => {
  test("shows the course in its order, then their twins in the same, and no loaded headline", async ({
    seeded: _,
  }) => {
    const { body, text } = await new Visitor().get<{ lessons: LessonSummary[] }>("/api/lessons");
    expect(body.lessons.map(({ slug }) => slug)).toEqual([
      "who-says-so",
      "what-kind-of-statement",
      "what-backs-it",
      "how-is-it-worded",
      "read-like-an-editor",
      "who-says-so-local",
      "phone-rule",
      "storm-count",
      "bakery-rating",
      "museum-painting",
    ]);
    for (const { text: passage, blocks } of lessonNamed("who-says-so").passages)
      expect(text).not.toContain(passage.slice(0, blocks[0]?.span.end));
  });
});

describe("a lesson's public view", () => {
  test("is found through its slug, which leads to the current version", async ({ served }) => {
    const changed = { ...lesson, aim: "Another aim." };
    await publishLesson(served, lesson, "one");
    await publishLesson(served, changed, "two");
    const reply = await new Visitor().get(`/api/lessons/${lesson.slug}`);
    expect([reply.status, reply.headers.get("location")]).toEqual([307, path(2)]);
  });

  test("is sent once: a browser that has it gets nothing but its tag", async ({ seeded: _ }) => {
    const visitor = new Visitor();
    const first = await visitor.get(path(1));
    const etag = first.headers.get("etag") ?? "";
    expect(first.headers.get("cache-control")).toContain("immutable");
    for (const known of [etag, `W/${etag}`]) {
      const again = await visitor.send("GET", path(1), { headers: { "if-none-match": known } });
      expect([again.status, again.text]).toEqual([304, ""]);
    }
  });

  test("has another tag in another version", async ({ served }) => {
    const moved = { ...lesson, slug: "another-lesson" };
    await publishLesson(served, moved, "one");
    await publishLesson(served, { ...moved, aim: "Another aim." }, "two");
    const tags = [];
    for (const version of [1, 2])
      tags.push(
        (await new Visitor().get(`/api/lessons/another-lesson/${version}`)).headers.get("etag"),
      );
    expect(new Set(tags).size).toBe(2);
  });
});

describe("a version from before lessons had a purpose", () => {
  test("is listed, begun and finished like any other", async ({ served }) => {
    const { purpose: _unknown, ...old } = { ...lesson, slug: "before-purposes" };
    await publishLesson(served, old as Lesson, "old");
    expect((await listPublished(served)).map(({ lesson: { slug } }) => slug)).toEqual([old.slug]);
    const visitor = new Visitor();
    expect((await visitor.get(`/api/lessons/${old.slug}/1`)).status).toBe(200);
    const { finish } = await take(visitor, old as Lesson, perfectResponse);
    expect(finish.status).toBe(200);
  });
});

describe("what is no lesson", () => {
  test.for(["form-a", "form-b", "form-c", "review"])(
    "%s is given to nobody as one, and cannot be begun as one",
    async (slug, { seeded: _ }) => {
      const visitor = new Visitor();
      for (const path of [`/api/lessons/${slug}`, `/api/lessons/${slug}/1`]) {
        const { status, body } = await visitor.get(path);
        expect({ status, body }, path).toMatchObject({
          status: 404,
          body: { type: "lesson/not-found" },
        });
      }
      const start = { id: v7(), lesson: slug, version: 1 };
      expect((await visitor.post("/api/attempts", start)).status).toBe(404);
    },
  );
});
