/** A finding's confidence in words. Of ten findings that are very sure nine or more should be right, of ten fairly sure ones seven or more. */
export type Sureness = "very" | "fairly" | "unsure";

/** How sure a finding is, by its confidence from 0 to 1. */
export const surenessOf = (confidence: number): Sureness =>
  confidence >= 0.9 ? "very" : confidence >= 0.7 ? "fairly" : "unsure";
