import { z } from "zod";
import { contains, overlaps, type Span, spanSchema } from "../text/span";
import { defineKind, itemBase, keyBase, type Note, prose } from "./kind";

const listed = z.strictObject({ id: z.string(), span: spanSchema, why: prose });

const isMarkedBy = (words: readonly Span[]) => (place: Span) =>
  words.some((word) => overlaps(word, place));

/** Mark words in the highlighted clauses. Loaded words and equally many plain decoys are scored, other words are not. */
export const mark = defineKind({
  spec: z.strictObject({
    ...itemBase,
    kind: z.literal("mark"),
    key: z.strictObject({
      ...keyBase,
      targets: z.array(listed.extend({ neutral: z.array(prose) })).min(1),
      decoys: z.array(listed).min(1),
    }),
  }),
  response: z.strictObject({ kind: z.literal("mark"), words: z.array(spanSchema).max(200) }),

  fits: (item, { words }) =>
    words.every((word) => item.spans.some((clause) => contains(clause, word))),

  /** One point for each loaded word marked and one for each plain decoy left alone: marking everything earns half. */
  score(item, { words }) {
    if (words.length === 0) return { type: "incomplete" };
    const marked = isMarkedBy(words);
    const notes: Note[] = [
      ...item.key.targets.map(({ id, span, why }) => ({
        at: id,
        verdict: marked(span) ? ("right" as const) : ("missed" as const),
        text: why,
        span,
      })),
      ...item.key.decoys
        .filter(({ span }) => marked(span))
        .map(({ id, span, why }) => ({ at: id, verdict: "wrong" as const, text: why, span })),
    ];
    const possible = item.key.targets.length + item.key.decoys.length;
    const lost = notes.filter((note) => note.verdict !== "right").length;
    return { type: "scored", earned: possible - lost, possible, notes };
  },

  perfect: (item) => ({ kind: "mark" as const, words: item.key.targets.map(({ span }) => span) }),

  halves(item, { words }) {
    const marked = isMarkedBy(words);
    const { targets, decoys } = item.key;
    return {
      signals: { right: targets.filter(({ span }) => marked(span)).length, of: targets.length },
      noises: { right: decoys.filter(({ span }) => !marked(span)).length, of: decoys.length },
    };
  },
});
