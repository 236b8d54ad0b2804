import type { ReactNode } from "react";
import type { Block, Finding, Layer } from "@/lib/analysis/analysis";
import type { Span } from "@/lib/text/span";

/** What is drawn on a text: the findings of one question, or of all four above each other. */
export type Shown = Layer | "all";

/** A text and what was found in it, as its two views take it: drawn on the text, and as a list. */
export type FindingsView<F extends Finding = Finding> = {
  text: string;
  blocks: readonly Block[];
  /** In the order of the text. Only those of `layer` are shown. */
  findings: readonly F[];
  layer: Shown;
  /** The id of the finding that stands out in both views. */
  selected: string | null;
  /** A finding was reached with the keyboard or pointed at. */
  onSelect: (id: string) => void;
};

/** The text with findings drawn on it. Arrow keys walk through them; Enter or a click opens one. */
export type AnnotatedTextProps<F extends Finding = Finding> = FindingsView<F> & {
  /** Heading level of the headline of the text. */
  level?: 2 | 3;
  /** A range that stands out, such as the sentence looked at. */
  range?: Span | null;
  /** A finding was opened; without it, its entry in the list gets the focus. */
  onOpen?: (id: string) => void;
  /** Findings that are drawn faintly: rejected ones. */
  isFaint?: (finding: F) => boolean;
  /** Findings whose letter has a small tick: accepted ones. */
  isTicked?: (finding: F) => boolean;
};

/** The same findings as a list in the same order. */
export type FindingListProps<F extends Finding = Finding> = FindingsView<F> & {
  /** What can be done with a finding, under its entry. */
  renderActions?: (finding: F, isSelected: boolean) => ReactNode;
  /** Findings that are shown faintly, such as rejected ones. */
  isFaint?: (finding: F) => boolean;
};

/** The findings of a layer; in “all” the ground is left out: the reporter's voice and checkable statements would cover the text. */
export function shownOf<F extends Finding>(findings: readonly F[], layer: Shown): F[] {
  if (layer !== "all") return findings.filter((each) => each.layer === layer);
  return findings.filter(({ label }) => label !== "V-REP" && label !== "K-CHK");
}

/** The id of a finding's mark in the text, and of its entry in the list: what gets the focus. */
export const markId = (finding: string): string => `mark-${finding}`;
export const entryId = (finding: string): string => `entry-${finding}`;
