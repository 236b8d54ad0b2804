"use client";

import { useWords } from "@/app/_components/words-provider";
import type { Decision, ReviewedFinding } from "@/lib/studio/draft";
import styles from "./review.module.css";

/** What can be decided about a finding, under its entry in the list. */
export function Decide({
  finding,
  onDecide,
  onEdit,
}: {
  finding: ReviewedFinding;
  onDecide: (finding: ReviewedFinding, decision: Decision) => void;
  onEdit: (finding: ReviewedFinding) => void;
}) {
  const t = useWords("studio");
  const { decision } = finding;
  const choices = [
    ["accepted", "review.acceptOne"],
    ["rejected", "review.rejectOne"],
  ] as const;
  return (
    <div className={styles.small}>
      {choices.map(([choice, name]) => (
        <button
          key={choice}
          type="button"
          aria-pressed={decision === choice}
          onClick={() => onDecide(finding, decision === choice ? "open" : choice)}
        >
          {t(name)}
        </button>
      ))}
      <button type="button" onClick={() => onEdit(finding)}>
        {t("review.edit")}
      </button>
    </div>
  );
}
