import type { Bars } from "../attempt/bars";
import type { Counts } from "../stats/detection";
import { type Check, type Form, opensAt, ROUNDS, type Round } from "./round";

/** What one pupil did in one round: how many were told apart, as counts. */
export type Sitting = {
  learnerId: string;
  round: Round;
  form: Form;
  /** ISO 8601; null: not finished. */
  finishedAt: string | null;
  /** The pupil had finished the same form before, so its texts were not new to them. */
  isRepeat: boolean;
  counts: Counts;
};

/** The two bars of a form as counts of a two-way task: attributed is what is to be caught. */
export const countsOf = ({ signals, noises }: Bars): Counts => ({
  hits: signals.right,
  signals: signals.of,
  falseAlarms: noises.of - noises.right,
  noises: noises.of,
});

/**
 * Whether a sitting says anything about its round: it was finished before the next round opened – afterwards lessons
 * may lie between its answers – and its texts were new.
 */
export function isSound(sitting: Sitting, check: Check): boolean {
  if (sitting.finishedAt === null || sitting.isRepeat) return false;
  const next = ROUNDS[ROUNDS.indexOf(sitting.round) + 1];
  const until = next && opensAt(check, next);
  return !until || Date.parse(sitting.finishedAt) < Date.parse(until);
}

/** One pupil's two sittings that are compared. */
export type Pair = { from: Sitting; to: Sitting };

/** Whoever sat both rounds soundly, with both sittings. Everybody else counts for no change. */
export function pairsOf(
  sittings: readonly Sitting[],
  check: Check,
  [first, second]: readonly [Round, Round],
): Pair[] {
  const sound = sittings.filter((sitting) => isSound(sitting, check));
  return sound
    .filter(({ round }) => round === first)
    .flatMap((from) => {
      const to = sound.find(
        ({ learnerId, round }) => learnerId === from.learnerId && round === second,
      );
      return to ? [{ from, to }] : [];
    });
}
