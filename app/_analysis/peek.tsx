"use client";

import { ruleName } from "@/app/_components/rule-name";
import { useLocale, useWords } from "@/app/_components/words-provider";
import type { Finding } from "@/lib/analysis/analysis";
import { Letter } from "./letter";
import styles from "./peek.module.css";

/** The selected finding at the lower edge of a narrow screen, where the list is out of sight. */
export function Peek({
  finding,
  text,
  onOpen,
}: {
  finding: Finding;
  text: string;
  onOpen: (id: string) => void;
}) {
  const t = useWords("analysis");
  const common = useWords("common");
  const locale = useLocale();
  return (
    <aside className={`${styles.peek} no-print`} lang={locale} aria-label={t("peek.label")}>
      <p className={styles.head}>
        <Letter finding={finding} t={t} /> <strong>{ruleName(common, finding.label)}</strong>
      </p>
      <p className={styles.quote} lang="en">
        {text.slice(finding.span.start, finding.span.end)}
      </p>
      <p lang="en">{finding.why}</p>
      <button type="button" className="button-quiet" onClick={() => onOpen(finding.id)}>
        {t("peek.open")}
      </button>
    </aside>
  );
}
