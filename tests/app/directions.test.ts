import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** What names a side of the screen: right to left, it would stay on the wrong one. */
const PHYSICAL =
  /(?:^|[\s;{])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)|left|right|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:text-align|float|clear|caption-side)\s*:\s*(?:left|right)\b|translateX/;

/** One length: a word, or a function with all that stands in its parentheses. */
const LENGTH = String.raw`((?:[^\s();]|\((?:[^()]|\([^()]*\))*\))+)`;

/** Four sides at once, where the end may differ from the start. */
const FOUR = new RegExp(
  String.raw`(?:margin|padding|inset|border-width)\s*:\s*${LENGTH}\s+${LENGTH}\s+${LENGTH}\s+${LENGTH}\s*;`,
  "g",
);

const styles = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".css"))
  .map((file) => join("app", file));

test.each(styles)("%s names the start and the end, not left and right", (file) => {
  const css = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
  expect(css.match(PHYSICAL)?.[0]).toBeUndefined();
  const uneven = [...css.matchAll(FOUR)].filter(([, , right, , left]) => right !== left);
  expect(uneven.map(([rule]) => rule)).toEqual([]);
});
