import { describe, expect, test } from "vitest";
import { z } from "zod";
import { authoredLessonSchema } from "@/lib/lesson/authored-lesson";
import { shapeOf } from "@/lib/lesson/shape";

const schema = z.strictObject({
  title: z.string().min(1),
  minutes: z.int().max(60),
  items: z.array(z.strictObject({ id: z.string(), voice: z.enum(["V-REP", "V-DIR"]) })),
});

const good = { title: "A lesson", minutes: 20, items: [{ id: "x01", voice: "V-REP" }] };

const told = (json: unknown) => {
  const shape = shapeOf(schema, { file: "content/lessons/a.json", json });
  return shape.ok ? [] : shape.error;
};

describe("a file's shape", () => {
  test("is accepted when nothing is off", () => {
    expect(told(good)).toEqual([]);
  });

  test.each([
    ["a missing field", { ...good, title: undefined }, null, "“title” is missing."],
    ["an empty field", { ...good, title: "" }, null, "“title” is empty or too small."],
    [
      "a misspelt field",
      { ...good, tittle: "A" },
      null,
      "The file has a field that no lesson knows: tittle.",
    ],
    ["a number too large", { ...good, minutes: 90 }, null, "“minutes” is too long or too large."],
    [
      "text where a number belongs",
      { ...good, minutes: "20" },
      null,
      "“minutes” has the wrong form.",
    ],
    [
      "a label that does not exist",
      { ...good, items: [{ id: "x01", voice: "V-ABC" }] },
      "x01",
      "“items” → no. 1 → “voice” is “V-ABC”.",
    ],
    ["no object at all", [], null, "The file has the wrong form."],
  ])("is refused in plain words for %s", (_title, json, item, what) => {
    expect(told(json)).toEqual([
      expect.objectContaining({ file: "content/lessons/a.json", item, rule: "shape", what }),
    ]);
  });

  test("is refused with the line from which it cannot be read", () => {
    const shape = shapeOf(schema, { file: "a.json", json: null, broken: 7 });
    expect(shape.ok ? [] : shape.error).toEqual([
      expect.objectContaining({ what: "The file cannot be read from line 7 on." }),
    ]);
  });

  test("is refused without a word that only programmers know", () => {
    const shape = shapeOf(authoredLessonSchema, {
      file: "a.json",
      json: { steps: [{ type: "quiz" }] },
    });
    const words = JSON.stringify(shape.ok ? [] : shape.error);
    expect(words).not.toMatch(/undefined|zod|expected string|received|discriminat/i);
  });
});
