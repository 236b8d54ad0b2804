"use client";

import { memo, type ReactNode } from "react";
import { ruleName } from "@/app/_components/rule-name";
import type { Words } from "@/app/_components/words";
import { useWords } from "@/app/_components/words-provider";
import type { Finding } from "@/lib/analysis/analysis";
import styles from "./finding-list.module.css";
import { Letter } from "./letter";
import { surenessOf } from "./sureness";
import { entryId, markId } from "./view";

/** What found it, in words: a rule or a model by its name, or whatever else is given. */
export function finderOf(t: Words<"analysis">, by: string): string {
  const [, sort, name] = /^(rule|model):(.+)$/.exec(by) ?? [];
  if (!name) return by;
  return sort === "rule" ? t("by.rule", { name }) : t("by.model", { name });
}

/** What one layer has besides: whose word it is and plainer ones, or who supplied a figure. */
export function detailOf(t: Words<"analysis">, finding: Finding): string | null {
  if (finding.layer === "backing")
    return finding.supplier === null
      ? t("supplier.nobody")
      : t("supplier.named", { name: finding.supplier });
  if (finding.layer !== "wording") return null;
  const owner = t(`owner.${finding.owner}`);
  const plainer = finding.neutral.map((words) => t("quoted", { words })).join(", ");
  return plainer === "" ? owner : `${owner} ${t("plainer", { words: plainer })}`;
}

/** One finding in words: its label, the words it is about, why, how sure it is, and what found it. */
export const FindingEntry = memo(function FindingEntry({
  finding,
  text,
  isSelected,
  isStop,
  isFaint,
  onSelect,
  actions,
}: {
  finding: Finding;
  text: string;
  isSelected: boolean;
  /** Whether it is the one entry in the tab order. */
  isStop: boolean;
  isFaint: boolean;
  onSelect: (id: string) => void;
  actions: ReactNode;
}) {
  const t = useWords("analysis");
  const common = useWords("common");
  const detail = detailOf(t, finding);
  return (
    <li
      className={`${styles.entry} ${styles[finding.layer]}`}
      aria-current={isSelected || undefined}
      data-faint={isFaint || undefined}
    >
      <button
        type="button"
        id={entryId(finding.id)}
        data-entry={finding.id}
        className={styles.head}
        tabIndex={isStop ? 0 : -1}
        onClick={() => {
          onSelect(finding.id);
          document.getElementById(markId(finding.id))?.focus();
        }}
      >
        <Letter finding={finding} t={t} />
        <span>
          <span className={styles.name}>{ruleName(common, finding.label)}</span>{" "}
          <q className={styles.quote} lang="en">
            {text.slice(finding.span.start, finding.span.end)}
          </q>
        </span>
      </button>
      <p className={styles.why} lang="en">
        {finding.why}
      </p>
      {detail && <p className={styles.detail}>{detail}</p>}
      <p className={styles.finder}>
        {t(`sure.${surenessOf(finding.confidence)}`)} · {finderOf(t, finding.by)}
      </p>
      {actions}
    </li>
  );
});
