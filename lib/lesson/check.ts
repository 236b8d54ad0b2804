import { compile, type Draft } from "./compile";
import { compileDemo } from "./demo";
import { compileForms } from "./form";
import type { Lesson } from "./lesson";
import { lint } from "./lint";
import { lintForms } from "./lint-forms";
import type { Problem } from "./problem";
import { compileReview, reservedSlug } from "./review-bank";
import { copiedFrom } from "./rules/copied";
import { type ContentFile, shapeOf } from "./shape";
import { shinglesSchema } from "./shingles";

/** The files of a content folder, as they stand. */
export type Content = {
  passages: ContentFile[];
  lessons: ContentFile[];
  /** What measures whether a skill carries over to texts that nothing else uses. */
  forms: ContentFile[];
  /** The questions for spaced review; null where there are none. */
  review: ContentFile | null;
  shingles: ContentFile[];
  demo: ContentFile;
};

/** Compiles a whole content folder and holds it to every rule. */
export function checkContent(content: Content): {
  drafts: Draft[];
  forms: Draft[];
  review: Lesson | null;
  problems: Problem[];
} {
  const { drafts, passages, problems } = compile(content);
  const sources = content.shingles.map((file) => shapeOf(shinglesSchema, file));
  const demo = compileDemo(content.demo);
  const forms = compileForms(content.forms, passages);
  const review = content.review && compileReview(content.review, passages);
  const texts = [...content.passages, ...content.lessons, ...content.forms, content.demo];
  if (content.review) texts.push(content.review);
  return {
    drafts,
    forms: forms.drafts,
    review: review?.ok ? review.value : null,
    problems: [
      ...problems,
      ...forms.problems,
      ...misnamed(content.passages, "id"),
      ...misnamed([...content.lessons, ...content.forms], "slug"),
      ...lint({ drafts, slugs: content.lessons.map((file) => nameIn(file, "slug")) }, passages),
      ...lintForms(forms.drafts, drafts, review?.ok ? review.value : null),
      ...reservedSlug(drafts),
      ...(demo.ok ? [] : demo.error),
      ...(review && !review.ok ? review.error : []),
      ...sources.flatMap((source) => (source.ok ? [] : source.error)),
      ...copiedFrom(
        sources.flatMap((source) => (source.ok ? [source.value] : [])),
        texts,
      ),
    ],
  };
}

/** The name a file gives itself, whatever else is wrong with it. */
function nameIn({ file, json, broken }: ContentFile, field: "id" | "slug"): string {
  if (broken !== undefined) return file.replace(/^.*\/|\.json$/gu, "");
  const named = typeof json === "object" && json !== null ? Object.entries(json) : [];
  const [, name] = named.find(([key]) => key === field) ?? [];
  return typeof name === "string" ? name : "";
}

/** A file is called after what it holds, so that no two hold the same. */
const misnamed = (files: ContentFile[], field: "id" | "slug"): Problem[] =>
  files
    .filter((file) => !file.file.endsWith(`/${nameIn(file, field)}.json`))
    .map((file) => ({
      file: file.file,
      item: null,
      rule: "file name",
      what: `The file's “${field}” is “${nameIn(file, field)}”.`,
      todo: `Call the file ${nameIn(file, field) || "by it"}.json, or correct “${field}”.`,
    }));
