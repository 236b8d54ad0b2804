import { describe, expect, test } from "vitest";
import { loadLessons } from "@/db/content";
import { glossedIn } from "@/lib/text/terms";

const glossary = [
  { term: "bomb", plain: "what explodes" },
  { term: "cluster bombs", plain: "many small ones" },
  { term: "Stepanakert / Khankendi", plain: "a city" },
  { term: "nitrate", plain: "a salt" },
];
const found = (text: string, taken: { start: number; end: number }[] = []) =>
  glossedIn(text, [{ start: 0, end: text.length }], glossary, taken).map(({ span }) => [
    span.start,
    text.slice(span.start, span.end),
  ]);

describe("a term of the glossary", () => {
  test("is found once, at its first place, in any of its forms", () => {
    expect(found("In Khankendi (Stepanakert) a Bomb, two bombs.")).toEqual([
      [3, "Khankendi"],
      [29, "Bomb"],
    ]);
  });

  test("is a whole word, and gives way to a longer term", () => {
    expect(found("Bombast and cluster bombs.")).toEqual([[12, "cluster bombs"]]);
  });

  test("keeps clear of words that are marked", () => {
    expect(found("A bomb, a bomb.", [{ start: 0, end: 4 }])).toEqual([[10, "bomb"]]);
    expect(found("A bomb.", [{ start: 3, end: 4 }])).toEqual([]);
  });

  test("that a shipped report uses is found there, none of them over another", async () => {
    const { lessons } = await loadLessons("content");
    for (const { passages } of lessons)
      for (const { text, blocks, glossary: words } of passages) {
        const terms = glossedIn(
          text,
          blocks.map(({ span }) => span),
          words,
        );
        expect(terms.length).toBeGreaterThanOrEqual(words.length - 1);
        for (const [at, { span }] of terms.entries())
          expect(span.start).toBeGreaterThanOrEqual(terms[at - 1]?.span.end ?? 0);
      }
  });
});
