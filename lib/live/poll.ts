/** How often a screen asks while all is well, in milliseconds; each pause is up to a quarter shorter or longer. */
const EVERY_MS = 2000;

/** The longest pause while no reply comes, in milliseconds. */
const LONGEST_MS = 15_000;

/**
 * Milliseconds until a screen asks again: about two seconds, doubling with each failure in a row up to fifteen.
 * `random` (0 to 1) spreads a class, so that forty phones don't ask in the same moment.
 */
export const pauseBetween = (failures: number, random: number): number =>
  Math.min(LONGEST_MS, EVERY_MS * 2 ** failures * (0.75 + random / 2));
