import { z } from "zod";
import { spanSchema } from "../text/span";
import { defineKind, itemBase, keyBase, optionSchema, prose } from "./kind";

/** The top of the scale of trust; the bottom is 0. */
const MOST_TRUST = 10;
const FEWEST = 2;
const MOST = 3;

/** One sentence with one word or name exchanged: how much one trusts each version. Never scored, and nobody else's to see. */
export const swap = defineKind({
  spec: z.strictObject({
    ...itemBase,
    question: z.literal("wording"),
    kind: z.literal("swap"),
    /** The words that are exchanged, in the item's one clause. */
    slot: spanSchema,
    /** What stands in the slot, one after the other; the first is what the passage has. */
    variants: z.array(optionSchema).min(FEWEST).max(MOST),
    key: z.strictObject({
      ...keyBase,
      strength: z.literal("open"),
      /** What each variant adds, or that it adds nothing, by its id. */
      adds: z.record(z.string(), prose),
    }),
  }),
  response: z.strictObject({
    kind: z.literal("swap"),
    /** Trust in each version in the order of the variants, 0 (none) to 10 (complete). */
    trust: z.array(z.int().min(0).max(MOST_TRUST)).max(MOST),
  }),

  fits: ({ variants }, { trust }) => trust.length <= variants.length,

  score({ variants, key }, { trust }) {
    if (trust.length < variants.length) return { type: "incomplete" };
    const adds = variants.map(({ id }) => ({ variant: id, text: key.adds[id] ?? "" }));
    return { type: "unscored", lab: { kind: "swap", adds } };
  },

  perfect: ({ variants }) => ({
    kind: "swap" as const,
    trust: variants.map(() => MOST_TRUST / 2),
  }),

  halves: () => null,
});
