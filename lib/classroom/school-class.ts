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
