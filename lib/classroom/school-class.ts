import { err, ok, type Result } from "../result";

/** A class as its teachers see it. Times are ISO 8601; `retainUntil` is a day, `timeZone` an IANA name. */
export type SchoolClass = {
  id: string;
  name: string;
  timeZone: string;
  joinCode: string;
  joinOpen: boolean;
  sharing: boolean;
  under13: boolean;
  archivedAt: string | null;
  retainUntil: string;
};

/** Characters (code points) the name of a class may have. */
export const LONGEST_CLASS_NAME = 60;

/** The name of a class as it is stored: composed (NFC), trimmed, one space between words, 1 to 60 characters. */
export function readClassName(text: string): Result<string, "empty" | "too-long" | "characters"> {
  const name = text.normalize("NFC").replace(/\s+/gu, " ").trim();
  if (name === "") return err("empty");
  if (/[\p{C}\p{Zl}\p{Zp}]/u.test(name)) return err("characters");
  return [...name].length > LONGEST_CLASS_NAME ? err("too-long") : ok(name);
}

/** Whether this is the name of a time zone that dates can be shown in. */
export function isTimeZone(name: string): boolean {
  try {
    // Offsets such as "+02:00" are understood too, but know no summer time and have no name to show.
    return /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat("en", { timeZone: name }) !== null;
  } catch {
    return false;
  }
}
