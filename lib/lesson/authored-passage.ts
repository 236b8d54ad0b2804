import { z } from "zod";
import { prose } from "../items/kind";
import {
  backingSchema,
  kindSchema,
  layerSchema,
  strengthSchema,
  voiceSchema,
  wordingSchema,
} from "./code";
import { langSchema } from "./lesson";

/** Short names inside one file, such as "S04a" or "r2"; a name that every object inherits is none. */
export const nameSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/)
  .max(80)
  .refine((name) => !(name in {}));

/** Words quoted from the text; what stands just before or after tells two equal places apart. */
export const quoteShape = {
  quote: prose,
  prefix: prose.optional(),
  suffix: prose.optional(),
};
export const quoteSchema = z.strictObject(quoteShape);

const sourceSchema = z.strictObject({
  name: prose,
  type: z.enum(["person", "institution", "group", "document", "footage", "unnamed"]),
  party: prose.nullable(),
  quote: prose.optional(),
  cue: prose.optional(),
});

const verdictSchema = z.strictObject({
  status: backingSchema,
  records: z.array(nameSchema),
  why: prose,
});

const clauseSchema = z.strictObject({
  id: nameSchema,
  ...quoteShape,
  voice: voiceSchema,
  source: sourceSchema.nullable(),
  doer: prose.nullable(),
  kind: kindSchema,
  backing: z.strictObject({ so: verdictSchema.nullable(), said: verdictSchema.nullable() }),
  accept: z.strictObject({
    voice: z.array(voiceSchema),
    kind: z.array(kindSchema),
    backing: z.array(backingSchema),
  }),
  strength: z.strictObject({
    voice: strengthSchema,
    kind: strengthSchema,
    backing: strengthSchema.nullable(),
  }),
  difficulty: z.int().min(1).max(3),
  tempting: z.record(z.string(), prose),
});
export type AuthoredClause = z.output<typeof clauseSchema>;

const recordSchema = z.strictObject({
  id: nameSchema,
  title: prose,
  publisher: prose,
  date: prose,
  inShort: prose,
  url: z.url().nullable(),
  addressChecked: z.boolean(),
  readAs: z.enum(["opened", "recalled", "invented"]),
  independent: z.boolean(),
  whyIndependent: prose.nullable(),
  party: prose.nullable(),
  againstInterest: z.boolean().optional(),
  nearMiss: prose.nullable(),
  covers: z.array(
    z.strictObject({ clause: nameSchema, layer: layerSchema, status: backingSchema }),
  ),
});
export type AuthoredRecord = z.output<typeof recordSchema>;

/** content/passages/<id>.json: a text, what an editor knows about each clause of it, and the records. */
export const authoredPassageSchema = z.strictObject({
  id: nameSchema,
  lang: langSchema,
  dir: z.enum(["ltr", "rtl"]),
  fictional: z.boolean(),
  /** The two sides of a conflict, for which the balance rules hold; empty when the text has no such sides. */
  parties: z.array(prose).max(2),
  asOf: prose,
  contentNote: prose.nullable(),
  credit: z.strictObject({ text: prose, url: z.url().nullable() }).nullable(),
  headline: prose,
  paragraphs: z.array(z.union([prose, z.strictObject({ caption: prose })])).min(1),
  clauses: z.array(clauseSchema).min(1),
  wording: z.array(
    z.strictObject({
      id: nameSchema,
      clause: nameSchema,
      ...quoteShape,
      label: wordingSchema,
      owner: z.enum(["outlet", "source", "unclear"]),
      strength: z.int().min(1).max(3),
      neutral: z.array(prose).min(1),
      note: prose,
    }),
  ),
  decoys: z.array(
    z.strictObject({ id: nameSchema, clause: nameSchema, ...quoteShape, why: prose }),
  ),
  records: z.array(recordSchema),
  glossary: z.array(z.strictObject({ term: prose, plain: prose })),
  alternativeHeadlines: z.array(z.strictObject({ text: prose, slant: prose, why: prose })),
});
export type AuthoredPassage = z.output<typeof authoredPassageSchema>;
