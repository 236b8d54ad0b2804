import fc from "fast-check";
import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { english } from "@/lib/lang/english";
import { pseudo, pseudoMessage } from "@/lib/lang/pseudo";
import { argumentsOf, leavesOf, wordsOf } from "../../support/icu";

const word = fc.stringMatching(/^[A-Za-z]{2,9}( [a-z]{1,9}){0,3}[.,:!]?$/);
const name = fc.constantFrom("count", "title", "at");

/** Messages as authors write them: words, arguments, tags, plurals and choices within each other. */
const { message } = fc.letrec<{ message: string; piece: string }>((tie) => ({
  message: fc.array(tie("piece"), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" ")),
  piece: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    word,
    name.map((argument) => `{${argument}}`),
    word.map((text) => `<b>${text}</b>`),
    fc.tuple(name, tie("message")).map(([n, m]) => `{${n}, plural, one {# ${m}} other {${m} #}}`),
    fc
      .tuple(name, tie("message"), word)
      .map(([n, m, w]) => `{${n}, select, a {${m}} other {${w}}}`),
  ),
}));

describe("the pseudo language", () => {
  test("asks for the same arguments, choices and tags as the original", () => {
    fc.assert(
      fc.property(message, (original) => {
        expect(argumentsOf(pseudoMessage(original))).toEqual(argumentsOf(original));
      }),
    );
  });

  test("is longer by about a third, in every branch", () => {
    fc.assert(
      fc.property(message, (original) => {
        const [before, after] = [wordsOf(original), wordsOf(pseudoMessage(original))];
        expect(after).toHaveLength(before.length);
        for (const [at, text] of after.entries())
          expect(text.length).toBeGreaterThanOrEqual(((before[at] ?? "").trim().length * 4) / 3);
      }),
    );
  });

  test("turns every word around, and closes what it turns", () => {
    fc.assert(
      fc.property(message, (original) => {
        for (const text of wordsOf(pseudoMessage(original)))
          expect(text.trim()).toMatch(/^\u202e[^\u202c\u202e]+\u202c$/);
      }),
    );
  });

  test("says every message of the app", () => {
    const turned = new Map(leavesOf(pseudo(english)));
    for (const [path, original] of leavesOf(english))
      expect(argumentsOf(turned.get(path) ?? ""), path).toEqual(argumentsOf(original));
  });

  test("shows numbers and names as they are", () => {
    const t = createTranslator({
      locale: "en",
      messages: { m: pseudoMessage("{count, plural, one {# word} other {# words}} of {name}") },
    });
    const said = t("m", { count: 3, name: "Ada" });
    expect(said).toContain("3");
    expect(said).toContain("Ada");
    expect(said).toContain("wörðs");
  });
});
