import { err, ok, type Result } from "../result";

/** The rounds of a check in their order: before the lessons, after them, and some weeks later. */
export const ROUNDS = ["before", "after", "later"] as const;
export type Round = (typeof ROUNDS)[number];

/** The forms: A and B in an order that is drawn, C for everybody in the last round. */
export type Form = "A" | "B" | "C";

const SLUGS = { A: "form-a", B: "form-b", C: "form-c" } as const;

/** The lesson a form is published as. */
export const slugOf = (form: Form): (typeof SLUGS)[Form] => SLUGS[form];

/** What every form is published as. */
export const FORM_SLUGS: readonly string[] = Object.values(SLUGS);

/** Whether a lesson is published as a form. */
export const isForm = (slug: string): boolean => FORM_SLUGS.includes(slug);

/** A class's check: from when each round may be taken (ISO 8601, null: not opened yet), and whether it was taken back. */
export type Check = {
  id: string;
  beforeOpensAt: string;
  afterOpensAt: string | null;
  laterOpensAt: string | null;
  withdrawnAt: string | null;
};

/** From when a round of a check may be taken, ISO 8601. */
export const opensAt = (check: Check, round: Round): string | null => check[`${round}OpensAt`];

/** The round that may be taken now: the last that has opened. A round ends when the next one opens. */
export function roundAt(check: Check, now: Date): Round | null {
  if (check.withdrawnAt !== null) return null;
  return (
    ROUNDS.findLast((round) => {
      const from = opensAt(check, round);
      return from !== null && Date.parse(from) <= now.getTime();
    }) ?? null
  );
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Earlier than this after the second round, the third shows what is still fresh, not what stayed. */
const LATER_FROM_DAYS = 14;
/** Until when the third round is recommended; it may be taken later. */
const LATER_UNTIL_DAYS = 28;

/** When the third round can be opened, and until when that is recommended (ISO 8601); null as long as there was no second. */
export function laterWindow({ afterOpensAt }: Check): { from: string; until: string } | null {
  if (afterOpensAt === null) return null;
  const at = (days: number) => new Date(Date.parse(afterOpensAt) + days * DAY_MS).toISOString();
  return { from: at(LATER_FROM_DAYS), until: at(LATER_UNTIL_DAYS) };
}

/** Why a round can't be opened: the one before it has not been, or it is too early, and from when it is not (ISO 8601). */
export type NotYet = { why: "order" } | { why: "early"; from: string };

/** Whether a round can be opened now. One that is open stays as it is. */
export function mayOpen(check: Check, round: Round, now: Date): Result<"open" | "opens", NotYet> {
  if (opensAt(check, round) !== null) return ok("open");
  if (round !== "later") return ok("opens");
  const found = laterWindow(check);
  if (!found) return err({ why: "order" });
  if (now.getTime() < Date.parse(found.from)) return err({ why: "early", from: found.from });
  return ok("opens");
}
