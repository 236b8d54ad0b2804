import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const MODEL = readFileSync("docs/threat-model.md", "utf8");
const PROMISES = readFileSync("SECURITY.md", "utf8");

const namedIn = (text: string) => [...text.matchAll(/`([^`\s]+)`/g)].map(([, name = ""]) => name);

/** Addresses under which the framework finds files of one kind in `app`. */
const addresses = (kind: RegExp): string[] =>
  readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => kind.test(`/${file}`))
    .map((file) => `/${file}`.replace(kind, "") || "/")
    .sort();

describe("the threat model", () => {
  test.each([
    ["docs/threat-model.md", MODEL],
    ["SECURITY.md", PROMISES],
  ])("%s names files that are there", (_file, text) => {
    const files = namedIn(text).filter((name) =>
      /^(tests|app|lib|db|content|public|scripts|docs)\/.+/.test(name),
    );
    expect(files).not.toEqual([]);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  test.each([
    ["route", addresses(/\/route\.tsx?$/)],
    ["page", addresses(/\/page\.tsx$/)],
  ])("names every %s, and none that is not there", (kind, there) => {
    const isRoute = (name: string) => /^\/(api|r)\//.test(name);
    const table = MODEL.slice(MODEL.indexOf("## Every route"), MODEL.indexOf("## The list"));
    const named = namedIn(table)
      .filter((name) => name.startsWith("/") && isRoute(name) === (kind === "route"))
      .sort();
    expect(named).toEqual(there);
  });

  test("has a test beside every threat", () => {
    const threats = MODEL.slice(MODEL.indexOf("## Threats"), MODEL.indexOf("## Every route"));
    const rows = threats.split("\n").filter((line) => /^\| [STRIDE] \|/.test(line));
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.filter((line) => !/`tests\/[^`]+`/.test(line))).toEqual([]);
    for (const letter of "STRIDE")
      expect(
        rows.some((line) => line.startsWith(`| ${letter} |`)),
        letter,
      ).toBe(true);
  });
});
