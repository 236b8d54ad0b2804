import { describe, expect } from "vitest";
import { publishLesson } from "@/db/queries/lessons";
import type { LessonSummary } from "@/lib/attempt/reply";
import { test, Visitor } from "../support/api";
import { lessonNamed } from "../support/player";

const lesson = lessonNamed("who-says-so-local");
const path = (version: number) => `/api/lessons/${lesson.slug}/${version}`;

describe("the list of lessons", () => {
  test("shows the course in its order, and no loaded headline", async ({ seeded: _ }) => {
    const { body, text } = await new Visitor().get<{ lessons: LessonSummary[] }>("/api/lessons");
    expect(body.lessons.map(({ slug }) => slug)).toEqual([
      "who-says-so",
      "what-kind-of-statement",
      "what-backs-it",
      "how-is-it-worded",
      "read-like-an-editor",
      "storm-count",
      "phone-rule",
      "museum-painting",
      "bakery-rating",
      "who-says-so-local",
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
