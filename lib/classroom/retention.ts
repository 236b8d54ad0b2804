/** Months a class is kept unless its teacher says otherwise: a school year and a month. */
const USUAL_MONTHS = 13;

/** The longest a class may be kept from today on, in months. */
const LONGEST_MONTHS = 25;

const DAY = 24 * 60 * 60 * 1000;

/** The calendar day (YYYY-MM-DD) it is in a time zone at this moment. */
export const dayIn = (timeZone: string, now: Date): string =>
  new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(now);

/** The same day some months later; the last day of that month when it is shorter. Days are YYYY-MM-DD. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const then = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)));
  return then.toISOString().slice(0, 10);
}

const dayAfter = (day: string) => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);

/** The days a class may be kept until, and the one that is proposed: from tomorrow to 25 months ahead. */
export const retentionDays = (today: string): { first: string; usual: string; last: string } => ({
  first: dayAfter(today),
  usual: monthsAfter(today, USUAL_MONTHS),
  last: monthsAfter(today, LONGEST_MONTHS),
});

/** Whether a class may be kept until this day. */
export function mayKeepUntil(day: string, today: string): boolean {
  const { first, last } = retentionDays(today);
  return first <= day && day <= last;
}
