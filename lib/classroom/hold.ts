/** A time in which feedback on a lesson is held back: answers given since `from` are told nothing before `until`. ISO 8601. */
export type Hold = { from: string; until: string };

/** When feedback on an answer given at this time opens, or null when nothing holds it back now. */
export function heldUntil(holds: readonly Hold[], at: string, now: Date): string | null {
  const holding = holds
    .filter(({ from }) => Date.parse(from) <= Date.parse(at))
    .map(({ until }) => Date.parse(until))
    .filter((until) => now.getTime() < until);
  return holding.length > 0 ? new Date(Math.max(...holding)).toISOString() : null;
}
