import { z } from "zod";

/** Who says it: the outlet itself, or somebody in full, indirect, partly quoted or without a name. */
export const voiceSchema = z.enum(["V-REP", "V-DIR", "V-IND", "V-PAR", "V-UNN"]);

/** What kind of statement: checkable, about the future, a judgement, a reasoned judgement, not checkable. */
export const kindSchema = z.enum(["K-CHK", "K-PRE", "K-JUD", "K-REA", "K-NOT"]);

/** What backs it: verified, contested, record disagrees, not yet verified. */
export const backingSchema = z.enum(["R-VER", "R-CON", "R-ERR", "R-NIL"]);

/** How it is worded: seven sorts of loaded words and two distance marks. */
export const wordingSchema = z.enum([
  "W-EMO",
  "W-LAB",
  "W-EUP",
  "W-INT",
  "W-VRB",
  "W-ACT",
  "W-PRE",
  "D-HED",
  "D-DIS",
]);

/** Any of the 23 labels. */
export const codeSchema = z.union([voiceSchema, kindSchema, backingSchema, wordingSchema]);

/** That it was said, or that it is so: every question about backing names one of the two. */
export const layerSchema = z.enum(["said", "so"]);
export type Layer = z.output<typeof layerSchema>;

/** How firm a key is: one right answer, several accepted, or for talk only. */
export const strengthSchema = z.enum(["hard", "soft", "open"]);
