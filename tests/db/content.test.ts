import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import demo from "@/content/demo.json";
import { loadDemo } from "@/db/content";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "who-says-content-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const write = (text: string) => writeFileSync(join(folder, "demo.json"), text);

describe("a content file", () => {
  test("may mix two ways to store an accent: quotes are found all the same", async () => {
    const [first] = demo.items;
    if (!first) throw new Error("The demo asks nothing.");
    const word = "café";
    const item = {
      ...first,
      sentence: `${first.sentence} ${word.normalize("NFD")}`,
      key: { ...first.key, deciding: [{ quote: word.normalize("NFC") }] },
    };
    write(JSON.stringify({ ...demo, items: [item] }));
    expect(await loadDemo(folder)).toMatchObject({ ok: true });
  });

  test("that is no JSON is named with the line in which reading it failed", async () => {
    write('{\n  "lang": "en",\n  "title" "x"\n}');
    expect(await loadDemo(folder)).toMatchObject({
      ok: false,
      error: [{ file: "content/demo.json", what: "The file cannot be read from line 3 on." }],
    });
  });
});
