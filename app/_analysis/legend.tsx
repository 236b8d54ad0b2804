"use client";

import { ruleName } from "@/app/_components/rule-name";
import { useWords } from "@/app/_components/words-provider";
import type { Finding } from "@/lib/analysis/analysis";
import styles from "./layers.module.css";
import { Letter } from "./letter";
import { type Shown, shownOf } from "./view";

/** What the letters mean that stand in the text now, and how often each does. */
export function Legend({ findings, layer }: { findings: readonly Finding[]; layer: Shown }) {
  const t = useWords("analysis");
  const common = useWords("common");
  const counts = new Map<string, { finding: Finding; count: number }>();
  for (const finding of shownOf(findings, layer)) {
    const known = counts.get(finding.label);
    if (known) known.count += 1;
    else counts.set(finding.label, { finding, count: 1 });
  }
  return (
    <ul className={styles.legend} aria-label={t("legend")}>
      {[...counts.values()].map(({ finding, count }) => (
        <li key={finding.label}>
          <Letter finding={finding} t={t} /> {ruleName(common, finding.label)}{" "}
          <span className={styles.count}>{count}</span>
        </li>
      ))}
    </ul>
  );
}
