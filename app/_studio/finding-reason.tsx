"use client";

import { detailOf, finderOf } from "@/app/_analysis/finding-entry";
import { surenessOf } from "@/app/_analysis/sureness";
import { ruleName } from "@/app/_components/rule-name";
import { useWords } from "@/app/_components/words-provider";
import type { ReviewedFinding } from "@/lib/studio/draft";
import styles from "./review.module.css";

/** Why a finding was made, what found it and how sure that is, and what its label means. */
export function FindingReason({ finding }: { finding: ReviewedFinding }) {
  const a = useWords("analysis");
  const c = useWords("common");
  const detail = detailOf(a, finding);
  return (
    <div className={styles.reason}>
      <p>
        <strong>{ruleName(c, finding.label)}.</strong> <span lang="en">{finding.why}</span>
        {detail && ` ${detail}`}
      </p>
      <p className={styles.finder}>
        {c(`rule.${finding.label}.means`)}{" "}
        {!finding.added &&
          `${a(`sure.${surenessOf(finding.confidence)}`)} · ${finderOf(a, finding.by)}`}
      </p>
    </div>
  );
}
