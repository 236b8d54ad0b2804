import type { Attempt } from "../attempt/attempt";
import type { Held } from "../attempt/reply";
import type { LatePolicy } from "./assignment";

/**
 * A time in which a class keeps feedback on a lesson back: what is answered since `from` is told nothing before
 * `until`, ISO 8601, whichever attempt it belongs to: else a second one would tell the key of the first.
 */
export type Hold = Held & { from: string };

/** What an attempt was done for: the parts to take, and until when it is in time. */
export type Terms = {
  assignment: string;
  parts: number[] | null;
  /** One's own due date, ISO 8601. */
  dueAt: string | null;
  late: LatePolicy;
  /** True once a teacher has reset it: it counts no longer. */
  reset: boolean;
};

/** A learner's own attempt with all that decides what they are told. */
export type OwnAttempt = Attempt & {
  terms: Terms | null;
  holds: Hold[];
  /** When a key of its lesson was last corrected; for looking the lesson up. */
  corrected: string | null;
};

/** Until when feedback on an answer given at this time is kept back, or null when nothing holds it now. */
export function heldAt(holds: readonly Hold[], at: string, now: Date): Held | null {
  const holding = holds
    .filter(({ from }) => Date.parse(from) <= Date.parse(at))
    .filter(({ until }) => now.getTime() < Date.parse(until))
    .toSorted((a, b) => Date.parse(b.until) - Date.parse(a.until));
  const [latest] = holding;
  return latest ? { until: latest.until, timeZone: latest.timeZone } : null;
}

/** Until when a result made of these answers is kept back: while feedback on any of them is. */
export function heldResult(
  holds: readonly Hold[],
  answers: readonly { at: string }[],
  now: Date,
): Held | null {
  const latest = answers.map(({ at }) => at).toSorted((a, b) => Date.parse(a) - Date.parse(b));
  const at = latest.at(-1);
  return at === undefined ? null : heldAt(holds, at, now);
}
