/** A score, and whether what got it is one of those looked for. */
export type Scored = { score: number; right: boolean };

/** From which score the F1 is best, as long as at least `precision` of what is found is right. */
export function thresholdAt(
  scored: readonly Scored[],
  precision: number,
): { from: number; f1: number; precision: number } {
  const all = scored.filter(({ right }) => right).length;
  let best = { from: Number.MAX_VALUE, f1: 0, precision: 1 };
  let hits = 0;
  scored
    .toSorted((a, b) => b.score - a.score)
    .forEach(({ score, right }, index) => {
      if (right) hits++;
      const found = hits / (index + 1);
      const f1 = (2 * hits) / (index + 1 + all);
      if (found >= precision && f1 > best.f1) best = { from: score, f1, precision: found };
    });
  return best;
}

const STEPS = 300;
const RATE = 2;

/** Slope and shift that turn scores into chances (Platt 1999), by steepest descent on the mean log loss. */
export function calibrate(scored: readonly Scored[]): { slope: number; shift: number } {
  let slope = 1;
  let shift = 0;
  for (let step = 0; step < STEPS; step++) {
    let down = 0;
    let across = 0;
    for (const { score, right } of scored) {
      const wrong = 1 / (1 + Math.exp(-(slope * score + shift))) - Number(right);
      down += wrong * score;
      across += wrong;
    }
    slope -= (RATE * down) / scored.length;
    shift -= (RATE * across) / scored.length;
  }
  return { slope, shift };
}
