"use client";

import type { Ref } from "react";
import { detailOf, finderOf } from "@/app/_analysis/finding-entry";
import layers from "@/app/_analysis/layers.module.css";
import { Letter } from "@/app/_analysis/letter";
import { surenessOf } from "@/app/_analysis/sureness";
import { ruleName } from "@/app/_components/rule-name";
import { useWords } from "@/app/_components/words-provider";
import type { Decision, Draft, ReviewedFinding } from "@/lib/studio/draft";
import { slice } from "@/lib/text/span";
import styles from "./review.module.css";

/** What stands about a finding under its words: who says it, whose word it is, or who supplied it. */
function useDetail(draft: Draft, finding: ReviewedFinding): string | null {
  const t = useWords("analysis");
  const s = useWords("studio");
  if (finding.layer !== "voice") return detailOf(t, finding);
  const said = draft.attributions.find(({ id }) => id === finding.attribution);
  return said?.speaker ? s("review.speaker", { name: said.speaker.name }) : null;
}

/**
 * The finding that is looked at, large, with what can be decided about it. Its buttons stay when the next finding takes
 * its place, so that deciding one after the other needs one key.
 */
export function FindingCard({
  draft,
  finding,
  place,
  acceptRef,
  onDecide,
  onEdit,
  onRemove,
}: {
  draft: Draft;
  finding: ReviewedFinding;
  /** Where it stands among those of its layer. */
  place: { at: number; of: number };
  acceptRef: Ref<HTMLButtonElement>;
  onDecide: (decision: Decision) => void;
  onEdit: () => void;
  onRemove: () => void;
}) {
  const t = useWords("studio");
  const a = useWords("analysis");
  const c = useWords("common");
  const { decision, added, was } = finding;
  const detail = useDetail(draft, finding);
  const name = ruleName(c, finding.label);
  const meaning = `rule.${finding.label}.means` as const;
  return (
    <section aria-label={t("review.panel")} className={`${styles.card} ${layers[finding.layer]}`}>
      <p className={styles.top}>
        <span className={styles.state} data-decision={decision}>
          {t(`review.state.${decision}`)}
        </span>
        {added && <span>{t("review.state.added")}</span>}
        {was && <span>{t("review.was", { label: ruleName(c, was.label) })}</span>}
        <span className={styles.place}>{t("review.place", place)}</span>
      </p>
      <h3 className={styles.name}>
        <Letter finding={finding} t={a} /> {name}
      </h3>
      <blockquote className={styles.words} lang="en">
        {slice(draft.text, finding.span)}
      </blockquote>
      <p className={styles.decide}>
        <button
          ref={acceptRef}
          type="button"
          className="button"
          aria-pressed={decision === "accepted"}
          aria-keyshortcuts="A"
          onClick={() => onDecide(decision === "accepted" ? "open" : "accepted")}
        >
          {t("review.accept")}
        </button>
        <button
          type="button"
          className="button-quiet"
          aria-pressed={decision === "rejected"}
          aria-keyshortcuts="R"
          onClick={() => onDecide(decision === "rejected" ? "open" : "rejected")}
        >
          {t("review.reject")}
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
      <p>
        <span lang="en">{finding.why}</span>
      </p>
      {detail && <p>{detail}</p>}
      {!added && (
        <p className={styles.finder}>
          {a(`sure.${surenessOf(finding.confidence)}`)} · {finderOf(a, finding.by)}
        </p>
      )}
      <p className={styles.means}>{c(meaning)}</p>
    </section>
  );
}
