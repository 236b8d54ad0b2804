import type { Words } from "@/app/_components/words";
import { daysBetween } from "@/lib/classroom/zoned-time";

const NEAR = new Map([
  [-1, "when.yesterday"],
  [0, "when.today"],
  [1, "when.tomorrow"],
] as const) as ReadonlyMap<number, "when.yesterday" | "when.today" | "when.tomorrow">;

/** A point in time as people say it, in the zone of a class, with the zone's name: “tomorrow, 18:00 (Europe/Berlin)”. */
export function whenIn(
  t: Words<"assign">,
  instant: string,
  { timeZone, now, locale }: { timeZone: string; now: Date; locale: string },
): string {
  const at = new Date(instant);
  const shown = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(at);
  const time = shown({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const zone = timeZone.replaceAll("_", " ");
  const near = NEAR.get(daysBetween(now.toISOString(), instant, timeZone));
  if (near) return t(near, { time, zone });
  const isFar = Math.abs(at.getTime() - now.getTime()) > 300 * 24 * 60 * 60 * 1000;
  const day = shown({
    weekday: "long",
    day: "numeric",
    month: "long",
    ...(isFar && { year: "numeric" }),
  });
  return t("when.day", { day, time, zone });
}
