import { z } from "zod";
import { defineKind, itemBase, keyBase, optionSchema, prose } from "./kind";

/** The option that is the signal of a two-way task; its other half is the noise. */
const SIGNALS: ReadonlySet<string> = new Set(["attributed", "notbacked"]);
const NOISES: ReadonlySet<string> = new Set(["reporter", "backed"]);

/** One label for the highlighted words. */
export const label = defineKind({
  spec: z.strictObject({
    ...itemBase,
    kind: z.literal("label"),
    layer: z.enum(["said", "so"]).nullable(),
    options: z.array(optionSchema).min(2),
    key: z.strictObject({
      ...keyBase,
      option: z.string(),
      also: z.array(z.string()),
      wrong: z.record(z.string(), prose),
    }),
  }),
  response: z.strictObject({ kind: z.literal("label"), option: z.string().max(80) }),

  fits: (item, response) => item.options.some((option) => option.id === response.option),

  score(item, { option }) {
    if (option === "") return { type: "incomplete" };
    const right = option === item.key.option || item.key.also.includes(option);
    const text = item.key.wrong[option] ?? item.key.reason;
    return {
      type: "scored",
      earned: right ? 1 : 0,
      possible: 1,
      notes: [{ at: option, verdict: right ? "right" : "wrong", text, span: null }],
    };
  },

  perfect: (item) => ({ kind: "label" as const, option: item.key.option }),

  halves(item, { option }) {
    // Where both halves' answers are right, the question tells no signal from noise.
    if (item.key.also.some((other) => SIGNALS.has(other) || NOISES.has(other))) return null;
    const none = { right: 0, of: 0 };
    const half = { right: option === item.key.option ? 1 : 0, of: 1 };
    if (SIGNALS.has(item.key.option)) return { signals: half, noises: none };
    if (NOISES.has(item.key.option)) return { signals: none, noises: half };
    return null;
  },
});
