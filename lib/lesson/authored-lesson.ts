import { z } from "zod";
import { optionSchema, prose, questionSchema } from "../items/kind";
import {
  type AuthoredExample,
  type AuthoredItem,
  authoredExampleSchema,
  authoredItemSchema,
  authoredScoredItemSchema,
} from "./authored-item";
import { nameSchema } from "./authored-passage";
import { codeSchema } from "./code";
import { guideSchema, langSchema, slugSchema } from "./lesson";

const stepSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("read"), passage: nameSchema }),
  z.strictObject({ type: z.literal("worked"), examples: z.array(authoredExampleSchema).min(1) }),
  z.strictObject({ type: z.literal("practice"), items: z.array(authoredItemSchema).min(1) }),
  z.strictObject({ type: z.literal("exit"), items: z.array(authoredScoredItemSchema).min(1) }),
]);

/** content/lessons/<slug>.json: the steps of one lesson, in the order they are taken. */
export const authoredLessonSchema = z.strictObject({
  slug: slugSchema,
  lang: langSchema,
  title: prose,
  course: z.int().min(1).nullable(),
  question: z.union([questionSchema, z.literal("mixed")]),
  minutes: z.int().min(1).max(60),
  aim: prose,
  learned: prose.max(60),
  labels: z.array(codeSchema),
  contentNote: prose.nullable(),
  twin: z.string().nullable(),
  /** Options used by many items, under a short name. */
  optionSets: z.record(z.string(), z.array(optionSchema).min(2)),
  /** Cards that lie open before the answer, as "passage#record". */
  desk: z.array(z.string()),
  steps: z.array(stepSchema).min(1),
  guide: guideSchema,
});
export type AuthoredLesson = z.output<typeof authoredLessonSchema>;

/** Where in the lesson a question is asked. */
export type Place = "worked" | "practice" | "exit";

/** Every question of a lesson with its place; a worked example reads like an item whose key lies open. */
export function questionsOf(lesson: AuthoredLesson): Asked[] {
  return lesson.steps.flatMap((step): Asked[] => {
    if (step.type === "read") return [];
    if (step.type === "worked")
      return step.examples.map((example) => ({ place: "worked", item: exampleAsItem(example) }));
    return step.items.map((item) => ({ place: step.type, item }));
  });
}

/** A question with the place where it is asked. */
export type Asked = { place: Place; item: AuthoredItem };

/** A worked example as an item whose key lies open. */
export function exampleAsItem(example: AuthoredExample): AuthoredItem {
  const { solution, ...face } = example;
  // Both unions are built from the same faces and keys, so face and solution always agree in kind.
  return { ...face, key: solution } as AuthoredItem;
}
