import type { Words } from "@/app/_components/words";
import type { Policy } from "@/lib/classroom/assignment";

/** What a form about an assignment holds. Dates are local times of the class, or empty. */
export type PolicyDraft = Policy & { dueAt: string };

/** A draft as it is sent: an empty field is no date. */
export const sentPolicy = ({ opensAt, dueAt, ...rest }: PolicyDraft) => ({
  ...rest,
  opensAt: opensAt === "" ? null : opensAt,
  dueAt: dueAt === "" ? null : dueAt,
});

/** What is wrong with each date field, in words; nothing where all is well. */
export type DateFaults = { opensAt?: string; dueAt?: string };

/** Checks a form's dates before it is sent. Half a date leaves its field empty, so the fields themselves are asked. */
export function dateFaults(
  form: HTMLFormElement,
  draft: PolicyDraft,
  t: Words<"assign">,
): DateFaults {
  const isHalf = (name: string) => {
    const field = form.elements.namedItem(name);
    return field instanceof HTMLInputElement && field.validity.badInput;
  };
  const { opensAt, dueAt, feedback } = draft;
  return {
    ...(isHalf("opensAt") && { opensAt: t("new.badTime") }),
    ...(feedback === "after-due" && dueAt === "" && { dueAt: t("new.dueNeeded") }),
    ...(opensAt !== "" && dueAt !== "" && dueAt <= opensAt && { dueAt: t("new.dueBefore") }),
    ...(isHalf("dueAt") && { dueAt: t("new.badTime") }),
  };
}

/** A local time in words, with the zone it is meant in. */
export function localWords(local: string, zone: string, locale: string): string {
  const at = new Date(`${local}:00Z`);
  const day = new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  }).format(at);
  return `${day}, ${local.slice(11)} (${zone.replaceAll("_", " ")})`;
}
