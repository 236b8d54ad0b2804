import type { KeyboardEvent } from "react";
import type { ReviewedFinding } from "@/lib/studio/draft";
import { LABELS } from "./label-choices";
import type { useReview } from "./use-review";

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.closest("form, input, select, textarea") !== null;
/** Where arrows have a meaning of their own. */
const hasOwnArrows = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.closest("article, ol, [role=tablist]") !== null;

/** The keys of the text step. They work only while something within it has the focus. */
export function useReviewKeys(
  review: ReturnType<typeof useReview>,
  { onEdit, onWhy }: { onEdit: (finding: ReviewedFinding) => void; onWhy: () => void },
) {
  const { chosen, current, here } = review;

  /** What a key does with the finding that is chosen. */
  function withChosen(finding: ReviewedFinding, key: string): boolean {
    const label = LABELS[finding.layer][Number(key) - 1];
    if (key === "a") review.onDecide(finding, "accepted");
    else if (key === "r") review.onDecide(finding, "rejected");
    else if (key === "e") onEdit(finding);
    else if (key === "escape") review.choose(null);
    else if (label !== undefined) review.onLabel(finding, label);
    else return false;
    return true;
  }

  /** What a key does with the whole sentence. */
  function withSentence(key: string): boolean {
    const finding = here[Number(key) - 1];
    if (key === "a") review.onSentence("accepted");
    else if (key === "r") review.onSentence("rejected");
    else if (finding) review.choose(finding);
    else return false;
    return true;
  }

  function anywhere(key: string, target: EventTarget): boolean {
    if (key === "n") review.goOn();
    else if (key === "s") review.onAcceptSure();
    else if (current && key === "w") onWhy();
    else if (key.startsWith("arrow") && !hasOwnArrows(target)) {
      if (key === "arrowright") review.stepTo(1);
      else if (key === "arrowleft") review.stepTo(-1);
      else return false;
    } else return false;
    return true;
  }

  return (event: KeyboardEvent) => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const isDone =
      (chosen && withChosen(chosen, key)) ||
      (!chosen && current && withSentence(key)) ||
      anywhere(key, event.target);
    if (isDone) event.preventDefault();
  };
}
