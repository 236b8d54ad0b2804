import type { Form, Round } from "./round";

/** How often each of the two forms was drawn in a round so far. */
export type Drawn = { A: number; B: number };

/**
 * The form a pupil takes in a round. Whoever has none yet gets the one of A and B that was drawn more rarely, at a tie
 * the one `bit` says: a random bit, so that nobody can tell beforehand. Whoever took one before gets the other. The
 * last round is C for everybody.
 */
export function drawForm(round: Round, before: Form | null, drawn: Drawn, bit: 0 | 1): Form {
  if (round === "later") return "C";
  if (before === "A") return "B";
  if (before === "B") return "A";
  if (drawn.A !== drawn.B) return drawn.A < drawn.B ? "A" : "B";
  return bit === 0 ? "A" : "B";
}
