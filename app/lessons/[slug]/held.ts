import type { Held } from "@/lib/attempt/reply";

/** When held feedback opens, as a day, a time and the time zone's name, for a sentence in the player. */
export function heldWords({ until, timeZone }: Held, locale: string) {
  const at = new Date(until);
  const shown = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(at);
  return {
    day: shown({ weekday: "long", day: "numeric", month: "long" }),
    time: shown({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
    zone: timeZone.replaceAll("_", " "),
  };
}
