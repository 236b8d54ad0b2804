"use client";

import type { KeyboardEvent } from "react";
import { QuestionShape } from "@/app/_components/question-mark";
import { useWords } from "@/app/_components/words-provider";
import type { Finding } from "@/lib/analysis/analysis";
import styles from "./layer-tabs.module.css";
import { type Shown, shownOf } from "./view";
import { stepBy } from "./walk";

const TABS: readonly Shown[] = ["voice", "kind", "backing", "wording", "all"];

/** The id of a layer's tab; what it shows is a panel labelled by it. */
export const tabId = (layer: Shown): string => `layer-${layer}`;

/** The four questions as tabs, and all of them at once; arrow keys change between them. `panel` is the id of what they change. */
export function LayerTabs({
  layer,
  onLayer,
  findings,
  panel,
}: {
  layer: Shown;
  onLayer: (layer: Shown) => void;
  findings: readonly Finding[];
  panel: string;
}) {
  const t = useWords("analysis");
  const common = useWords("common");

  function onKeyDown(event: KeyboardEvent) {
    const next = stepBy(event.key, TABS, layer) as Shown | undefined;
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onLayer(next);
    document.getElementById(tabId(next))?.focus();
  }

  return (
    <div role="tablist" aria-label={t("tabs.label")} className={styles.tabs} onKeyDown={onKeyDown}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabId(tab)}
          className={`${styles.tab} ${styles[tab]}`}
          aria-selected={tab === layer}
          aria-controls={panel}
          tabIndex={tab === layer ? 0 : -1}
          onClick={() => onLayer(tab)}
        >
          {tab !== "all" && <QuestionShape question={tab} />}
          <span>{tab === "all" ? t("tabs.all") : common(`question.${tab}.name`)}</span>{" "}
          <span className={styles.count}>{shownOf(findings, tab).length}</span>
        </button>
      ))}
    </div>
  );
}
