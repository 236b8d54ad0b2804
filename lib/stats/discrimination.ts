/** A correlation of fewer is mostly chance: at 25 its standard error is about 0.21. */
export const DISCRIMINATION_FROM = 30;

/** One walk through a quiz: its items' points, each 0–1, in the quiz's order. */
export type Marks = readonly number[];

/**
 * How well the item at a place (from 0) tells strong from weak walks: the correlation (−1 to 1) of its points with the
 * points of all other items, so that it is not compared with itself. Null below 30 walks, or where one of the two never varies.
 */
export function discrimination(walks: readonly Marks[], at: number): number | null {
  if (walks.length < DISCRIMINATION_FROM) return null;
  const own = walks.map((marks) => marks[at] ?? 0);
  const rest = walks.map(
    (marks, walk) => marks.reduce((sum, each) => sum + each, 0) - (own[walk] ?? 0),
  );
  return correlation(own, rest);
}

/** Pearson's correlation, or null where one side never varies. */
function correlation(one: readonly number[], other: readonly number[]): number | null {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [a, b] = [mean(one), mean(other)];
  let [both, squareOne, squareOther] = [0, 0, 0];
  for (const [at, value] of one.entries()) {
    const [x, y] = [value - a, (other[at] ?? 0) - b];
    both += x * y;
    squareOne += x * x;
    squareOther += y * y;
  }
  const scale = Math.sqrt(squareOne * squareOther);
  return scale < 1e-12 ? null : both / scale;
}
