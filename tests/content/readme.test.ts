import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readContent } from "@/db/content";
import { checkContent } from "@/lib/lesson/check";
import { contentDir } from "../lib/lesson/fixture";

const readme = await readFile(join(contentDir, "README.md"), "utf8");
const { shingles, demo } = await readContent(contentDir);

describe("the example in content/README.md", () => {
  test("is a lesson that breaks no rule", () => {
    const [passage, lesson] = Array.from(readme.matchAll(/```json\n([\s\S]*?)```/g), ([, json]) =>
      JSON.parse(json ?? ""),
    );
    const { drafts, problems } = checkContent({
      passages: [{ file: "content/passages/library-garden.json", json: passage }],
      lessons: [{ file: "content/lessons/library-garden.json", json: lesson }],
      forms: [],
      review: null,
      shingles,
      demo,
    });
    expect(problems).toEqual([]);
    expect(drafts.map(({ lesson: { slug } }) => slug)).toEqual(["library-garden"]);
  });
});
