import { z } from "zod";
import { prose } from "../items/kind";
import { kindSchema, voiceSchema, wordingSchema } from "../lesson/code";
import { spanSchema } from "../text/span";

/** What a part of a pasted text is. Only headline and paragraphs are read for findings; the others are set apart. */
export const blockKindSchema = z.enum([
  "headline",
  "byline",
  "dateline",
  "caption",
  "keywords",
  "read-more",
  "paragraph",
]);
export type BlockKind = z.output<typeof blockKindSchema>;

/** One part of the text. Blocks stand in order, do not overlap, and leave out only blanks between them. */
export const blockSchema = z.strictObject({ kind: blockKindSchema, span: spanSchema });
export type Block = z.output<typeof blockSchema>;

/** The unit that findings about voice and kind are about: a piece of a sentence with one voice and one kind. */
export const clauseSchema = z.strictObject({
  id: z.string().regex(/^c\d+$/),
  span: spanSchema,
  /** Which of the analysis's sentences it belongs to. */
  sentence: z.int().min(0),
});
export type Clause = z.output<typeof clauseSchema>;

const sourceTypeSchema = z.enum([
  "person",
  "institution",
  "group",
  "document",
  "footage",
  "unnamed",
]);

/** Who a claim is attributed to, as named here or, for “he added”, where the name stood before. */
export const speakerSchema = z.strictObject({
  name: prose,
  type: sourceTypeSchema,
  /** Where the full name stands when this sentence has only “he”, “the minister” or nothing. */
  carriedFrom: spanSchema.nullable(),
});
export type Speaker = z.output<typeof speakerSchema>;

/** Somebody says something: discontinuous parts come as several spans, in order. A source or cue may be missing. */
export const attributionSchema = z.strictObject({
  id: z.string().regex(/^a\d+$/),
  source: z.array(spanSchema),
  cue: z.array(spanSchema),
  content: z.array(spanSchema).min(1),
  /** Never V-REP. */
  voice: voiceSchema.exclude(["V-REP"]),
  speaker: speakerSchema.nullable(),
  confidence: z.number().min(0).max(1),
  by: prose,
  why: prose,
});
export type Attribution = z.output<typeof attributionSchema>;

const finding = {
  /** Stable for the same text: the layer, the place and the label. */
  id: z.string().min(1).max(60),
  span: spanSchema,
  /** The clause it belongs to; null outside clauses. */
  clause: clauseSchema.shape.id.nullable(),
  /** From 0 to 1, how often findings of this rule or model at this score are right, as measured or as judged by its author. */
  confidence: z.number().min(0).max(1),
  /** What found it: “rule:<pack>/<name>” or “model:<name>”. */
  by: prose,
  /** One plain sentence. It never says that something is verified. */
  why: prose,
};

/** One thing seen in the text, in the layer of one of the four questions. */
export const findingSchema = z.discriminatedUnion("layer", [
  z.strictObject({
    ...finding,
    layer: z.literal("voice"),
    label: voiceSchema,
    /** The attribution that gives the clause its voice; null in the reporter's voice. */
    attribution: attributionSchema.shape.id.nullable(),
  }),
  z.strictObject({ ...finding, layer: z.literal("kind"), label: kindSchema }),
  z.strictObject({
    ...finding,
    layer: z.literal("backing"),
    /** All that can be seen without records: a figure or claim, and who supplied it. */
    label: z.literal("R-NIL"),
    /** Who supplied it, or null: nobody is named. */
    supplier: prose.nullable(),
  }),
  z.strictObject({
    ...finding,
    layer: z.literal("wording"),
    label: wordingSchema,
    /** Whose word it is. */
    owner: z.enum(["outlet", "source", "unclear"]),
    /** Plainer words that keep the facts; may be empty. */
    neutral: z.array(prose),
  }),
]);
export type Finding = z.output<typeof findingSchema>;
export type Layer = Finding["layer"];
export const LAYERS: readonly Layer[] = ["voice", "kind", "backing", "wording"];

/** Something about the whole text that its reader should know. */
export const noticeSchema = z.enum([
  /** The text does not look like English; findings are not to be trusted. */
  "not-english",
  /** Hardly any sentence: a list, a table, code. */
  "not-prose",
  /** Nearly everything stands between quotation marks. */
  "only-quotes",
  /** There is nothing to read. */
  "empty",
  /** The weights are not there: rules alone were used. */
  "rules-only",
  /** A quotation is opened and never closed. */
  "open-quote",
]);
export type Notice = z.output<typeof noticeSchema>;

/** What can be seen in one text. Spans point into `text`, which is the pasted text made plain. */
export const analysisSchema = z.strictObject({
  format: z.literal(1),
  text: z.string(),
  blocks: z.array(blockSchema),
  sentences: z.array(spanSchema),
  clauses: z.array(clauseSchema),
  attributions: z.array(attributionSchema),
  findings: z.array(findingSchema),
  notices: z.array(noticeSchema),
});
export type Analysis = z.output<typeof analysisSchema>;
