import { z } from "zod";
import { optionSchema, prose } from "../items/kind";
import type { AuthoredScoredItem } from "./authored-item";
import type { AuthoredLesson } from "./authored-lesson";
import { nameSchema, quoteSchema } from "./authored-passage";
import { codeSchema, strengthSchema } from "./code";
import { compileLesson, type Draft } from "./compile";
import type { PreparedPassage } from "./compile-passage";
import { langSchema, slugSchema } from "./lesson";
import { type Problem, reportInto } from "./problem";
import { type ContentFile, shapeOf } from "./shape";

const itemSchema = z.strictObject({
  id: z.string().min(1).max(80),
  passage: nameSchema,
  clause: nameSchema,
  answer: prose,
  rule: codeSchema,
  /** Said where the editor’s note on the clause leaves open which kind of attribution it is: here that is no matter. */
  strength: strengthSchema.optional(),
  deciding: z.array(quoteSchema).min(1),
  /** Why the answer is right, and why the other one tempts. */
  right: prose,
  wrong: prose,
});

/** content/forms/<slug>.json: questions about texts that no lesson uses, to measure whether a skill carries over. */
const formSchema = z.strictObject({
  slug: slugSchema,
  lang: langSchema,
  title: prose,
  minutes: z.int().min(1).max(60),
  aim: prose,
  learned: prose.max(60),
  /** The texts in the order they are read. */
  passages: z.array(nameSchema).min(1),
  prompt: prose,
  /** The two answers that every question offers. */
  options: z.array(optionSchema).length(2),
  items: z.array(itemSchema).min(1),
});
type AuthoredForm = z.output<typeof formSchema>;

/** Forms as drafts: what a lesson is to students, without practice, hints or anything to learn from on the way. */
export function compileForms(
  files: readonly ContentFile[],
  passages: ReadonlyMap<string, PreparedPassage>,
): { drafts: Draft[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const drafts = files.flatMap((content) => {
    const shape = shapeOf(formSchema, content);
    if (!shape.ok) {
      problems.push(...shape.error);
      return [];
    }
    const before = problems.length;
    const authored = asLesson(shape.value);
    const lesson = compileLesson(authored, passages, reportInto(problems, content.file), "form");
    return lesson && problems.length === before
      ? [{ file: content.file, authored, lesson, passages }]
      : [];
  });
  return { drafts, problems };
}

/** A form written out as the lesson it is: read every text, then answer. Nobody teaches with it, so it has no guide. */
const asLesson = (form: AuthoredForm): AuthoredLesson => ({
  slug: form.slug,
  lang: form.lang,
  title: form.title,
  course: null,
  question: "voice",
  minutes: form.minutes,
  aim: form.aim,
  learned: form.learned,
  labels: [...new Set(form.items.map(({ rule }) => rule))],
  contentNote: null,
  twin: null,
  optionSets: {},
  desk: [],
  steps: [
    ...form.passages.map((passage) => ({ type: "read" as const, passage })),
    { type: "exit" as const, items: form.items.map((item) => questionOf(item, form)) },
  ],
  guide: { aim: form.aim, timing: "Untimed.", before: [], discussion: [], after: [], care: [] },
});

function questionOf(item: AuthoredForm["items"][number], form: AuthoredForm): AuthoredScoredItem {
  const other = form.options.find(({ id }) => id !== item.answer)?.id ?? "";
  return {
    id: item.id,
    kind: "label",
    question: "voice",
    passage: item.passage,
    clauses: [item.clause],
    prompt: form.prompt,
    options: form.options,
    key: {
      answer: item.answer,
      rule: item.rule,
      ...(item.strength && { strength: item.strength }),
      deciding: item.deciding,
      reasons: { right: item.right, wrong: { [other]: item.wrong } },
    },
  };
}
