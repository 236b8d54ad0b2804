import { describe, expect, test } from "vitest";
import { loadDemo, loadLessons } from "@/db/content";
import { feedbackOn } from "@/lib/items/feedback";
import {
  fitsItem,
  halvesOf,
  type Item,
  type ItemOf,
  isScored,
  itemSchema,
  kinds,
  perfectResponse,
  type Response,
  scoreItem,
} from "@/lib/items/index";
import { coverageOf } from "@/lib/lesson/coverage";
import { toPublicDemo } from "@/lib/lesson/demo";
import { exitItemsOf, itemsOf, type Lesson, lessonSchema } from "@/lib/lesson/lesson";
import { toPublic } from "@/lib/lesson/public";
import { wordsIn } from "@/lib/text/tokens";
import { contentDir } from "../lib/lesson/fixture";

const { lessons, problems } = await loadLessons(contentDir);
const items = lessons.flatMap(itemsOf);
const byKind = <K extends Item["kind"]>(kind: K) =>
  items.filter((item): item is Extract<Item, { kind: K }> => item.kind === kind);

/** The empty response of an item's kind. */
function nothing({ kind }: Item): Response {
  switch (kind) {
    case "label":
      return { kind, option: "" };
    case "choose":
      return { kind, options: [] };
    case "mark":
      return { kind, words: [] };
    case "match":
      return { kind, pairs: {} };
    case "rewrite":
      return { kind, text: "" };
    case "swap":
      return { kind, trust: [] };
  }
}

/** Every string in a value, record cards aside: they lie open on the desk. */
function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => (name === "card" ? [] : stringsIn(part)));
}

const scored = (item: Item, response: Response) => {
  const scoring = scoreItem(item, response);
  if (scoring.type !== "scored") throw new Error(`${item.id} does not score a full answer.`);
  return scoring;
};

const twoWay = (lesson: Lesson) =>
  exitItemsOf(lesson).filter(
    (item): item is ItemOf<"label"> => item.kind === "label" && item.options.length === 2,
  );

describe("the shipped content", () => {
  test("compiles and breaks no rule", () => {
    expect(problems).toEqual([]);
    expect(lessons.map(({ slug }) => slug)).toEqual([
      "bakery-rating",
      "how-is-it-worded",
      "museum-painting",
      "phone-rule",
      "read-like-an-editor",
      "storm-count",
      "what-backs-it",
      "what-kind-of-statement",
      "who-says-so-local",
      "who-says-so",
    ]);
  });

  test("asks items of every kind, match at least four times", () => {
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(Object.keys(kinds)));
    expect(byKind("match").length).toBeGreaterThanOrEqual(4);
  });

  test("offers in every match three claims, three speakers and more wrong pairs than right", () => {
    for (const { claims, speakers } of byKind("match")) {
      expect(claims).toHaveLength(3);
      expect(speakers).toHaveLength(3);
    }
  });

  test("pairs no match straight down the two lists", () => {
    for (const { claims, speakers, key } of byKind("match"))
      expect(claims.map(({ id }) => key.pairs[id])).not.toEqual(speakers.map(({ id }) => id));
  });
});

describe.each(lessons)("$slug", (lesson) => {
  test("is a stored lesson unchanged by reading it back", () => {
    expect(lessonSchema.parse(JSON.parse(JSON.stringify(lesson)))).toEqual(lesson);
  });

  test("lists every label that a question of it is about", () => {
    const about = [...coverageOf([lesson])].flatMap(([code, rows]) =>
      rows.length > 0 ? [code] : [],
    );
    expect(lesson.labels).toEqual(expect.arrayContaining(about));
  });

  test("can be won: the perfect answer fits each item and earns full marks", () => {
    for (const item of itemsOf(lesson).filter(isScored)) {
      const response = perfectResponse(item);
      expect(fitsItem(item, response)).toBe(true);
      const { earned, possible } = scored(item, response);
      expect(earned).toBe(possible);
      expect(feedbackOn(item, response)?.verdict).toBe("right");
    }
  });

  test("judges nothing where nothing is right or wrong, and asks nothing about its own models", () => {
    for (const item of itemsOf(lesson).filter((each) => !isScored(each))) {
      const response = perfectResponse(item);
      expect(fitsItem(item, response)).toBe(true);
      expect(feedbackOn(item, response)).toMatchObject({ verdict: "open", possible: 0 });
      if (item.kind !== "rewrite") continue;
      for (const { text } of item.key.models)
        expect(feedbackOn(item, { kind: "rewrite", text })?.lab).toMatchObject({ findings: [] });
    }
  });

  test("calls every empty answer incomplete", () => {
    // An empty rewrite does not get as far: it is refused where it comes in.
    for (const item of itemsOf(lesson).filter(({ kind }) => kind !== "rewrite"))
      expect(scoreItem(item, nothing(item))).toEqual({ type: "incomplete" });
  });

  test("gives exactly half for always the same answer", () => {
    const both = twoWay(lesson);
    for (const option of new Set(both.flatMap((item) => item.options.map(({ id }) => id)))) {
      const quiz = both.filter((item) => item.options.some(({ id }) => id === option));
      const earned = quiz.map((item) => scored(item, { kind: "label", option }).earned);
      expect(earned.reduce((sum, one) => sum + one, 0)).toBe(quiz.length / 2);
    }
  });

  test("counts each two-way exit item towards one half of its bar", () => {
    const halves = twoWay(lesson).map((item) => halvesOf(item, perfectResponse(item)));
    const sum = (half: "signals" | "noises") =>
      halves.reduce((total, one) => total + (one?.[half].of ?? 0), 0);
    expect(sum("signals")).toBe(sum("noises"));
    expect(sum("signals") + sum("noises")).toBe(twoWay(lesson).length);
  });

  test("gives at most half for marking everything", () => {
    const texts = new Map(lesson.passages.map(({ id, text }) => [id, text]));
    for (const item of itemsOf(lesson)) {
      if (item.kind !== "mark") continue;
      const text = texts.get(item.passage) ?? "";
      const words = item.spans.flatMap((clause) => wordsIn(text, clause));
      const { earned, possible } = scored(item, { kind: "mark", words });
      expect(earned).toBeLessThanOrEqual(possible / 2);
    }
  });

  test("says of every single wrong answer why it tempts, each time in other words", () => {
    const told = itemsOf(lesson).flatMap((item) => {
      if (!isScored(item)) return [];
      if (item.kind === "mark") return item.key.decoys.map(({ why }) => why);
      if (item.kind === "match")
        return item.claims.flatMap(({ id }) =>
          item.speakers
            .filter((speaker) => speaker.id !== item.key.pairs[id])
            .map((speaker) => item.key.wrong[id]?.[speaker.id]),
        );
      const right = item.kind === "label" ? [item.key.option] : item.key.options;
      return item.options
        .filter(({ id }) => !right.includes(id))
        .map(({ id }) => item.key.wrong[id]);
    });
    expect(told).not.toContain(undefined);
    expect(new Set(told).size).toBe(told.length);
  });

  test("shows in its public view nothing that a key or the guide says", () => {
    const open = JSON.stringify(toPublic(lesson, 1));
    const secrets = [
      ...itemsOf(lesson).flatMap((item) => stringsIn(item.key)),
      ...stringsIn(lesson.guide),
    ].filter((text) => text.length >= 12);
    expect(secrets.length).toBeGreaterThan(20);
    for (const secret of secrets) expect(open).not.toContain(JSON.stringify(secret).slice(1, -1));
  });

  test("has the same public view, byte for byte, whatever its keys say", () => {
    const changed = structuredClone(lesson);
    for (const item of itemsOf(changed)) {
      item.key.reason = "Another reason, and a longer one than before, about “something else”.";
      item.key.deciding = [{ start: 0, end: 3 }];
      item.key.records = [];
      if (item.kind === "label") item.key.option = item.options.at(-1)?.id ?? "";
      if (item.kind === "choose") item.key.options = [item.options[0]?.id ?? ""];
      if (item.kind === "mark") item.key.targets.reverse();
      if (item.kind === "match") item.key.pairs = {};
      expect(itemSchema.safeParse(item).success).toBe(true);
    }
    expect(changed).not.toEqual(lesson);
    expect(JSON.stringify(toPublic(changed, 1))).toBe(JSON.stringify(toPublic(lesson, 1)));
  });

  test("writes its own prose with curly marks; straight ones only inside quoted words", () => {
    const prose = [
      ...itemsOf(lesson).flatMap((item) => [
        item.prompt,
        ...("options" in item ? item.options.map(({ text }) => text) : []),
        ...(item.hint === null ? [] : [item.hint]),
        ...stringsIn(item.key),
      ]),
      ...stringsIn(lesson.guide),
    ];
    for (const text of prose) expect(text.replaceAll(/“[^”]*”/gu, "")).not.toMatch(/['"]/u);
  });

  test("keeps the hints of its exit quiz back", () => {
    for (const item of exitItemsOf(lesson)) {
      expect(item.hint).toBeNull();
      expect(item.key.hint).not.toBeNull();
    }
  });

  test("covers its quoted clauses in the text it ships", () => {
    for (const item of itemsOf(lesson)) {
      const text = lesson.passages.find(({ id }) => id === item.passage)?.text ?? "";
      for (const { start, end } of [...item.spans, ...item.key.deciding]) {
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }
  });
});

describe("the demo", async () => {
  const loaded = await loadDemo(contentDir);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const demo = loaded.value;

  test("asks three questions, each about a sentence of its own", () => {
    expect(demo.items.map(({ question }) => question)).toEqual(["voice", "backing", "wording"]);
    expect(demo.items.map(({ passage }) => passage)).toEqual(demo.passages.map(({ id }) => id));
    expect(demo.desk["demo-backing"]).toHaveLength(2);
  });

  test("can be won", () => {
    for (const item of demo.items)
      expect(scored(item, perfectResponse(item))).toMatchObject({ earned: 1, possible: 1 });
  });

  test("shows in its public view nothing that a key says", () => {
    const open = JSON.stringify(toPublicDemo(demo));
    const secrets = demo.items
      .flatMap(({ key }) => stringsIn(key))
      .filter((text) => text.length >= 12);
    for (const secret of secrets) expect(open).not.toContain(JSON.stringify(secret).slice(1, -1));
    expect(open).not.toContain('"key"');
  });
});
