import "server-only";
import { interfaceLanguage } from "./messages";

/** A moment (ISO 8601) as clocks in a time zone show it: day, month, hour and minute, and the year. */
export const momentIn = async (timeZone: string, at: string): Promise<string> =>
  new Intl.DateTimeFormat(await interfaceLanguage(), {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone,
  }).format(new Date(at));
