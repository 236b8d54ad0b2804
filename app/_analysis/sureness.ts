/** A finding's confidence in words. Of findings at .85 or more at least 17 of 20 should be right, below .65 less than two of three. */
export type Sureness = "very" | "fairly" | "unsure";

/** How sure a finding is, by its confidence from 0 to 1. */
export const surenessOf = (confidence: number): Sureness =>
  confidence >= 0.85 ? "very" : confidence >= 0.65 ? "fairly" : "unsure";
