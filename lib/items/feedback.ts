import type { z } from "zod";
import type { Span } from "../text/span";
import { type Item, perfectResponse, type Response, scoreItem } from "./index";
import type { Note, weighedRecordSchema } from "./kind";

/** What a student is told once an answer is stored. This, and only for this item, is where a key is opened. */
export type Feedback = {
  verdict: "right" | "partly" | "wrong";
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
};

/** The verdict on a response with its reasons, or null when the response is incomplete. */
export function feedbackOn(item: Item, response: Response): Feedback | null {
  const scoring = scoreItem(item, response);
  if (scoring.type === "incomplete") return null;
  const { earned, possible, notes } = scoring;
  const verdict = earned === possible ? "right" : earned === 0 ? "wrong" : "partly";
  const { rule, strength, reason, deciding, records } = item.key;
  const also = item.kind === "label" ? item.key.also : [];
  return {
    verdict,
    earned,
    possible,
    rule,
    strength,
    reason,
    deciding,
    notes,
    answer: perfectResponse(item),
    also,
    records,
    hint: item.key.hint,
  };
}
