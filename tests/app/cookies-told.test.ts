import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { COOKIES } from "@/app/privacy/cookies";
import { LANGUAGE_COOKIE } from "@/lib/lang/request";
import { LOOKS_COOKIE } from "@/lib/reading";

test("the privacy page names every cookie the code sets, and no other", () => {
  const set = new Set<string>([LANGUAGE_COOKIE, LOOKS_COOKIE]);
  for (const file of readdirSync("app", { recursive: true, encoding: "utf8" }))
    if (/\.tsx?$/.test(file))
      for (const [, name] of readFileSync(join("app", file), "utf8").matchAll(
        /\bcookie(?:Line|)\("([\w-]+)"/g,
      ))
        if (name) set.add(name);
  expect(COOKIES.flatMap(([names]) => names).toSorted()).toEqual([...set].toSorted());
});
