import { z } from "zod";

/** What can keep a draft from being published. What each says, and what to do, is in content/lang, area “studio-lesson”. */
export const studioRuleSchema = z.enum([
  "no-text",
  "no-title",
  "no-aim",
  "no-outlet",
  "no-date",
  "no-rights",
  "no-content-note",
  "no-worked",
  "no-practice",
  "no-exit",
  "halves",
  "sides",
  "undecided",
  "asked-twice",
  "no-reason",
  "no-wrong-reason",
  "reason-unquoted",
  "reason-twice",
  "banned-words",
  "unequal-marks",
  "no-plain-word",
  "marks-first",
  "no-record",
  "record-empty",
  "record-not-independent",
  "records-disagree",
  "other",
]);
export type StudioRule = z.output<typeof studioRuleSchema>;

/** Where in the studio a problem is mended; the id of a field is its name in the draft, as in “title” or “origin.date”. */
export const studioPlaceSchema = z.strictObject({
  type: z.enum(["finding", "clause", "item", "record", "field"]),
  id: z.string(),
});
export type StudioPlace = z.output<typeof studioPlaceSchema>;

/** One thing that keeps a draft from being published, with what its sentence needs to know and the place to go to. */
export const studioProblemSchema = z.strictObject({
  rule: studioRuleSchema,
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  at: studioPlaceSchema.nullable(),
});
export type StudioProblem = z.output<typeof studioProblemSchema>;
