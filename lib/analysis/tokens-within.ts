import type { Span } from "../text/span";

/** The members of a sorted list without overlaps that begin inside a span, found by halving. */
export function within<T extends Span>(sorted: readonly T[], { start, end }: Span): T[] {
  const first = firstFrom(sorted, start);
  return sorted.slice(first, firstFrom(sorted, end));
}

/** The index of the first member that begins at a place or later. */
export function firstFrom(sorted: readonly Span[], at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The member of a sorted list without overlaps that a place lies in. */
export function around<T extends Span>(sorted: readonly T[], at: number): T | undefined {
  const found = sorted[firstFrom(sorted, at + 1) - 1];
  return found && at < found.end ? found : undefined;
}

/** From the first to the last of some spans; undefined when there is none. */
export function hull(spans: readonly Span[]): Span | undefined {
  if (spans.length === 0) return undefined;
  return {
    start: spans.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY),
    end: spans.reduce((most, { end }) => Math.max(most, end), 0),
  };
}
