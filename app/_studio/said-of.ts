import type { ReviewedFinding } from "@/lib/studio/draft";
import type { Said } from "@/lib/studio/review";

/** What a finding says, as a form or a choice of labels begins with it. */
export const saidOf = (finding: ReviewedFinding): Said => {
  const { layer, label, span } = finding;
  return layer === "wording"
    ? { layer, label, span, owner: finding.owner, neutral: finding.neutral }
    : { layer, label, span, owner: "outlet", neutral: [] };
};
