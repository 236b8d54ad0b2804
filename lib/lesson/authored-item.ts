import { z } from "zod";
import { optionSchema, prose, questionSchema } from "../items/kind";
import { rewriteTextSchema, sideSchema } from "../items/rewrite";
import { nameSchema, quoteSchema, quoteShape } from "./authored-passage";
import { codeSchema, layerSchema, strengthSchema } from "./code";

const wrongSchema = z.record(z.string(), prose);
/** Either the options themselves or the name of one of the lesson's option sets. */
const optionsSchema = z.union([nameSchema, z.array(optionSchema).min(2)]);

const face = {
  id: z.string().min(1).max(80),
  question: questionSchema,
  passage: nameSchema,
  clauses: z.array(nameSchema).min(1),
  prompt: prose,
  hint: prose.nullable().optional(),
};

const secret = {
  rule: codeSchema,
  strength: strengthSchema.optional(),
  deciding: z.array(quoteSchema).min(1),
  /** Backing only: the cards of the desk that decide, as "passage#record". */
  records: z.array(z.string()).optional(),
  hint: prose.nullable().optional(),
};

const labelFace = z.strictObject({
  ...face,
  kind: z.literal("label"),
  layer: layerSchema.optional(),
  options: optionsSchema,
});
const labelKey = z.strictObject({
  answer: prose,
  also: z.array(prose).optional(),
  ...secret,
  reasons: z.strictObject({ right: prose, wrong: wrongSchema }),
});

const chooseFace = z.strictObject({
  ...face,
  kind: z.literal("choose"),
  many: z.boolean(),
  options: optionsSchema,
});
const chooseKey = z.strictObject({
  answer: z.array(prose).min(1),
  ...secret,
  reasons: z.strictObject({ right: prose, wrong: wrongSchema }),
});

const markFace = z.strictObject({ ...face, kind: z.literal("mark") });
const markKey = z.strictObject({
  targets: z.array(nameSchema).min(1),
  decoys: z.array(nameSchema).min(1),
  ...secret,
  reasons: z.strictObject({ right: prose, missed: wrongSchema, wrong: wrongSchema }),
});

const matchFace = z.strictObject({
  ...face,
  kind: z.literal("match"),
  claims: z.array(z.strictObject({ id: nameSchema, clause: nameSchema, ...quoteShape })).min(2),
  speakers: z.array(optionSchema).min(2),
});
const matchKey = z.strictObject({
  answer: z.record(z.string(), prose),
  ...secret,
  reasons: z.strictObject({
    right: prose,
    pairs: z.record(z.string(), prose),
    wrong: z.record(z.string(), wrongSchema),
  }),
});

const { strength: _never, deciding: _itself, ...labSecret } = secret;
/** Labs ask how a thing is worded. */
const labFace = { ...face, question: z.literal("wording") };

const rewriteFace = z.strictObject({ ...labFace, kind: z.literal("rewrite") });
const rewriteKey = z.strictObject({
  /** Loaded words of the clause, from the passage's “wording”. */
  flagged: z.array(nameSchema).min(1),
  /** Names of the two sides of a conflict, in pairs that stand in for each other. */
  sides: z.array(z.tuple([sideSchema, sideSchema])).optional(),
  models: z
    .array(z.strictObject({ text: rewriteTextSchema, why: prose }))
    .min(1)
    .max(2),
  ...labSecret,
  reasons: z.strictObject({ right: prose, missed: wrongSchema }),
});

const swapFace = z.strictObject({
  ...labFace,
  kind: z.literal("swap"),
  slot: quoteSchema,
  variants: z.array(optionSchema).min(2).max(3),
});
const swapKey = z.strictObject({
  ...labSecret,
  reasons: z.strictObject({ right: prose, adds: wrongSchema }),
});

const scoredSchemas = [
  labelFace.extend({ key: labelKey }),
  chooseFace.extend({ key: chooseKey }),
  markFace.extend({ key: markKey }),
  matchFace.extend({ key: matchKey }),
] as const;
/** A question of a quiz: of a kind that has a right answer. */
export const authoredScoredItemSchema = z.discriminatedUnion("kind", scoredSchemas);
/** A question as an author writes it: what is asked lies open, everything about the answer under `key`. */
export const authoredItemSchema = z.discriminatedUnion("kind", [
  ...scoredSchemas,
  rewriteFace.extend({ key: rewriteKey }),
  swapFace.extend({ key: swapKey }),
]);
export type AuthoredScoredItem = z.output<typeof authoredScoredItemSchema>;
export type AuthoredItem = z.output<typeof authoredItemSchema>;

/** A worked example is shown solved, so nothing in it is secret. What has no right answer is not solved. */
export const authoredExampleSchema = z.discriminatedUnion("kind", [
  labelFace.extend({ solution: labelKey }),
  chooseFace.extend({ solution: chooseKey }),
  markFace.extend({ solution: markKey }),
  matchFace.extend({ solution: matchKey }),
]);
export type AuthoredExample = z.output<typeof authoredExampleSchema>;
