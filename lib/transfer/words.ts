import type { Band } from "../stats/band";
import type { Counts } from "../stats/detection";

/** What a band of the change of d′ says: more is told apart, less, or the band holds 0 and nothing can be said. */
export type Telling = "more" | "less" | "unclear";

/** What a band of the change of c says: more is called somebody's claim than before, less, or nothing can be said. */
export type Drift = "distrust" | "trust" | "unclear";

/** What a class's change says in words. `flagged`: what rose may be suspicion, so it is never called a success. */
export type Verdict = { telling: Telling; drift: Drift; flagged: boolean };

/** Reads the bands of a change. A drift to distrust flags it, whatever else rose. */
export function verdictOf(change: { dPrime: Band; criterion: Band }): Verdict {
  const telling = signOf(change.dPrime);
  const drift = signOf(change.criterion);
  return {
    telling: telling > 0 ? "more" : telling < 0 ? "less" : "unclear",
    drift: drift < 0 ? "distrust" : drift > 0 ? "trust" : "unclear",
    flagged: drift < 0,
  };
}

/** On which side of 0 a whole band lies; 0: on neither. */
const signOf = ({ low, high }: Band): -1 | 0 | 1 => (low > 0 ? 1 : high < 0 ? -1 : 0);

/** What one pupil's change says: nearly always too little to tell. */
export type OwnChange = "unsure" | "more" | "fewer";

/** Beyond this many standard errors chance alone brings a change in 1 of 20 pupils. */
const FAR = 1.96;

/**
 * How one pupil's answers changed from one form to another, in all right answers. One form has 20 questions: fewer
 * than about six more or less right are what chance brings, and no d′ is made of them (Agresti & Caffo 2000).
 */
export function ownChange(from: Counts, to: Counts): OwnChange {
  const [before, after] = [shareRight(from), shareRight(to)];
  const error = Math.sqrt(
    (before.share * (1 - before.share)) / before.of + (after.share * (1 - after.share)) / after.of,
  );
  const change = after.share - before.share;
  if (Math.abs(change) <= FAR * error) return "unsure";
  return change > 0 ? "more" : "fewer";
}

function shareRight({ hits, signals, falseAlarms, noises }: Counts) {
  const of = signals + noises + 2;
  return { share: (hits + noises - falseAlarms + 1) / of, of };
}
