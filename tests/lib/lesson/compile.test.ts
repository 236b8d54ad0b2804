import { describe, expect, test } from "vitest";
import { loadLessons } from "@/db/content";
import { itemsOf } from "@/lib/lesson/lesson";
import { slice } from "@/lib/text/span";
import { contentDir, rulesAfter } from "./fixture";

const { lessons } = await loadLessons(contentDir);

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("The shipped content has changed: mend this test.");
  return value;
}

const lesson = (slug: string) => found(lessons.find((one) => one.slug === slug));
const itemOf = (id: string) => found(lessons.flatMap(itemsOf).find((one) => one.id === id));
const weighed = (id: string, ref: string) =>
  found(itemOf(id).key.records.find(({ card }) => card.id === ref));

describe("a compiled passage", () => {
  const passage = found(lesson("who-says-so").passages[0]);

  test("begins with its headline and parts its blocks by an empty line", () => {
    expect(passage.blocks[0]?.kind).toBe("headline");
    expect(passage.blocks.at(-1)?.kind).toBe("caption");
    expect(passage.blocks.map(({ span }) => slice(passage.text, span)).join("\n\n")).toBe(
      passage.text,
    );
  });

  test("leaves the editor's notes behind", () => {
    const stored = JSON.stringify(lesson("how-is-it-worded"));
    for (const note of ["tempting", "alternativeHeadlines", "accept", "difficulty", "covers"])
      expect(stored).not.toContain(`"${note}"`);
  });
});

describe("a compiled item", () => {
  test("keeps its options in the written order", () => {
    const item = itemOf("who-says-so-x01");
    expect(item.kind === "label" && item.options.map(({ id }) => id)).toEqual([
      "attributed",
      "reporter",
    ]);
  });

  test("takes the strength of its key from the clause", () => {
    expect(itemOf("what-backs-it-p02").key.strength).toBe("soft");
    expect(itemOf("what-backs-it-p01").key.strength).toBe("hard");
  });

  test("lists for a voice question every record that covers its clause", () => {
    const { records } = itemOf("who-says-so-x03").key;
    expect(records.map(({ card }) => card.id)).toEqual([
      "00-karabakh#r9",
      "00-karabakh#r10",
      "00-karabakh#r11",
    ]);
  });

  test("says that a record settles only what it decides, on the layer that is asked", () => {
    expect(weighed("what-backs-it-x03", "00-karabakh#r19").settles).toBe("backs");
    expect(weighed("what-backs-it-x17", "01-school-budget#R6").settles).toBe("disagrees");
    expect(weighed("what-backs-it-x13", "00-karabakh#r9").settles).toBeNull();
    expect(weighed("what-backs-it-x15", "00-karabakh#r14").settles).toBeNull();
  });

  test("tells a near miss only where the record does not settle", () => {
    expect(weighed("what-backs-it-x03", "00-karabakh#r19").nearMiss).toBeNull();
    expect(weighed("what-backs-it-x17", "01-school-budget#R9").nearMiss).toContain("wrong evening");
  });
});

describe("a compiled lesson", () => {
  test("lays the cards of its desk open without their weight", () => {
    const { desk } = lesson("what-backs-it");
    expect(desk).toHaveLength(36);
    for (const card of desk)
      expect(Object.keys(card).sort()).toEqual(
        ["date", "id", "inShort", "publisher", "readAs", "title", "url"].sort(),
      );
  });

  test("solves its worked examples and tells why the other answers tempt", () => {
    const worked = lesson("who-says-so").steps.find((step) => step.type === "worked");
    const example = found(worked?.type === "worked" ? worked.examples[0] : undefined);
    expect(example.item).not.toHaveProperty("key");
    expect(example.feedback.verdict).toBe("right");
    expect(example.feedback.notes.map(({ at, verdict }) => [at, verdict])).toEqual([
      ["attributed", "right"],
      ["reporter", "wrong"],
    ]);
  });

  test("is withheld, and no other lesson blamed, when one of its quotations is lost", () => {
    const rules = rulesAfter(({ item }) => {
      const { key } = item("who-says-so-local-x01");
      if ("deciding" in key) key.deciding = [{ quote: "not in the text" }];
    });
    expect(rules).toEqual(["quote"]);
  });
});
