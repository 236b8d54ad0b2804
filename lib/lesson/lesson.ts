import { z } from "zod";
import type { Feedback } from "../items/feedback";
import {
  type Item,
  isScored,
  itemSchema,
  type PublicItem,
  responseSchema,
  scoredItemSchema,
} from "../items/index";
import { prose, questionSchema, recordCardSchema } from "../items/kind";
import { spanSchema } from "../text/span";

const id = z.string().min(1).max(80);
/** BCP 47 tag of the language a text is written in. */
export const langSchema = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/);

/** The last part of a lesson's address. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);

/** A text as students read it. It owns its characters; spans point into `text`, where the headline is the first block. */
export const passageSchema = z.strictObject({
  id,
  lang: langSchema,
  dir: z.enum(["ltr", "rtl"]),
  fictional: z.boolean(),
  asOf: prose,
  credit: z.strictObject({ text: prose, url: z.url().nullable() }).nullable(),
  text: prose,
  blocks: z.array(
    z.strictObject({ kind: z.enum(["headline", "paragraph", "caption"]), span: spanSchema }),
  ),
  glossary: z.array(z.strictObject({ term: prose, plain: prose })),
});
export type Passage = z.output<typeof passageSchema>;

/** A worked example is shown solved from the start, so it holds no key: an item's face, its answer and the feedback. */
const exampleSchema = z.strictObject({
  item: z.custom<PublicItem>((value) => typeof value === "object"),
  answer: responseSchema,
  feedback: z.custom<Feedback>((value) => typeof value === "object"),
});

/** A step of a lesson, in the order they are taken. */
export const stepSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("read"), passage: id }),
  z.strictObject({ type: z.literal("worked"), examples: z.array(exampleSchema).min(1) }),
  z.strictObject({ type: z.literal("practice"), items: z.array(itemSchema).min(1) }),
  z.strictObject({ type: z.literal("exit"), items: z.array(scoredItemSchema).min(1) }),
]);
export type Step = z.output<typeof stepSchema>;

/** What a teacher reads before the lesson. Never sent to a student: it discusses answers. */
export const guideSchema = z.strictObject({
  aim: prose,
  timing: prose,
  before: z.array(prose),
  discussion: z.array(prose),
  after: z.array(prose),
  care: z.array(prose),
});

/** A compiled lesson, as one immutable version is stored. */
export const lessonSchema = z.strictObject({
  format: z.literal(1),
  /** A lesson to take, a form that measures on unseen reports, or the bank of review questions. Lists show lessons only. */
  purpose: z.enum(["lesson", "form", "review"]),
  slug: slugSchema,
  title: prose,
  /** One sentence for lists: what the reader will learn to do. */
  aim: prose,
  /** What a result card says was learned, after “Learned:”; no names, no score. */
  learned: prose,
  minutes: z.int().min(1).max(60),
  /** The question whose bars the result shows; a mixed lesson has none of its own. */
  question: z.union([questionSchema, z.literal("mixed")]),
  labels: z.array(z.string()),
  lang: langSchema,
  /** Place in the course "Reading a war report", or null for a lesson that stands alone. */
  course: z.int().min(1).nullable(),
  contentNote: prose.nullable(),
  twin: z.string().nullable(),
  passages: z.array(passageSchema).min(1),
  desk: z.array(recordCardSchema),
  steps: z.array(stepSchema).min(1),
  guide: guideSchema,
});
export type Lesson = z.output<typeof lessonSchema>;

/** Every item of a lesson in the order it is asked, worked examples aside. */
export const itemsOf = (lesson: Lesson) =>
  lesson.steps.flatMap((step) =>
    step.type === "practice" || step.type === "exit" ? step.items : [],
  );

/** The exit quiz: the only items whose first answers feed bars and statistics. */
export const exitItemsOf = (lesson: Lesson) =>
  lesson.steps.flatMap((step) => (step.type === "exit" ? step.items : []));

/** The lesson with each item as `change` makes it. The kind of an item is never changed: a quiz keeps its items with points. */
export const withItems = (lesson: Lesson, change: (item: Item) => Item): Lesson => ({
  ...lesson,
  steps: lesson.steps.map((step) => {
    if (step.type === "practice") return { ...step, items: step.items.map(change) };
    if (step.type === "exit") return { ...step, items: step.items.map(change).filter(isScored) };
    return step;
  }),
});
