import { z } from "zod";
import { reviewRewrite } from "../rewrite/review";
import { type Span, spanSchema } from "../text/span";
import { defineKind, itemBase, keyBase, prose } from "./kind";

/** The longest rewrite, in UTF-16 code units. */
const LONGEST = 600;

/** What a keyboard doesn't write: control characters, and halves of characters that no database takes. */
const UNWRITTEN = /[\p{Cc}\p{Cs}]/u;

/** A rewrite as it is stored: trimmed, on one line. */
export const rewriteTextSchema = z
  .string()
  .max(LONGEST, `Use at most ${LONGEST} characters.`)
  .trim()
  .min(1, "Write your version first.")
  .refine((words) => !UNWRITTEN.test(words), "Use letters, spaces and marks only, on one line.");

/** A name of a side of a conflict, one word: what the swap test exchanges. */
export const sideSchema = z.string().regex(/^[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*$/u);

/** Words in brackets tell a reader what to do; they are no words to put in. */
const plainOf = (neutral: readonly string[]): string[] =>
  neutral.map((words) => words.replace(/\([^)]*\)/gu, "").trim()).filter((words) => words !== "");

/** Say it in plainer words. Never scored: the answer is questions about the rewrite, and one of several good ways. */
export const rewrite = defineKind({
  spec: z.strictObject({
    ...itemBase,
    question: z.literal("wording"),
    kind: z.literal("rewrite"),
    /** The words of the one clause that is rewritten. */
    original: prose,
    /** Its loaded words, as places in the passage. */
    flagged: z.array(spanSchema).min(1),
    key: z.strictObject({
      ...keyBase,
      strength: z.literal("open"),
      words: z
        .array(
          z.strictObject({ id: z.string(), span: spanSchema, neutral: z.array(prose), why: prose }),
        )
        .min(1),
      /** Names of the two sides, in pairs that stand in for each other. */
      sides: z.array(z.tuple([sideSchema, sideSchema])),
      models: z
        .array(z.strictObject({ text: rewriteTextSchema, why: prose }))
        .min(1)
        .max(2),
    }),
  }),
  response: z.strictObject({ kind: z.literal("rewrite"), text: rewriteTextSchema }),

  fits: () => true,

  score({ original, spans: [clause], key }, response) {
    const from = clause?.start ?? 0;
    const inside = ({ start, end }: Span): Span => ({ start: start - from, end: end - from });
    const flagged = key.words.map(({ span, neutral }) => ({
      span: inside(span),
      neutral: plainOf(neutral),
    }));
    return {
      type: "unscored",
      lab: {
        kind: "rewrite",
        findings: reviewRewrite({ original, flagged, sides: key.sides }, response.text),
        words: key.words.map(({ span, neutral, why }) => ({ span, neutral, why })),
        models: key.models,
      },
    };
  },

  perfect: ({ key }) => ({ kind: "rewrite" as const, text: key.models[0]?.text ?? "" }),

  halves: () => null,
});
