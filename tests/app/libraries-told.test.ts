import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LIBRARIES } from "@/app/about/libraries";

const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));

test("the about page names every library the app is built from, with the licence its package states", () => {
  const used = Object.keys(read("package.json").dependencies).toSorted();
  const stated = used.map((name) => [name, read(`node_modules/${name}/package.json`).license]);
  const fonts = stated.filter(([name]) => name.startsWith("@fontsource"));
  expect(LIBRARIES).toEqual(stated.filter(([name]) => !name.startsWith("@fontsource")));
  expect(new Set(fonts.map(([, licence]) => licence))).toEqual(new Set(["OFL-1.1"]));
});
