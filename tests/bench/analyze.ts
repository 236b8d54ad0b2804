import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { loadLessons } from "../../db/content";
import { readModels } from "../../db/models";
import { analyze, type Models } from "../../lib/analysis/analyze";
import { type Row, row, rowAtLeast } from "../support/figures";

const MODELS = "content/models";
const MEGABYTE = 1024 * 1024;
/** Words of a text as long as any that becomes a lesson, and of one that is much longer. */
const [USUAL, LONG] = [8000, 100_000];

const wordsIn = (text: string): number => text.split(/\s+/).length;

/** The shipped reports, one after the other and again, until there are so many words. */
async function news(words: number): Promise<string> {
  const { lessons } = await loadLessons("content");
  const passages = lessons.flatMap((lesson) => lesson.passages);
  const reports = passages.filter(({ lang }) => lang === "en").map(({ text }) => text);
  const once = reports.join("\n\n");
  const times = Math.ceil(words / wordsIn(once));
  return Array<string>(times)
    .fill(once)
    .join("\n\n")
    .split(/(?<=\s)/)
    .slice(0, words)
    .join("");
}

/** Words in a second of one core's time, whatever else the machine does; the best of three goes. */
function speed(text: string, models: Models): number {
  const seconds = [1, 2, 3].map(() => {
    const begun = process.cpuUsage();
    analyze(text, models);
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1e6;
  });
  return wordsIn(text) / Math.min(...seconds);
}

/** How fast texts are analysed, what that takes, and how big the weights are. */
export async function measureAnalyzer(): Promise<Row[]> {
  const files = await readdir(MODELS);
  const weights = files.filter((name) => name.endsWith(".bin"));
  const sizes = await Promise.all(weights.map((name) => stat(join(MODELS, name))));
  const models = await readModels(MODELS);
  const usual = await news(USUAL);
  const long = await news(LONG);
  analyze(usual, models);
  const before = process.memoryUsage().heapUsed;
  const fast = speed(usual, models);
  const longFast = speed(long, models);
  const heap = process.memoryUsage().heapUsed - before;
  const bytes = sizes.reduce((sum, { size }) => sum + size, 0);
  return [
    rowAtLeast(`analyzer: words per second, ${USUAL} words`, fast, 5000),
    rowAtLeast(`analyzer: words per second, ${LONG} words`, longFast, 5000),
    row(
      "analyzer: heap beyond the weights, at most seen after",
      Math.max(0, heap) / MEGABYTE,
      "MB",
    ),
    row(`analyzer: weights (${weights.join(", ") || "none"})`, bytes / MEGABYTE, "MB", 12),
  ];
}
