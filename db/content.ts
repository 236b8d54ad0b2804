import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Content, checkContent } from "@/lib/lesson/check";
import { compileDemo, type Demo } from "@/lib/lesson/demo";
import type { Lesson } from "@/lib/lesson/lesson";
import type { Problem } from "@/lib/lesson/problem";
import type { ContentFile } from "@/lib/lesson/shape";
import type { Result } from "@/lib/result";

/** The line of a text in which reading it as JSON failed, counted from the position the error names. */
function lineOf(text: string, error: string): number | null {
  const position = /position (\d+)/.exec(error)?.[1];
  return position === undefined ? null : text.slice(0, Number(position)).split("\n").length;
}

async function readJson(dir: string, file: string): Promise<ContentFile> {
  // One spelling of each letter (NFC), before anything points into a text.
  const text = (await readFile(join(dir, file), "utf8")).normalize("NFC");
  try {
    return { file: `content/${file}`, json: JSON.parse(text) };
  } catch (error) {
    return { file: `content/${file}`, json: null, broken: lineOf(text, String(error)) };
  }
}

async function readFolder(dir: string, folder: string): Promise<ContentFile[]> {
  const names = (await readdir(join(dir, folder))).filter((name) => name.endsWith(".json")).sort();
  return Promise.all(names.map((name) => readJson(dir, `${folder}/${name}`)));
}

/** A file that a folder may do without. */
const readOptional = async (dir: string, file: string): Promise<ContentFile | null> =>
  (await readdir(dir)).includes(file) ? readJson(dir, file) : null;

/** Reads a content folder from disk: passages, lessons, forms, review questions, hashed sources, demo. */
export async function readContent(dir: string): Promise<Content> {
  const [passages, lessons, forms, review, shingles, demo] = await Promise.all([
    readFolder(dir, "passages"),
    readFolder(dir, "lessons"),
    readFolder(dir, "forms"),
    readOptional(dir, "review.json"),
    readFolder(dir, "sources"),
    readJson(dir, "demo.json"),
  ]);
  return { passages, lessons, forms, review, shingles, demo };
}

/** Every lesson, every form and the review questions of a content folder, compiled, and everything an author must mend. */
export async function loadLessons(
  dir: string,
): Promise<{ lessons: Lesson[]; forms: Lesson[]; review: Lesson | null; problems: Problem[] }> {
  const { drafts, forms, review, problems } = checkContent(await readContent(dir));
  const bodies = (made: typeof drafts) => made.map(({ lesson }) => lesson);
  return { lessons: bodies(drafts), forms: bodies(forms), review, problems };
}

/** The demo of the home page, or what is wrong with it. */
export async function loadDemo(dir: string): Promise<Result<Demo, Problem[]>> {
  return compileDemo(await readJson(dir, "demo.json"));
}
