import type { Problem } from "@/lib/attempt/reply";

/** What a request came back with. `null` instead of a problem: no reply could be read, so sending it again is right. */
export type Reply<T> = { ok: true; value: T } | { ok: false; problem: Problem | null };
export type Settled<T> = { ok: true; value: T } | { ok: false; problem: Problem };

const RETRYABLE = new Set([408, 425, 429]);

type Options = {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  body?: unknown;
  /** Milliseconds after which a reply is given up; without it, the browser's own. */
  patience?: number;
};

/** Asks this site's API. It never throws: a lost line, a 5xx or an unreadable reply is a reply without a problem. */
export async function ask<T>(path: string, options: Options = {}): Promise<Reply<T>> {
  const { body, method = body === undefined ? "GET" : "POST", patience } = options;
  try {
    const response = await fetch(path, {
      method,
      headers: { accept: "application/json", "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      // Browsers of before 2022 have no such signal: there the browser gives up by itself.
      signal: patience === undefined ? null : (AbortSignal.timeout?.(patience) ?? null),
    });
    // Our own limit is a reply to show: asking again at once would only prolong it.
    const isOurs = response.headers.get("content-type") === "application/problem+json";
    const isLimit = response.status === 429 && isOurs;
    if (response.status >= 500 || (RETRYABLE.has(response.status) && !isLimit))
      return { ok: false, problem: null };
    const value: unknown = response.status === 204 ? null : await response.json();
    return response.ok ? { ok: true, value: value as T } : { ok: false, problem: value as Problem };
  } catch {
    return { ok: false, problem: null };
  }
}

/** Milliseconds to wait before the next try: doubling from one second to fifteen, jittered so that a class does not return all at once. */
export const pauseBefore = (tries: number, random: number): number =>
  Math.min(15_000, 1000 * 2 ** tries) * (0.5 + random / 2);
