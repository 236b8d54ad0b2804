import { readFileSync } from "node:fs";
import { filesIn } from "./secrets";

/** Ways to put text into a page as markup, or to run it. */
const UNSAFE =
  /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|\beval\(|new Function\(|srcdoc/i;

const isCode = (file: string) => /\.(tsx?|js)$/.test(file);

/** The sources of the app, without its tests. */
export const sources = (...folders: string[]): string[] => folders.flatMap(filesIn).filter(isCode);

const text = (file: string) => readFileSync(file, "utf8");

/** Files that write markup past React, or run text. */
export const unsafeMarkup = (files: readonly string[]): string[] =>
  files.filter((file) => UNSAFE.test(text(file)));

/** Where SQL is put together from a value: `sql.raw` with anything but a text that stands there. */
export const rawSql = (files: readonly string[]): string[] =>
  files.filter((file) => /\bsql\.raw\((?!\s*"[^"]*"\s*\))/.test(text(file)));

/** Modules of the server without the mark that keeps them out of the browser. */
export const unmarkedModules = (folder: string): string[] =>
  sources(folder).filter((file) => !/^import "server-only";/m.test(text(file)));
