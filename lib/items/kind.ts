import { z } from "zod";
import type { Finding } from "../rewrite/task";
import { type Span, spanSchema } from "../text/span";

/** The four questions, asked apart: who says it, what kind of statement, what backs it, how is it worded. */
export const questionSchema = z.enum(["voice", "kind", "backing", "wording"]);
export type Question = z.output<typeof questionSchema>;

const id = z.string().min(1).max(80);
/** Words for a reader, never empty. */
export const prose = z.string().min(1);
/** One answer to choose from. */
export const optionSchema = z.strictObject({ id, text: prose });

/** A record as a student sees it before answering: what it is and what it says, never what it settles. */
export const recordCardSchema = z.strictObject({
  id,
  title: prose,
  publisher: prose,
  date: prose,
  inShort: prose,
  url: z.url().nullable(),
  readAs: z.enum(["opened", "recalled", "invented"]),
});
export type RecordCard = z.output<typeof recordCardSchema>;

/** A record after the answer: whether it is independent and what it does, or does not, settle for this item. */
export const weighedRecordSchema = z.strictObject({
  card: recordCardSchema,
  independent: z.boolean(),
  whyIndependent: prose.nullable(),
  nearMiss: prose.nullable(),
  /** What it decides about the claim, or null when it decides nothing. */
  settles: z.enum(["backs", "disagrees"]).nullable(),
});

/** What every item shows before the answer. Ids are stable: a changed meaning gets a new id. */
export const itemBase = {
  id,
  question: questionSchema,
  passage: id,
  clauses: z.array(id),
  spans: z.array(spanSchema).min(1),
  prompt: prose,
  hint: prose.nullable(),
};

/** What every item keeps back until the answer is stored. */
export const keyBase = {
  rule: z.string().regex(/^[VKRWD]-[A-Z]{3}$/),
  strength: z.enum(["hard", "soft", "open"]),
  /** A hint that gives the deciding words away: exit items show theirs only after the first answer. */
  hint: prose.nullable(),
  reason: prose,
  deciding: z.array(spanSchema).min(1),
  records: z.array(weighedRecordSchema),
};

/** One sentence about one part of an answer: a chosen option, a marked or missed word, a pair. */
export type Note = {
  at: string;
  verdict: "right" | "wrong" | "missed";
  text: string;
  span: Span | null;
};

/** How many of one half (the signals or the noises of a discernment task) were met rightly. */
export type Half = { right: number; of: number };
/** What a response adds to each half. */
export type Halves = { signals: Half; noises: Half };

/** What a kind without a right answer tells once the response is stored. Places count in the passage, those of findings in the clause or the rewrite. */
export type Lab =
  | {
      kind: "rewrite";
      findings: Finding[];
      /** The loaded words, plain ones that could stand in for them, and why they are loaded. */
      words: { span: Span; neutral: string[]; why: string }[];
      models: { text: string; why: string }[];
    }
  | { kind: "swap"; adds: { variant: string; text: string }[] };

/** Points and notes, what a kind without points tells, or that there is nothing to say yet. */
export type Scoring =
  | { type: "incomplete" }
  | { type: "unscored"; lab: Lab }
  | { type: "scored"; earned: number; possible: number; notes: Note[] };

/** The contract every item kind signs. All functions are pure; an incomplete response is not a wrong one. */
export type ItemKind<S extends z.ZodType, R extends z.ZodType> = {
  /** The stored item; everything secret sits under `key`. */
  spec: S;
  /** What a student sends. */
  response: R;
  /** Whether the response names only things this item has: options, claims, words inside its clauses. */
  fits(item: z.output<S>, response: z.output<R>): boolean;
  score(item: z.output<S>, response: z.output<R>): Scoring;
  /** A response that earns full marks, or a complete one where there are none: what proves that every lesson can be won. */
  perfect(item: z.output<S>): z.output<R>;
  /** The two halves this item counts towards, or null when it belongs to no bar. */
  halves(item: z.output<S>, response: z.output<R>): Halves | null;
};

/** Holds a kind to its contract. */
export const defineKind = <S extends z.ZodType, R extends z.ZodType>(kind: ItemKind<S, R>) => kind;
