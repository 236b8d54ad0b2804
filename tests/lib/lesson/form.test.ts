import { describe, expect, test } from "vitest";
import { readContent } from "@/db/content";
import { checkContent } from "@/lib/lesson/check";
import { exitItemsOf, itemsOf } from "@/lib/lesson/lesson";
import { contentDir } from "./fixture";

type Form = {
  slug: string;
  passages: string[];
  items: Record<string, unknown>[];
};

const shipped = await readContent(contentDir);

/** The rules that object to the shipped content after one form was changed, each once. */
function rulesAfter(change: (form: Form) => void): string[] {
  const forms = structuredClone(shipped.forms);
  change((forms.find(({ file }) => file.endsWith("/form-b.json"))?.json ?? {}) as Form);
  return [...new Set(checkContent({ ...shipped, forms }).problems.map(({ rule }) => rule))];
}

function itemAt(form: Form, at: number): Record<string, unknown> {
  const item = form.items[at];
  if (!item) throw new Error(`The form has no item ${at}.`);
  return item;
}

describe("a form", () => {
  const { forms } = checkContent(shipped);

  test("asks ten questions for each answer about two texts, and offers no hint", () => {
    expect(forms.map(({ lesson }) => lesson.slug)).toEqual(["form-a", "form-b", "form-c"]);
    for (const { lesson } of forms) {
      expect(lesson.purpose).toBe("form");
      expect(lesson.steps.map(({ type }) => type)).toEqual(["read", "read", "exit"]);
      expect(itemsOf(lesson)).toEqual(exitItemsOf(lesson));
      const answers = exitItemsOf(lesson).map((item) => item.kind === "label" && item.key.option);
      expect(answers.filter((answer) => answer === "attributed")).toHaveLength(10);
      expect(answers.filter((answer) => answer === "reporter")).toHaveLength(10);
      for (const { hint, key } of exitItemsOf(lesson)) {
        expect(hint).toBeNull();
        expect(key.hint).toBeNull();
        expect(key.strength).toBe("hard");
      }
    }
  });

  test("keeps every rule as it ships", () => {
    expect(rulesAfter(() => {})).toEqual([]);
  });

  test("with a question less has unequal halves and is built unlike the others", () => {
    const rules = rulesAfter((form) => form.items.pop());
    expect(rules).toEqual(["form halves", "built alike"]);
  });

  test("may not read a text that a lesson uses", () => {
    const rules = rulesAfter((form) => {
      form.passages[1] = "01-school-budget";
    });
    expect(rules).toContain("unseen");
  });

  test("may not read a text of another form", () => {
    const rules = rulesAfter((form) => {
      form.passages.push("07-ash-trees");
    });
    expect(rules).toEqual(["unseen"]);
  });

  test("may not read what a review question asks about", () => {
    const review = structuredClone(shipped.review);
    const [asked] = (review?.json as { items: { sentence: string }[] } | undefined)?.items ?? [];
    if (asked) asked.sentence += ` Clinic Slams Its Doors on Working Families`;
    const { problems } = checkContent({ ...shipped, review });
    expect(problems.map(({ rule }) => rule)).toEqual(["unseen"]);
  });

  test("has keys that say what the editor's notes say", () => {
    const rules = rulesAfter((form) => {
      const item = itemAt(form, 0);
      item.answer = "attributed";
    });
    expect(rules).toContain("key agrees");
    expect(rules).toContain("form halves");
  });

  test("gives every answer a reason of its own", () => {
    const rules = rulesAfter((form) => {
      itemAt(form, 1).right = itemAt(form, 0).right;
    });
    expect(rules).toContain("reason once");
  });

  test("asks for the shape of a form, and names what is wrong", () => {
    const rules = rulesAfter((form) => {
      itemAt(form, 0).hint = "Look for a name.";
    });
    expect(rules).toEqual(["shape"]);
  });
});
