"use client";

import type { ReactNode } from "react";
import { Legend } from "@/app/_analysis/legend";
import { useWords } from "@/app/_components/words-provider";
import styles from "./review.module.css";
import type { useReview } from "./use-review";

/** How much is left to decide, the layers, and what moves on fastest. */
export function ReviewHead({
  review: { open, left, sure, layer, findings, onAcceptSure, goOn },
  isList,
  onList,
  onAdd,
  children,
}: {
  review: ReturnType<typeof useReview>;
  isList: boolean;
  onList: () => void;
  onAdd: () => void;
  children: ReactNode;
}) {
  const t = useWords("studio");
  const a = useWords("analysis");
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h2 tabIndex={-1} data-heading>
          {t("review.title")}
        </h2>
        <p className={styles.open}>{t("review.openAll", { count: open, sentences: left })}</p>
      </div>
      <p className={styles.limits}>
        {t("review.limits")} <span className={styles.keys}>{t("review.keys")}</span>
      </p>
      {children}
      <details className={styles.legend}>
        <summary>{a("legend")}</summary>
        <Legend findings={findings} layer={layer} />
        {layer === "all" && <p>{a("ground")}</p>}
      </details>
      <div className={styles.tools}>
        {sure > 0 && (
          <button type="button" className="button" aria-keyshortcuts="S" onClick={onAcceptSure}>
            {t("review.sure", { count: sure })}
          </button>
        )}
        {open > 0 && (
          <button type="button" className="button-quiet" aria-keyshortcuts="N" onClick={goOn}>
            {t("review.next")}
          </button>
        )}
        {open === 0 && (
          <a className="button" href="#questions">
            {t("review.toQuestions")}
          </a>
        )}
        <button type="button" className="button-quiet" onClick={onAdd}>
          {t("edit.add")}
        </button>
        <button type="button" className="button-quiet" aria-pressed={isList} onClick={onList}>
          {t("review.list")}
        </button>
      </div>
    </header>
  );
}
