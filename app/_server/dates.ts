import "server-only";
import { interfaceLanguage } from "./messages";

/** Writes moments (ISO 8601) as clocks in a time zone show them: day, month, year, hour and minute. */
export async function momentsIn(timeZone: string): Promise<(at: string) => string> {
  const format = new Intl.DateTimeFormat(await interfaceLanguage(), {
    dateStyle: "medium",
    timeStyle: "short",
    hourCycle: "h23",
    timeZone,
  });
  return (at) => format.format(new Date(at));
}
