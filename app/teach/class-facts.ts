import type { Words } from "@/app/_components/words";
import { isTimeZone, LONGEST_CLASS_NAME, readClassName } from "@/lib/classroom/school-class";

/** What is wrong with the name and the time zone of a class, in words; nothing where they can be sent. */
export type FactFaults = { name?: string | undefined; zone?: string | undefined };

/** Checks what is typed before it is sent, with the rules of the server. */
export function faultsIn(name: string, zone: string, t: Words<"classes">): FactFaults {
  const read = readClassName(name);
  return {
    name: read.ok ? undefined : t(`fault.name.${read.error}`, { max: LONGEST_CLASS_NAME }),
    zone: isTimeZone(zone) ? undefined : t("fault.zone"),
  };
}
