import { readFile } from "node:fs/promises";
import { loadLessons } from "@/db/content";
import { type Covered, coverageOf, LABELS } from "@/lib/lesson/coverage";
import { itemsOf } from "@/lib/lesson/lesson";
import type { Problem } from "@/lib/lesson/problem";
import { shinglesOf } from "@/lib/lesson/shingles";

/** Prints the hashed runs of a text, to be saved under content/sources in place of the text. */
async function printShingles(path: string, source: string): Promise<void> {
  const text = await readFile(path, "utf8");
  const made = "npm run -s lesson:check -- --shingles FILE NAME";
  console.log(JSON.stringify(shinglesOf(source, made, text), null, 1));
}

function printProblems(problems: Problem[]): void {
  for (const file of new Set(problems.map((problem) => problem.file))) {
    console.log(`\n${file}`);
    for (const { item, rule, what, todo } of problems.filter((problem) => problem.file === file))
      console.log(`  ${item ?? "whole file"} (${rule})\n    ${what}\n    To do: ${todo}`);
  }
}

async function check(dir: string): Promise<number> {
  const { lessons, problems } = await loadLessons(dir);
  const items = lessons.flatMap(itemsOf).length;
  printProblems(problems);
  const count = problems.length === 0 ? "no problem" : `${problems.length} problems`;
  console.log(
    `${problems.length === 0 ? "" : "\n"}${lessons.length} lessons, ${items} items, ${count}`,
  );
  return problems.length === 0 ? 0 : 1;
}

/** The items of a row without their lesson's name, as in “w01 · p02 p03 · x05”. */
const idsOf = ({ slug, worked, practice, exit }: Covered): string =>
  [worked, practice, exit]
    .map((ids) => ids.map((id) => id.replace(`${slug}-`, "")).join(" ") || "–")
    .join(" · ");

/** Prints which lesson teaches which label: worked examples · practice · quiz, in the order lessons are taken. */
async function printCoverage(dir: string): Promise<void> {
  const { lessons } = await loadLessons(dir);
  const coverage = coverageOf(lessons);
  console.log("Label, tier, lesson: counts (worked / practice / quiz), worked · practice · quiz\n");
  for (const { code, tier } of LABELS) {
    const rows = coverage.get(code) ?? [];
    console.log(`${code}  tier ${tier}${rows.length === 0 ? "  nowhere" : ""}`);
    for (const row of rows) {
      const counts = [row.worked, row.practice, row.exit].map((ids) => ids.length).join(" / ");
      console.log(`  ${row.slug.padEnd(24)}${counts.padEnd(12)}${idsOf(row)}`);
    }
  }
  console.log("");
}

const [first, path, ...name] = process.argv.slice(2);
if (first === "--shingles" && path) await printShingles(path, name.join(" ") || path);
else {
  if (first === "--coverage") await printCoverage(path ?? "content");
  process.exitCode = await check((first === "--coverage" ? path : first) ?? "content");
}
