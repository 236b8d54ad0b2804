import { describe, expect, test } from "vitest";
import { loadLessons } from "@/db/content";
import { type Bars, barsApart, barsOf } from "@/lib/attempt/bars";
import { type Item, perfectResponse, type Response } from "@/lib/items/index";
import { exitItemsOf, itemsOf, type Lesson } from "@/lib/lesson/lesson";

const { lessons } = await loadLessons("content");
const bySlug = (slug: string) => lessons.find((lesson) => lesson.slug === slug) as Lesson;
const voice = bySlug("who-says-so");
const wording = bySlug("how-is-it-worded");

const firstBy = <I extends Item>(items: readonly I[], respond: (item: I) => Response) =>
  new Map(items.map((item) => [item.id, { response: respond(item), answer: item.id }]));

describe("the two bars of a result", () => {
  test("are named by the lesson's question", () => {
    const bars = barsOf(voice, firstBy(exitItemsOf(voice), perfectResponse));
    expect(bars).toEqual({
      question: "voice",
      signals: { right: 10, of: 10 },
      noises: { right: 10, of: 10 },
    } satisfies Bars);
  });

  test("count the exit quiz and nothing of the practice", () => {
    const practice = itemsOf(voice).filter(
      (item) => !exitItemsOf(voice).some(({ id }) => id === item.id),
    );
    expect(barsOf(voice, firstBy(practice, perfectResponse))).toBeNull();
  });

  test("count only what was answered", () => {
    const some = exitItemsOf(voice).slice(0, 3);
    const bars = barsOf(voice, firstBy(some, perfectResponse));
    expect((bars?.signals.of ?? 0) + (bars?.noises.of ?? 0)).toBe(3);
  });

  test("are there when only one half was answered", () => {
    const own = exitItemsOf(voice).filter(
      (item) => item.kind === "label" && item.key.option === "reporter",
    );
    expect(barsOf(voice, firstBy(own, perfectResponse))).toEqual({
      question: "voice",
      signals: { right: 0, of: 0 },
      noises: { right: 10, of: 10 },
    });
  });

  test("tell a reader who doubts everything from one who trusts everything", () => {
    const always = (option: string) =>
      barsOf(
        voice,
        firstBy(exitItemsOf(voice), () => ({ kind: "label", option })),
      );
    expect(always("attributed")).toMatchObject({ signals: { right: 10 }, noises: { right: 0 } });
    expect(always("reporter")).toMatchObject({ signals: { right: 0 }, noises: { right: 10 } });
  });

  test("of wording count the marked words, equally many loaded and plain", () => {
    const bars = barsOf(wording, firstBy(exitItemsOf(wording), perfectResponse));
    expect(bars?.question).toBe("wording");
    expect(bars?.signals.of).toBe(bars?.noises.of);
    expect(bars?.signals.of).toBeGreaterThan(0);
  });

  test("are never pooled across questions: a mixed lesson has none", () => {
    const mixed: Lesson = { ...voice, question: "mixed" };
    expect(barsOf(mixed, firstBy(exitItemsOf(voice), perfectResponse))).toBeNull();
  });

  test("stand apart in a mixed lesson: two for each question that has some, none for kind", () => {
    const mixed = bySlug("museum-painting");
    const quiz = exitItemsOf(mixed);
    const apart = barsApart(mixed, firstBy(quiz, perfectResponse));
    expect(apart).toEqual([
      { question: "voice", signals: { right: 4, of: 4 }, noises: { right: 4, of: 4 } },
      { question: "backing", signals: { right: 4, of: 4 }, noises: { right: 4, of: 4 } },
      { question: "wording", signals: { right: 4, of: 4 }, noises: { right: 4, of: 4 } },
    ]);
    const voiceOnly = quiz.filter(({ question }) => question === "voice");
    expect(barsApart(mixed, firstBy(voiceOnly, perfectResponse))).toEqual(apart.slice(0, 1));
    expect(barsApart(voice, firstBy(exitItemsOf(voice), perfectResponse))).toEqual([]);
  });
});
