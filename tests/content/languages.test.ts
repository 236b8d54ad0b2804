import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import written from "@/content/demo.json";
import { LANGUAGES } from "@/lib/lang/languages";
import { compileDemo } from "@/lib/lesson/demo";
import { argumentsOf, leavesOf, wordsOf } from "../support/icu";

const json = (...path: string[]) => JSON.parse(readFileSync(join("content", ...path), "utf8"));
const original = { file: "demo.json", json: written };

/** What a message needs to be shown. A translation may count where the original only names a number. */
const needsOf = (message: string) =>
  argumentsOf(message)
    .map((argument) =>
      argument.replace(/, (argument|number|plural), ?\}?|, (argument|number)\}/, ""),
    )
    .sort();

const translations = LANGUAGES.map(({ code }) => code).filter((code) => code !== "en");

describe.each(translations)("the translation into %s", (lang) => {
  const files = readdirSync(join("content/lang/en"));

  test.each(files)("has every message of %s and no other", (file) => {
    const paths = (code: string) => leavesOf(json("lang", code, file)).map(([path]) => path);
    expect(paths(lang).sort()).toEqual(paths("en").sort());
  });

  test.each(files)("asks in %s for what the original asks for", (file) => {
    const own = new Map(leavesOf(json("lang", lang, file)));
    for (const [path, message] of leavesOf(json("lang", "en", file)))
      expect(needsOf(own.get(path) ?? message), path).toEqual(needsOf(message));
  });

  test.each(files)("writes in %s as print does: no straight quotes, no three dots", (file) => {
    for (const [path, message] of leavesOf(json("lang", lang, file)))
      for (const words of wordsOf(message)) expect(words, path).not.toMatch(/["'“”]|\.\.\./);
  });

  test("says of every lesson what lists say, with a content note wherever there is one", () => {
    const own = json("lang", lang, "lessons.json");
    for (const file of readdirSync("content/lessons")) {
      const { slug, contentNote } = json("lessons", file);
      const needed = ["title", "aim", "learned", ...(contentNote ? ["contentNote"] : [])];
      expect(Object.keys(own[slug] ?? {}).sort(), slug).toEqual(needed.sort());
    }
  });

  test("says the whole demo, with the same answers", () => {
    const demo = compileDemo(original, {
      file: `lang/${lang}/demo.json`,
      json: json("lang", lang, "demo.json"),
    });
    const english = compileDemo(original);
    if (!demo.ok || !english.ok) throw new Error(JSON.stringify([demo, english]));
    expect(demo.value.passages.map((passage) => passage.lang)).toEqual(
      written.items.map(() => lang),
    );
    const answers = (items: typeof demo.value.items) =>
      items.map((item) => [item.id, item.kind === "label" && item.key.option, item.key.rule]);
    expect(answers(demo.value.items)).toEqual(answers(english.value.items));
  });
});

test("a demo whose translation lacks a question says which", () => {
  const partial = json("lang", "es", "demo.json");
  delete partial.items["demo-voice"];
  const demo = compileDemo(original, { file: "lang/es/demo.json", json: partial });
  expect(demo).toMatchObject({ ok: false, error: [{ file: "lang/es/demo.json" }] });
});
