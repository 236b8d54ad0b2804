import { describe, expect, test } from "vitest";
import { feedbackOn } from "@/lib/items/feedback";
import { isScored } from "@/lib/items/index";
import { withCorrections } from "@/lib/lesson/corrected";
import { changeKey, type KeyChange, keyChangeSchema, unchanged } from "@/lib/lesson/key-change";
import { exitItemsOf, itemsOf, type Lesson, lessonSchema } from "@/lib/lesson/lesson";
import { lessonNamed } from "@/tests/support/player";

const SLUGS = ["who-says-so", "who-says-so-local", "what-backs-it", "how-is-it-worded"];
const local = lessonNamed("who-says-so-local");

function itemIn(lesson: Lesson, id: string) {
  const found = itemsOf(lesson)
    .filter(isScored)
    .find((item) => item.id === id);
  if (!found) throw new Error(`no item ${id}`);
  return found;
}

function label(lesson: Lesson, id: string): Extract<KeyChange, { kind: "label" }> {
  const change = unchanged(itemIn(lesson, id));
  if (change.kind !== "label") throw new Error(`${id} is no label item`);
  return change;
}

const sentences = (lesson: Lesson, id: string, change: KeyChange): string[] => {
  const changed = changeKey(lesson, id, change);
  return changed.ok ? [] : changed.error;
};

describe("a changed key", () => {
  test.each(SLUGS)("leaves every question of %s as it is when nothing is changed", (slug) => {
    const lesson = lessonNamed(slug);
    for (const item of itemsOf(lesson).filter(isScored)) {
      const change = keyChangeSchema.parse(unchanged(item));
      expect(changeKey(lesson, item.id, change), item.id).toMatchObject({
        ok: true,
        value: { lesson, before: item.key, after: item.key },
      });
    }
  });

  test("may accept the other answer of a scored two-way question, and the lesson still compiles", () => {
    const change = { ...label(local, "who-says-so-local-x01"), strength: "soft" as const };
    const changed = changeKey(local, "who-says-so-local-x01", { ...change, also: ["attributed"] });
    expect(changed.ok && lessonSchema.safeParse(changed.value.lesson).success).toBe(true);
    const item = changed.ok ? itemIn(changed.value.lesson, "who-says-so-local-x01") : undefined;
    expect(item && feedbackOn(item, { kind: "label", option: "attributed" })?.verdict).toBe(
      "right",
    );
  });

  test("may turn a key, and is refused with the rule's sentence when the quiz would tilt too far", () => {
    const turned = (id: string) => {
      const { wrong, ...rest } = label(local, id);
      return { ...rest, option: "attributed", wrong: { reporter: Object.values(wrong)[0] ?? "" } };
    };
    const [first = "", second = ""] = exitItemsOf(local).flatMap((item) =>
      item.kind === "label" && item.key.option === "reporter" ? [item.id] : [],
    );
    const once = changeKey(local, first, turned(first));
    if (!once.ok) throw new Error(once.error.join());
    expect(sentences(once.value.lesson, second, turned(second)).join()).toContain(
      "7 questions with the answer “attributed” and 3 with “reporter”",
    );
  });

  test("may turn the key of a practice question", () => {
    const { wrong, ...rest } = label(local, "who-says-so-local-p02");
    const turned = {
      ...rest,
      option: "attributed",
      wrong: { reporter: Object.values(wrong)[0] ?? "" },
    };
    expect(sentences(local, "who-says-so-local-p02", turned)).toEqual([]);
  });

  test.each([
    [
      "a second right answer of a firm key",
      { also: ["attributed"] },
      "firm key has one right answer",
    ],
    ["a label of another question", { rule: "K-CHK" as const }, "belongs to another question"],
    ["a missing sentence", { wrong: {} }, "needs a sentence of its own"],
    ["a reason that quotes nothing", { reason: "It is so." }, "quotes no word of the sentence"],
    [
      "an accepted answer nobody is offered",
      { strength: "soft" as const, also: ["maybe"] },
      "sentence of its own",
    ],
  ])("is refused for %s, in words", (_what, part, words) => {
    const change = { ...label(local, "who-says-so-local-x01"), ...part };
    expect(sentences(local, "who-says-so-local-x01", change).join()).toContain(words);
  });

  test("is refused without saying back what was typed", () => {
    const typed = "It is so, somebody typed.";
    const part = { reason: typed, wrong: { attributed: typed } };
    const change = { ...label(local, "who-says-so-local-x01"), ...part };
    const said = sentences(local, "who-says-so-local-x01", change);
    expect(said.join(" ")).toContain("The main reason quotes no word");
    expect(said.join(" ")).not.toContain("somebody typed");
  });

  test("is refused for a question of another kind", () => {
    const change = label(local, "who-says-so-local-x01");
    expect(sentences(local, "who-says-so-local-p06", change)).toHaveLength(1);
    expect(sentences(local, "nobody", change)).toHaveLength(1);
  });
});

describe("a lesson with corrected keys", () => {
  const item = itemIn(local, "who-says-so-local-x01");
  const key = { ...item.key, reason: "Corrected." };

  test("is the very same lesson without corrections", () => {
    expect(withCorrections(local, [])).toBe(local);
  });

  test("differs in nothing but the corrected key, and the last correction holds", () => {
    const first = { item: item.id, after: { ...key, reason: "Corrected too early." } };
    const read = withCorrections(local, [first, { item: item.id, after: key }]);
    expect(itemIn(read, item.id).key).toEqual(key);
    const back = withCorrections(read, [{ item: item.id, after: item.key }]);
    expect(back).toEqual(local);
  });

  test("keeps the places of its own text, also where another version had them elsewhere", () => {
    const moved = { ...key, deciding: [{ start: 9000, end: 9005 }] };
    const read = withCorrections(local, [{ item: item.id, after: moved }]);
    expect(itemIn(read, item.id).key.deciding).toEqual(item.key.deciding);
  });

  test("leaves an item alone whose kind or options the corrected key does not fit", () => {
    const match = itemIn(local, "who-says-so-local-p06");
    const stranger = { ...item.key, option: "somebody" } as never;
    const read = withCorrections(local, [
      { item: match.id, after: item.key },
      { item: item.id, after: stranger },
      { item: "gone", after: item.key },
    ]);
    expect(read).toEqual(local);
  });
});
