import { tzOffset } from "@date-fns/tz";

const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Milliseconds that clocks in a zone are ahead of UTC at an instant. */
const aheadMs = (timeZone: string, at: number): number =>
  tzOffset(timeZone, new Date(at)) * MINUTE_MS;

/** Reads "2026-11-30T18:00" as if it were UTC; undefined when no calendar has this day and time. */
function asUtc(local: string): number | undefined {
  const parts = LOCAL.exec(local);
  if (!parts) return undefined;
  const read = Date.parse(`${local}:00.000Z`);
  return Number.isNaN(read) || new Date(read).toISOString().slice(0, 16) !== local
    ? undefined
    : read;
}

/**
 * The instant (ISO 8601) at which clocks in a zone (an IANA name) show this local time, written like the value of
 * a `datetime-local` input. A time that comes twice when clocks go back is the later one; a time that is left out
 * when they go forward is as much later as they do: nobody loses an hour. Undefined when it is no time at all.
 */
export function instantOf(local: string, timeZone: string): string | undefined {
  const shown = asUtc(local);
  if (shown === undefined) return undefined;
  const offsets = [shown - DAY_MS, shown + DAY_MS].map((at) => aheadMs(timeZone, at));
  const fitting = offsets
    .map((ahead) => shown - ahead)
    .filter((at) => shown - aheadMs(timeZone, at) === at);
  const [before = 0] = offsets;
  return new Date(fitting.length > 0 ? Math.max(...fitting) : shown - before).toISOString();
}

/** What clocks in a zone show at an instant, written like the value of a `datetime-local` input. */
export function localOf(instant: string, timeZone: string): string {
  const at = Date.parse(instant);
  return new Date(at + aheadMs(timeZone, at)).toISOString().slice(0, 16);
}

/** Whole days on the calendar of a zone from one instant to another: 0 is the same day, 1 tomorrow. */
export function daysBetween(from: string, to: string, timeZone: string): number {
  const dayOf = (instant: string) => Date.parse(localOf(instant, timeZone).slice(0, 10));
  return Math.round((dayOf(to) - dayOf(from)) / DAY_MS);
}
