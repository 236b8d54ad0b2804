const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => Math.min(last, at + 1),
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowLeft: (at) => Math.max(0, at - 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** Where a key leads from one of several ids in a row: the arrows, Home and End. Undefined: nowhere. */
export function stepBy(key: string, ids: readonly string[], from: string): string | undefined {
  const at = ids.indexOf(from);
  const step = Object.hasOwn(STEPS, key) ? STEPS[key] : undefined;
  return at < 0 || !step ? undefined : ids[step(at, ids.length - 1)];
}
