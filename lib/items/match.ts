import { z } from "zod";
import { spanSchema } from "../text/span";
import { defineKind, itemBase, keyBase, optionSchema, prose } from "./kind";

const byClaim = <T extends z.ZodType>(value: T) => z.record(z.string(), value);

/** Who said what: each claim is paired with the one who says it. A speaker may have several claims, or none. */
export const match = defineKind({
  spec: z.strictObject({
    ...itemBase,
    kind: z.literal("match"),
    claims: z.array(z.strictObject({ id: z.string(), span: spanSchema })).min(2),
    speakers: z.array(optionSchema).min(2),
    key: z.strictObject({
      ...keyBase,
      pairs: byClaim(z.string()),
      why: byClaim(prose),
      wrong: byClaim(z.record(z.string(), prose)),
    }),
  }),
  response: z.strictObject({
    kind: z.literal("match"),
    pairs: z.record(z.string().max(80), z.string().max(80)),
  }),

  fits: (item, { pairs }) =>
    Object.entries(pairs).every(
      ([claim, speaker]) =>
        item.claims.some(({ id }) => id === claim) &&
        item.speakers.some(({ id }) => id === speaker),
    ),

  score(item, { pairs }) {
    if (item.claims.some(({ id }) => pairs[id] === undefined)) return { type: "incomplete" };
    const notes = item.claims.map(({ id, span }) => {
      const chosen = pairs[id] ?? "";
      const right = chosen === item.key.pairs[id];
      const text = (right ? item.key.why[id] : item.key.wrong[id]?.[chosen]) ?? item.key.reason;
      return { at: id, verdict: right ? ("right" as const) : ("wrong" as const), text, span };
    });
    const earned = notes.filter((note) => note.verdict === "right").length;
    return { type: "scored", earned, possible: item.claims.length, notes };
  },

  perfect: (item) => ({ kind: "match" as const, pairs: item.key.pairs }),

  halves: () => null,
});
