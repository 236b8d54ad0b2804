import type { Draft } from "./draft";
import { tidied } from "./tidy";

/** What a teacher says about a lesson as a whole. */
export type Details = Pick<Draft, "title" | "aim" | "origin" | "parties" | "contentNote">;

/** The draft with some of its details changed. */
export const setDetails = (draft: Draft, change: Partial<Details>): Draft =>
  tidied({ ...draft, ...change });
