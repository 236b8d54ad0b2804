import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadLessons } from "@/db/content";
import { sentencesIn } from "@/lib/text/sentences";

const cut = (text: string, lang = "en") =>
  sentencesIn(text, { start: 0, end: text.length }, lang).map(({ start, end }) =>
    text.slice(start, end),
  );

describe("sentences", () => {
  test.each([
    ["They left. Nobody knows why.", ["They left.", "Nobody knows why."]],
    ["The U.S. Army denied it. Then it left.", ["The U.S. Army denied it.", "Then it left."]],
    ["Mr. Cole and Dr. J. Ames met. Why?", ["Mr. Cole and Dr. J. Ames met.", "Why?"]],
    ["It cost $2.1 million. Too much!", ["It cost $2.1 million.", "Too much!"]],
    ['"Why now?" he asked. She left.', ['"Why now?" he asked.', "She left."]],
    ['He said "No." Then he left.', ['He said "No."', "Then he left."]],
    ["See No. 5 on the list. It is short.", ["See No. 5 on the list.", "It is short."]],
    ["It opens in May. The mayor says so.", ["It opens in May.", "The mayor says so."]],
  ])("of %j end where a reader would stop", (text, sentences) => {
    expect(cut(text)).toEqual(sentences);
  });

  test("in Spanish begin with their own signs and keep short forms together", () => {
    expect(cut("¿Quién lo dice? La Sra. Gil habló en EE. UU. ayer.", "es")).toEqual([
      "¿Quién lo dice?",
      "La Sra. Gil habló en EE. UU. ayer.",
    ]);
  });

  test("hold every letter of a text once, in order", () => {
    const words = fc.array(
      fc.constantFrom("Rain", "fell.", "U.S.", "Mr.", '"No!"', " ", "\n", "5", "é", "–", "?"),
    );
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join(" ");
        expect(cut(text).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });

  test("of every shipped report begin as sentences do and end with a stop", async () => {
    const { lessons } = await loadLessons("content");
    for (const { passages } of lessons)
      for (const { text, blocks, lang, id } of passages)
        for (const { span, kind } of blocks)
          for (const { start, end } of sentencesIn(text, span, lang)) {
            const words = text.slice(start, end);
            expect.soft(words, id).toMatch(/^["“‘'(]?[\p{Lu}\p{N}]/u);
            if (kind !== "headline") expect.soft(words, id).toMatch(/[.!?]["”’')]?$/);
            expect.soft(words, id).not.toMatch(/\b(Mr|Mrs|Ms|Dr|St|No|(\p{Lu}\.)+\p{Lu})\.$/u);
          }
  });
});
