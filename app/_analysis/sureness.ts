/** A finding's confidence in words. Of ten findings that are very sure nine or more should be right, of ten fairly sure ones seven or more. */
export type Sureness = "very" | "fairly" | "unsure";

/** From which confidence on a finding is very sure, and may be accepted with others in one act. */
export const VERY_SURE = 0.9;

/** How sure a finding is, by its confidence from 0 to 1. */
export const surenessOf = (confidence: number): Sureness =>
  confidence >= VERY_SURE ? "very" : confidence >= 0.7 ? "fairly" : "unsure";
