import type { z } from "zod";
import type { Span } from "../text/span";
import { type Item, perfectResponse, type Response, scoreItem } from "./index";
import type { Lab, Note, weighedRecordSchema } from "./kind";

/** What a student is told once an answer is stored. This, and only for this item, is where a key is opened. */
export type Feedback = {
  /** “Open” where there is nothing to judge. */
  verdict: "right" | "partly" | "wrong" | "open";
  earned: number;
  possible: number;
  rule: string;
  strength: "hard" | "soft" | "open";
  reason: string;
  deciding: Span[];
  notes: Note[];
  answer: Response;
  /** Other answers the key accepts too. */
  also: string[];
  records: z.output<typeof weighedRecordSchema>[];
  hint: string | null;
  /** Only of kinds without a right answer. */
  lab?: Lab;
};

/** The verdict on a response with its reasons, or null when the response is incomplete. */
export function feedbackOn(item: Item, response: Response): Feedback | null {
  const scoring = scoreItem(item, response);
  if (scoring.type === "incomplete") return null;
  const { rule, strength, reason, deciding, records } = item.key;
  const also = item.kind === "label" ? item.key.also : [];
  const told = {
    rule,
    strength,
    reason,
    deciding,
    answer: perfectResponse(item),
    also,
    records,
    hint: item.key.hint,
  };
  if (scoring.type === "unscored")
    return { ...told, verdict: "open", earned: 0, possible: 0, notes: [], lab: scoring.lab };
  const { earned, possible, notes } = scoring;
  const verdict = earned === possible ? "right" : earned === 0 ? "wrong" : "partly";
  return { ...told, verdict, earned, possible, notes };
}
