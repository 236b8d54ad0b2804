/** Messages as a translation has them: any of them may be missing. */
export type Translated<T> = { [K in keyof T]?: T[K] extends string ? string : Translated<T[K]> };

/** A translation with the original's words wherever it has none. Keys the original does not have are left out. */
export function fallBack<T extends object>(translated: Translated<T>, original: T): T {
  const entries = Object.entries(original).map(([key, value]) => {
    const own = translated[key as keyof T];
    if (typeof value === "string") return [key, typeof own === "string" ? own : value];
    return [key, fallBack((own ?? {}) as Translated<typeof value>, value)];
  });
  return Object.fromEntries(entries) as T;
}
