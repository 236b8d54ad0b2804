import { z } from "zod";
import {
  type Analysis,
  attributionSchema,
  blockSchema,
  clauseSchema,
  findingSchema,
} from "../analysis/analysis";
import { prose, recordCardSchema } from "../items/kind";
import { backingSchema, layerSchema } from "../lesson/code";
import { spanSchema } from "../text/span";

/** Most characters of a text that becomes a lesson; about 8,000 words. */
export const MOST_CHARACTERS = 50_000;

/** What may be done with the text, as the teacher states it. None of them makes it public. */
export const rightsSchema = z.enum(["own", "permission", "open-licence", "classroom"]);

/** Only these may become a link: others could run a script. */
const webAddress = z.url({ protocol: /^https?$/ }).max(500);

/** Where the text comes from. */
const originSchema = z.strictObject({
  outlet: z.string().max(120),
  /** YYYY-MM-DD, or empty as long as nobody has said. */
  date: z.union([z.iso.date(), z.literal("")]),
  link: z.union([webAddress, z.literal("")]),
  lang: z.literal("en"),
  rights: rightsSchema.nullable(),
});

/** What the teacher has decided about one finding. Only what is accepted goes into a lesson. */
export const decisionSchema = z.enum(["open", "accepted", "rejected"]);
export type Decision = z.output<typeof decisionSchema>;

const review = {
  decision: decisionSchema,
  /** Whether the teacher added it. */
  added: z.boolean(),
  /** What the analyzer had said, when the teacher changed it. */
  was: z.strictObject({ label: prose, span: spanSchema }).nullable(),
};
const [voice, kind, backing, wording] = findingSchema.options;
/** A finding with the teacher's decision. */
export const reviewedFindingSchema = z.discriminatedUnion("layer", [
  voice.extend(review),
  kind.extend(review),
  backing.extend(review),
  wording.extend(review),
]);
export type ReviewedFinding = z.output<typeof reviewedFindingSchema>;

/** A record the teacher adds, and what it settles about which clause. */
export const draftRecordSchema = z.strictObject({
  id: z.string().regex(/^r\d+$/),
  ...recordCardSchema.omit({ id: true }).shape,
  url: webAddress.nullable(),
  title: z.string().max(200),
  publisher: z.string().max(200),
  date: z.string().max(40),
  inShort: z.string().max(1000),
  independent: z.boolean(),
  whyIndependent: z.string().max(500),
  covers: z.array(
    z.strictObject({ clause: clauseSchema.shape.id, layer: layerSchema, status: backingSchema }),
  ),
});
export type DraftRecord = z.output<typeof draftRecordSchema>;

/** What a question of a draft asks: attributed or reporter's voice; which voice; which kind; what backs it; which words are loaded. */
export const taskSchema = z.enum(["attributed", "voice", "kind", "backing", "loaded"]);
export type Task = z.output<typeof taskSchema>;

/** A question the teacher has taken into the lesson. Its key follows from the accepted findings, its words are the teacher's to change. */
export const draftItemSchema = z.strictObject({
  /** The task and its first clause: “attributed:c12”. */
  id: z.string().regex(/^[a-z]+:c\d+$/),
  task: taskSchema,
  clauses: z.array(clauseSchema.shape.id).min(1),
  /** Shown solved, practised with hints, or asked in the quiz that counts. */
  place: z.enum(["worked", "practice", "exit"]),
  reasons: z.strictObject({
    right: z.string().max(600),
    /**
     * By the id of the option. In “loaded” by the word: the id of an accepted finding (missed), of a rejected one
     * (wrongly marked), or “plain:START-END” of a plain word of the text (wrongly marked). They are the words it scores.
     */
    wrong: z.record(z.string(), z.string().max(600)),
  }),
  /** Whether the teacher changed the words; suggestions no longer replace them. */
  edited: z.boolean(),
});
export type DraftItem = z.output<typeof draftItemSchema>;

const shape = z.strictObject({
  format: z.literal(1),
  title: z.string().max(120),
  aim: z.string().max(300),
  origin: originSchema,
  /** The two sides of a conflict, as named in the text, or none. */
  parties: z.array(z.string().min(1).max(60)).max(2),
  contentNote: z.string().max(300),
  text: z.string().max(MOST_CHARACTERS),
  blocks: z.array(blockSchema),
  sentences: z.array(spanSchema),
  clauses: z.array(clauseSchema),
  attributions: z.array(attributionSchema),
  findings: z.array(reviewedFindingSchema),
  records: z.array(draftRecordSchema).max(30),
  items: z.array(draftItemSchema).max(60),
});

/** A lesson in the making: one text, what was found in it, and everything the teacher has decided. Spans lie in the text. */
export const draftSchema = shape.superRefine((draft, context) => {
  const spans = [
    ...draft.blocks.map(({ span }) => span),
    ...draft.sentences,
    ...draft.clauses.map(({ span }) => span),
    ...draft.findings.map(({ span }) => span),
    ...draft.attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
  ];
  if (spans.some(({ start, end }) => start >= end || end > draft.text.length))
    context.addIssue({ code: "custom", message: "A span does not lie in the text." });
});
export type Draft = z.output<typeof draftSchema>;

/** A new draft of an analysed text: every finding is open, and there is no question yet. */
export const draftOf = (
  { text, blocks, sentences, clauses, attributions, findings }: Analysis,
  origin: Draft["origin"],
): Draft => {
  const headline = blocks.find(({ kind: block }) => block === "headline")?.span;
  return {
    format: 1,
    title: headline ? text.slice(headline.start, headline.end).slice(0, 120) : "",
    aim: "",
    origin,
    parties: [],
    contentNote: "",
    text,
    blocks,
    sentences,
    clauses,
    attributions,
    findings: findings.map((each) => ({ ...each, decision: "open", added: false, was: null })),
    records: [],
    items: [],
  };
};
