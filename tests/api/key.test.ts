import { describe, expect } from "vitest";
import { loadLessons } from "@/db/content";
import { publishLesson } from "@/db/queries/lessons";
import { perfectResponse } from "@/lib/items/index";
import { itemsOf, type Lesson } from "@/lib/lesson/lesson";
import { test, Visitor } from "../support/api";
import { CANARY, withCanaries } from "../support/canary";
import { answerBody, sendAnswer, start } from "../support/walk";

const { lessons } = await loadLessons("content");

describe.each(lessons.map((lesson) => [lesson.slug, lesson] as const))(
  "the keys of %s",
  (slug, lesson) => {
    test("reach nobody before the answer, and then only for the item answered", async ({
      served,
    }) => {
      const canaried = withCanaries(lesson);
      expect(canaried.planted.size).toBeGreaterThan(itemsOf(lesson).length);
      await publishLesson(served, canaried.lesson, slug);
      const visitor = new Visitor();
      for (const path of ["/api/lessons", `/api/lessons/${slug}/1`, "/api/progress"])
        expect((await visitor.get(path)).text).not.toContain(CANARY);
      const attempt = await start(visitor, slug);
      const answered = new Set<string>();
      for (const item of itemsOf(lesson)) {
        const open = await visitor.get(`/api/attempts/${attempt}`);
        const reply = await sendAnswer(
          visitor,
          attempt,
          answerBody(item.id, perfectResponse(item)),
        );
        answered.add(item.id);
        for (const [canary, owner] of canaried.planted) {
          if (owner !== item.id) expect(reply.text).not.toContain(canary);
          if (!answered.has(owner)) expect(open.text).not.toContain(canary);
        }
        expect(reply.text).toContain(`-${item.id}-`);
      }
    });

    test("leave no trace in the bytes of the public view", async ({ served }) => {
      const visitor = new Visitor();
      const viewOf = async (published: Lesson) => {
        // Each under a slug of its own: a process reads a version from its database once.
        await publishLesson(served, published, published.slug);
        const { text } = await visitor.get(`/api/lessons/${published.slug}/1`);
        return text.replaceAll(`"${published.slug}"`, `"${slug}"`);
      };
      const written = await viewOf({ ...lesson, slug: `${slug}-w` });
      const canaried = await viewOf(withCanaries({ ...lesson, slug: `${slug}-c` }).lesson);
      expect(canaried).toBe(written);
    });
  },
);
