"use client";

import layers from "@/app/_analysis/layers.module.css";
import { Letter } from "@/app/_analysis/letter";
import { surenessOf } from "@/app/_analysis/sureness";
import { useWords } from "@/app/_components/words-provider";
import type { Draft, ReviewedFinding } from "@/lib/studio/draft";
import { speakerOf } from "@/lib/studio/name-speaker";
import { slice } from "@/lib/text/span";
import styles from "./review.module.css";

/** A finding in a few words: what it is, and whose or which words it is about. Its number is the key that chooses it. */
export function Chip({
  draft,
  finding,
  number,
  isChosen,
  onChoose,
}: {
  draft: Draft;
  finding: ReviewedFinding;
  number: number;
  isChosen: boolean;
  onChoose: () => void;
}) {
  const t = useWords("studio");
  const a = useWords("analysis");
  const { decision, label, layer, added } = finding;
  const sureness = surenessOf(finding.confidence);
  const isUnsure = decision === "open" && sureness === "unsure";
  const words = slice(draft.text, finding.span);
  const speaker = speakerOf(draft, finding.id);
  return (
    <li>
      <button
        type="button"
        className={`${styles.chip} ${layers[layer]}`}
        data-chip={finding.id}
        data-decision={decision}
        data-unsure={isUnsure || undefined}
        data-doubtful={(decision === "open" && sureness !== "very") || undefined}
        aria-pressed={isChosen}
        aria-keyshortcuts={number <= MOST_KEYS ? String(number) : undefined}
        onClick={onChoose}
      >
        {number <= MOST_KEYS && (
          <span className={styles.number} aria-hidden="true">
            {number}
          </span>
        )}
        <Letter finding={finding} t={a} />
        <span>
          {(layer === "wording" || layer === "backing") && (
            <>
              <span lang="en">“{words}”</span>{" "}
            </>
          )}
          <span className={styles.label}>{t(`short.${label}`)}</span>
          {layer === "voice" && speaker !== "" && <span lang="en">: {speaker}</span>}
          {layer === "backing" && <span lang="en">: {finding.supplier ?? t("review.nobody")}</span>}
        </span>
        <span className={styles.sign} aria-hidden="true">
          {SIGNS[decision]}
          {isUnsure && "?"}
        </span>
        <span className="visually-hidden">
          {t(`review.state.${decision}`)} {added && t("review.state.added")}{" "}
          {isUnsure && a("sure.unsure")}
        </span>
      </button>
    </li>
  );
}

/** As many findings of a sentence have a key. */
const MOST_KEYS = 9;
const SIGNS = { open: "", accepted: "✓", rejected: "✗" } as const;
