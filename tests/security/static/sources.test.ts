import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { rawSql, sources, unmarkedModules, unsafeMarkup } from "./sources";

const OURS = sources("app", "lib", "db", "public");

/** A command of whoever runs the server: the names it puts together are the catalogue's, the numbers its own. */
const byOperator = (file: string) => file.startsWith("db/move/");

describe("the sources of the app", () => {
  test("write no markup past React, and run no text", () => {
    expect(OURS.length).toBeGreaterThan(500);
    expect(unsafeMarkup(OURS)).toEqual([]);
  });

  test("put no SQL together from values", () => {
    expect(rawSql(OURS).filter((file) => !byOperator(file))).toEqual([]);
  });

  test("keep every module of the server out of the browser", () => {
    expect(unmarkedModules("app/_server")).toEqual([]);
  });
});

describe("the checks themselves", () => {
  const folder = mkdtempSync(join(tmpdir(), "who-says-sources-"));
  const planted = (name: string, text: string) => {
    const file = join(folder, name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, text);
    return file;
  };
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    "<p dangerouslySetInnerHTML={{ __html: name }} />",
    "box.innerHTML = name",
    'box.insertAdjacentHTML("beforeend", name)',
    "document.write(name)",
    "eval(name)",
    "<iframe srcDoc={name} />",
  ])("find %s", (code) => {
    const file = planted("view.tsx", code);
    expect(unsafeMarkup([file])).toEqual([file]);
  });

  test("tell raw SQL of a value from raw SQL that stands there", () => {
    const value = planted("value.ts", "sql.raw(column)");
    const fixed = planted("fixed.ts", 'sql.raw("desc")');
    expect(rawSql([value, fixed])).toEqual([value]);
  });

  test("find a module without its mark", () => {
    const bare = planted("bare.ts", 'import { db } from "./db";');
    planted("marked.ts", 'import "server-only";\nimport { db } from "./db";');
    expect(unmarkedModules(folder)).toContain(bare);
    expect(unmarkedModules(folder)).not.toContain(join(folder, "marked.ts"));
  });
});
