/** One measured figure, its limit where one is set, and whether it is kept. */
export type Row = { what: string; value: string; limit: string; kept: boolean | null };

export const row = (what: string, value: number, unit: string, limit?: number): Row => ({
  what,
  value: `${round(value)} ${unit}`,
  limit: limit === undefined ? "" : `at most ${limit} ${unit}`,
  kept: limit === undefined ? null : value <= limit,
});

/** A figure that has to reach a limit. */
export const rowAtLeast = (what: string, value: number, limit: number): Row => ({
  what,
  value: `${round(value)}`,
  limit: `at least ${limit}`,
  kept: value >= limit,
});

const round = (value: number) => (value >= 100 ? Math.round(value) : Number(value.toPrecision(3)));

/** The value below which a share of all values lies (0–1), by nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function print(rows: readonly Row[]): void {
  const width = Math.max(...rows.map(({ what }) => what.length));
  for (const { what, value, limit, kept } of rows)
    console.log(
      `${kept === false ? "✗" : kept ? "✓" : "·"} ${what.padEnd(width)}  ${value.padStart(14)}  ${limit}`,
    );
}
