import type { Band } from "../../stats/band";

/** Which way answers lean, only where the whole band of c does: too much called a signal, too much a noise. */
export type Leaning = "signals" | "noises" | "none";

/** What a band of c says. Below 0 too much is called a signal, above 0 too little. */
export function leaningIn({ low, high }: Band): Leaning {
  if (high < 0) return "signals";
  return low > 0 ? "noises" : "none";
}

/** How well the two halves are told apart: not surely better than guessing, and below or above d′ 1 and 2. */
export type Telling = "guessing" | "weak" | "fair" | "strong";

/** What a band of d′ says. Without a leaning, d′ 1 is 69 of 100 right, d′ 2 is 84 of 100. */
export function tellingIn({ value, low }: Band): Telling {
  if (low <= 0) return "guessing";
  if (value < 1) return "weak";
  return value < 2 ? "fair" : "strong";
}
