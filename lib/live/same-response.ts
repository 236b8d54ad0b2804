import type { Response } from "../items/index";

/** The same value with the names of every object in one order: what comes from the database has an order of its own. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, inOrder(inner)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether two responses say the same. */
export const isSameResponse = (a: Response, b: Response): boolean =>
  JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
