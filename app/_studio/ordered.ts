import type { Layer } from "@/lib/analysis/analysis";
import { LAYERS } from "@/lib/analysis/analysis";
import type { ReviewedFinding } from "@/lib/studio/draft";

/** Findings in the order of the text; of two that begin together, the longer first. */
export const ordered = (findings: readonly ReviewedFinding[]): ReviewedFinding[] =>
  findings.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);

/** The finding to decide after one: the next open one of its layer, then from the top; undefined: the layer is done. */
export function nextOpen(
  findings: readonly ReviewedFinding[],
  after: string | null,
): ReviewedFinding | undefined {
  const at = findings.findIndex(({ id }) => id === after);
  const onward = [...findings.slice(at + 1), ...findings.slice(0, Math.max(0, at))];
  return onward.find(({ decision }) => decision === "open");
}

/** The next layer after one that has something open, in the order of the questions; undefined: everything is decided. */
export function nextLayer(findings: readonly ReviewedFinding[], after: Layer): Layer | undefined {
  const at = LAYERS.indexOf(after);
  const onward = [...LAYERS.slice(at + 1), ...LAYERS.slice(0, at + 1)];
  return onward.find((layer) =>
    findings.some((each) => each.layer === layer && each.decision === "open"),
  );
}
