import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { matcherOf, matchesIn } from "@/lib/analysis/rules/match";
import { type Pack, packSchema } from "@/lib/analysis/rules/pack";
import { tokensOf } from "@/lib/analysis/tokens";

const FOLDER = "content/analysis";
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
const read = (file: string): unknown => JSON.parse(readFileSync(`${FOLDER}/${file}`, "utf8"));

test.each(files)("%s is a pack of rules, named as its file", (file) => {
  const pack = packSchema.parse(read(file));
  expect(`${pack.name}.json`).toBe(file);
});

/** The names of the rules that find something in a sentence, with each pack alone. */
const found = (pack: Pack, sentence: string): string[] =>
  matchesIn(matcherOf([pack]), tokensOf(sentence)).map(({ rule }) => rule.name);

const rules = files.flatMap((file) => {
  const pack = packSchema.parse(read(file));
  return pack.rules.map((rule) => ({ name: `${pack.name}/${rule.name}`, pack, rule }));
});

test.each(rules)("$name finds what it flags and leaves what it allows", ({ pack, rule }) => {
  const missed = rule.flags.filter((sentence) => !found(pack, sentence).includes(rule.name));
  const wrong = rule.allows.filter((sentence) => found(pack, sentence).includes(rule.name));
  expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
});

test("a word is in two rules of one pack only as two parts of speech", () => {
  const twice = files.flatMap((file) => {
    const { rules: all } = packSchema.parse(read(file));
    return all.flatMap((rule, index) =>
      all.slice(index + 1).flatMap((other) => {
        const apart =
          rule.pos.length > 0 &&
          other.pos.length > 0 &&
          !rule.pos.some((part) => other.pos.includes(part));
        return apart ? [] : Object.keys(rule.words).filter((word) => word in other.words);
      }),
    );
  });
  expect(twice).toEqual([]);
});
