import { describe, expect, test } from "vitest";
import teaching from "@/content/passages/00-karabakh.json";
import { readModels } from "@/db/models";
import { analyze } from "@/lib/analysis/analyze";
import { slice } from "@/lib/text/span";
import texts from "./swapped-names.json";

type Pairs = readonly (readonly string[])[];

/** Exchanges both names of each pair, whole words only. */
function swapped(text: string, pairs: Pairs): string {
  const other = new Map(pairs.flatMap(([a = "", b = ""]) => [[a, b] as const, [b, a] as const]));
  const names = [...other.keys()].toSorted((a, b) => b.length - a.length);
  return text.replace(
    new RegExp(`(?<!\\p{L})(?:${names.join("|")})(?!\\p{L})`, "gu"),
    (name) => other.get(name) ?? name,
  );
}

const RULES = { roles: null, wording: null };
const models = await readModels("content/models");

/** The wording findings of a text, with what of each a reader sees. */
const wordingOf = (text: string, pairs: Pairs, using: typeof models) => {
  const analysis = analyze(text, using);
  return analysis.findings.flatMap((finding) =>
    finding.layer === "wording"
      ? [
          {
            label: finding.label,
            words: swapped(slice(analysis.text, finding.span), pairs),
            owner: finding.owner,
            by: finding.by,
            neutral: finding.neutral.map((words) => swapped(words, pairs)),
          },
        ]
      : [],
  );
};

const TEACHING: Pairs = [
  ["Armenia", "Azerbaijan"],
  ["Armenian", "Azerbaijani"],
  ["Stepanakert", "Ganja"],
  ["Aliyev", "Harutyunyan"],
  ["Ilham", "Arayik"],
];
const paragraphs = teaching.paragraphs.filter((each) => typeof each === "string");
const all = [
  {
    name: "the teaching text",
    swap: TEACHING,
    text: [teaching.headline, ...paragraphs].join("\n\n"),
  },
  ...texts.map((each) => ({ name: each.text.slice(0, 40), ...each })),
];

test("twenty texts besides the teaching text have two sides each", () => {
  expect(texts).toHaveLength(20);
  for (const { text, swap } of texts)
    for (const name of swap[0] ?? []) expect(text).toContain(name);
});

describe.each([
  ["rules alone", RULES],
  ["the weights that are there", models],
])("with %s", (_, using) => {
  test.each(all)("exchanged names change no wording finding: $name", ({ text, swap }) => {
    const before = wordingOf(text, [], using);
    const after = wordingOf(swapped(text, swap), swap, using);
    expect(after).toEqual(before);
  });

  test("there is something to compare: the texts have wording findings", () => {
    const found = all.map(({ text }) => wordingOf(text, [], using).length);
    expect(found.filter((count) => count > 0).length).toBeGreaterThan(15);
  });
});
