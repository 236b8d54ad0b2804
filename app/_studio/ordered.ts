import type { ReviewedFinding } from "@/lib/studio/draft";

/** Findings in the order of the text; of two that begin together, the longer first. */
export const ordered = (findings: readonly ReviewedFinding[]): ReviewedFinding[] =>
  findings.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
