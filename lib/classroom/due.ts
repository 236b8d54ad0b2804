import type { Policy } from "./assignment";

/** What one pupil has beyond the class: extra time in percent, and a due date of their own (ISO 8601). */
export type Allowance = { extraTimePercent: number; extension: string | null };

/**
 * One pupil's due date: the extension if there is one, else the class's date moved by the extra share of the time
 * between opening and due date. Null without a date.
 */
export function dueFor(
  { opensAt, dueAt }: Pick<Policy, "opensAt" | "dueAt">,
  { extraTimePercent, extension }: Allowance,
): string | null {
  if (extension !== null) return extension;
  if (dueAt === null) return null;
  const due = Date.parse(dueAt);
  const given = Math.max(0, due - Date.parse(opensAt));
  return new Date(due + Math.round((given * extraTimePercent) / 100)).toISOString();
}

/** When held feedback opens: the later of the class's due date and one's own. Null: it was never held back. */
export function feedbackOpensAt(
  { feedback, dueAt }: Pick<Policy, "feedback" | "dueAt">,
  ownDueAt: string | null,
): string | null {
  if (feedback === "now" || dueAt === null) return null;
  const latest = Math.max(Date.parse(dueAt), ownDueAt === null ? 0 : Date.parse(ownDueAt));
  return new Date(latest).toISOString();
}

/** Whether something done at this time was done after one's due date. */
export const isAfter = (at: string, dueAt: string | null): boolean =>
  dueAt !== null && Date.parse(at) > Date.parse(dueAt);
