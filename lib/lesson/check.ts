import { compile, type Draft } from "./compile";
import { compileDemo } from "./demo";
import { lint } from "./lint";
import type { Problem } from "./problem";
import { copiedFrom } from "./rules/copied";
import { type ContentFile, shapeOf } from "./shape";
import { shinglesSchema } from "./shingles";

/** The files of a content folder, as they stand. */
export type Content = {
  passages: ContentFile[];
  lessons: ContentFile[];
  shingles: ContentFile[];
  demo: ContentFile;
};

/** Compiles a whole content folder and holds it to every rule. */
export function checkContent(content: Content): { drafts: Draft[]; problems: Problem[] } {
  const { drafts, passages, problems } = compile(content);
  const sources = content.shingles.map((file) => shapeOf(shinglesSchema, file));
  const demo = compileDemo(content.demo);
  const texts = [...content.passages, ...content.lessons, content.demo];
  return {
    drafts,
    problems: [
      ...problems,
      ...lint(drafts, passages),
      ...(demo.ok ? [] : demo.error),
      ...sources.flatMap((source) => (source.ok ? [] : source.error)),
      ...copiedFrom(
        sources.flatMap((source) => (source.ok ? [source.value] : [])),
        texts,
      ),
    ],
  };
}
