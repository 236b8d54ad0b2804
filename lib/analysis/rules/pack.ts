import { z } from "zod";
import { prose } from "../../items/kind";
import { kindSchema, voiceSchema, wordingSchema } from "../../lesson/code";

const listed = z.array(z.string().min(1)).min(1);

/** One place of a pattern: whatever is given must hold for the token. `lemma` is the base form, `pos` a universal part of speech. */
export const placeSchema = z.strictObject({
  lower: listed.optional(),
  lemma: listed.optional(),
  pos: listed.optional(),
  /** None of these, in small letters. */
  not: listed.optional(),
  /** The pattern also holds without this place. */
  optional: z.boolean().optional(),
  /** It has to be there, but is no part of what is found. */
  around: z.boolean().optional(),
});
export type Place = z.output<typeof placeSchema>;

/** One thing to look for, as data. At least one of `words` and `patterns` is filled. */
export const ruleSchema = z
  .strictObject({
    name: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
    label: z.union([voiceSchema, kindSchema, wordingSchema]),
    /** How often what it finds is right, from 0 to 1, as judged by the author or measured. */
    confidence: z.number().min(0).max(1),
    /** One plain sentence; “{words}” stands for what was found. */
    why: prose,
    /**
     * Words and phrases, each with plainer words that keep the facts (none: the word can only go). A word is met in
     * all its forms; one in which “=” stands in front only as it is written.
     */
    words: z.record(z.string().min(1), z.array(prose)).default({}),
    /** For words only: the parts of speech that a single word must have; empty means any. */
    pos: z.array(z.string().min(1)).default([]),
    patterns: z.array(z.array(placeSchema).min(1)).default([]),
    /** Plainer words for what the patterns find. */
    neutral: z.array(prose).default([]),
    /** Phrases in which it is not meant, “_” for any one word: “killer whale”, “claim _ life”. */
    except: z.array(z.string().min(1)).default([]),
    /** Sentences it must find something in. */
    flags: z.array(prose).min(2),
    /** Sentences it must find nothing in. */
    allows: z.array(prose).min(2),
  })
  .refine(({ words, patterns }) => Object.keys(words).length > 0 || patterns.length > 0);
export type Rule = z.output<typeof ruleSchema>;

/** A file of rules that are read together. Its name stands in “rule:<pack>/<name>”. */
export const packSchema = z
  .strictObject({ name: z.string().regex(/^[a-z]+$/), rules: z.array(ruleSchema).min(1) })
  .refine(({ rules }) => new Set(rules.map(({ name }) => name)).size === rules.length, {
    message: "Two rules of one name.",
  });
export type Pack = z.output<typeof packSchema>;
