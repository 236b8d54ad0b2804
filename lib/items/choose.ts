import { z } from "zod";
import { defineKind, itemBase, keyBase, optionSchema, prose } from "./kind";

/** Pick one option, or every option that fits. */
export const choose = defineKind({
  spec: z.strictObject({
    ...itemBase,
    kind: z.literal("choose"),
    many: z.boolean(),
    options: z.array(optionSchema).min(2),
    key: z.strictObject({
      ...keyBase,
      options: z.array(z.string()).min(1),
      wrong: z.record(z.string(), prose),
    }),
  }),
  response: z.strictObject({
    kind: z.literal("choose"),
    options: z.array(z.string().max(80)).max(20),
  }),

  fits: (item, { options }) =>
    (item.many || options.length <= 1) &&
    new Set(options).size === options.length &&
    options.every((picked) => item.options.some((option) => option.id === picked)),

  score(item, { options }) {
    if (options.length === 0) return { type: "incomplete" };
    const right = new Set(item.key.options);
    const complete = options.length === right.size && options.every((id) => right.has(id));
    return {
      type: "scored",
      earned: complete ? 1 : 0,
      possible: 1,
      notes: options.map((id) => ({
        at: id,
        verdict: right.has(id) ? "right" : "wrong",
        text: item.key.wrong[id] ?? item.key.reason,
        span: null,
      })),
    };
  },

  perfect: (item) => ({ kind: "choose" as const, options: item.key.options }),

  halves: () => null,
});
