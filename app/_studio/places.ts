import { markId } from "@/app/_analysis/view";
import type { Draft } from "@/lib/studio/draft";
import type { StudioPlace } from "@/lib/studio/problem";
import type { StepName } from "./steps";

export type Place = StudioPlace;

/** The finding in whose place something about a clause is mended: an open one of it first. */
const findingOf = (draft: Draft, clause: string): string | undefined => {
  const here = draft.findings.filter((each) => each.clause === clause);
  return (here.find(({ decision }) => decision === "open") ?? here[0])?.id;
};

/** The step a place belongs to, and the finding to look at there, if it is one. */
export function whereIs(draft: Draft, { type, id }: Place): { step: StepName; finding?: string } {
  if (type === "item") return { step: "questions" };
  if (type === "record") return { step: "records" };
  if (type === "field") return { step: id === "items" ? "questions" : "details" };
  const finding = type === "finding" ? id : findingOf(draft, id);
  return finding === undefined ? { step: "text" } : { step: "text", finding };
}

/** Moves the reader's place to where something is mended, once its step is shown; its heading where it is gone. */
export function focusPlace({ type, id }: Place, finding?: string): void {
  const isInText = type === "finding" || type === "clause";
  const target = isInText
    ? (document.querySelector<HTMLElement>(`[data-chip="${CSS.escape(finding ?? id)}"]`) ??
      document.getElementById(markId(finding ?? id)))
    : document.querySelector<HTMLElement>(`[data-place="${CSS.escape(id)}"]`);
  const shown = target ?? document.querySelector<HTMLElement>("[data-step] [data-heading]");
  shown?.focus();
  shown?.scrollIntoView({ block: "center" });
}
