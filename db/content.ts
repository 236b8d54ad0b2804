import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { compile } from "@/lib/lesson/compile";
import type { Lesson } from "@/lib/lesson/lesson";
import type { Problem } from "@/lib/lesson/problem";
import type { ContentFile } from "@/lib/lesson/shape";

/** The files of a content folder, as they stand. */
export type Content = {
  passages: ContentFile[];
  lessons: ContentFile[];
  shingles: ContentFile[];
  demo: ContentFile;
};

async function readJson(dir: string, file: string): Promise<ContentFile> {
  const text = await readFile(join(dir, file), "utf8");
  return { file: `content/${file}`, json: JSON.parse(text) };
}

async function readFolder(dir: string, folder: string): Promise<ContentFile[]> {
  const names = (await readdir(join(dir, folder))).filter((name) => name.endsWith(".json")).sort();
  return Promise.all(names.map((name) => readJson(dir, `${folder}/${name}`)));
}

/** Reads a content folder from disk: passages, lessons, hashed sources, demo. */
export async function readContent(dir: string): Promise<Content> {
  const [passages, lessons, shingles, demo] = await Promise.all([
    readFolder(dir, "passages"),
    readFolder(dir, "lessons"),
    readFolder(dir, "sources"),
    readJson(dir, "demo.json"),
  ]);
  return { passages, lessons, shingles, demo };
}

/** Every lesson of a content folder, compiled, and everything an author must mend. */
export async function loadLessons(
  dir: string,
): Promise<{ lessons: Lesson[]; problems: Problem[] }> {
  const content = await readContent(dir);
  const { drafts, problems } = compile(content);
  return { lessons: drafts.map(({ lesson }) => lesson), problems };
}
