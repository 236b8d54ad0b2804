"use client";

import { ruleName } from "@/app/_components/rule-name";
import { useWords } from "@/app/_components/words-provider";
import type { Decision, ReviewedFinding } from "@/lib/studio/draft";
import { LABELS } from "./label-choices";
import styles from "./review.module.css";

/** One finding of a sentence: what it could be instead, each under the key of its number, and what can be decided about it alone. */
export function ChosenFinding({
  finding,
  onLabel,
  onDecide,
  onEdit,
  onRemove,
}: {
  finding: ReviewedFinding;
  onLabel: (label: string) => void;
  onDecide: (decision: Decision) => void;
  onEdit: () => void;
  onRemove: () => void;
}) {
  const t = useWords("studio");
  const c = useWords("common");
  const { decision, label, layer, added, was } = finding;
  const labels = LABELS[layer];
  return (
    <div className={styles.chosen}>
      {labels.length > 1 && (
        <ul className={styles.options} aria-label={t("review.instead")}>
          {labels.map((option, at) => (
            <li key={option}>
              <button
                type="button"
                aria-pressed={option === label}
                aria-keyshortcuts={String(at + 1)}
                onClick={() => onLabel(option)}
              >
                <span className={styles.number} aria-hidden="true">
                  {at + 1}
                </span>{" "}
                {t(`short.${option as typeof label}`)}
              </button>
            </li>
          ))}
        </ul>
      )}
      {was && <p className={styles.finder}>{t("review.was", { label: ruleName(c, was.label) })}</p>}
      <p className={styles.decide}>
        <button
          type="button"
          className="button-quiet"
          aria-pressed={decision === "accepted"}
          aria-keyshortcuts="A"
          onClick={() => onDecide(decision === "accepted" ? "open" : "accepted")}
        >
          {t("review.acceptOne")}
        </button>
        <button
          type="button"
          className="button-quiet"
          aria-pressed={decision === "rejected"}
          aria-keyshortcuts="R"
          onClick={() => onDecide(decision === "rejected" ? "open" : "rejected")}
        >
          {t("review.rejectOne")}
        </button>
        <button type="button" className="button-quiet" aria-keyshortcuts="E" onClick={onEdit}>
          {t("review.edit")}
        </button>
        {added && (
          <button type="button" className="button-quiet" onClick={onRemove}>
            {t("review.remove")}
          </button>
        )}
      </p>
    </div>
  );
}
