"use client";

import type { ReactNode, Ref } from "react";
import { useWords } from "@/app/_components/words-provider";
import type { ReviewedSentence } from "@/lib/studio/by-sentence";
import { findingsOf } from "@/lib/studio/by-sentence";
import type { Draft, ReviewedFinding } from "@/lib/studio/draft";
import { type Span, slice } from "@/lib/text/span";
import { Chip } from "./chip";
import { FindingReason } from "./finding-reason";
import styles from "./review.module.css";

/** As many words tell one part of a sentence from another. */
const FIRST_WORDS = 3;

function beginning(text: string, span: Span): string {
  const words = slice(text, span).split(/\s+/u);
  return words.length > FIRST_WORDS + 1
    ? `${words.slice(0, FIRST_WORDS).join(" ")} …`
    : words.join(" ");
}

/**
 * The sentence that is looked at: everything found in it as a line of chips for each clause, and what can be decided
 * about all of it. Its buttons stay when the next sentence takes its place, so that deciding needs one key for each.
 */
export function SentenceCard({
  draft,
  sentence,
  place,
  chosen,
  isWhy,
  acceptRef,
  onSentence,
  onNext,
  onChoose,
  onWhy,
  children,
}: {
  draft: Draft;
  sentence: ReviewedSentence;
  /** Where it stands among all. */
  place: { at: number; of: number };
  chosen: ReviewedFinding | undefined;
  /** Whether reasons are shown. */
  isWhy: boolean;
  acceptRef: Ref<HTMLButtonElement>;
  onSentence: (decision: "accepted" | "rejected") => void;
  onNext: () => void;
  onChoose: (finding: ReviewedFinding | null) => void;
  onWhy: () => void;
  /** What can be done with the chosen finding. */
  children: ReactNode;
}) {
  const t = useWords("studio");
  const all = findingsOf(sentence);
  const open = all.filter(({ decision }) => decision === "open").length;
  const explained = chosen ? [chosen] : all.filter(({ decision }) => decision === "open");
  return (
    <section aria-label={t("review.panel")} className={styles.card}>
      <p className={styles.top}>
        <span className={styles.state} data-open={open > 0 || undefined}>
          {t("review.openHere", { count: open })}
        </span>
        <span className={styles.place}>{t("review.place", place)}</span>
      </p>
      <blockquote className="visually-hidden" lang="en">
        {slice(draft.text, sentence.span)}
      </blockquote>
      <p className={styles.decide}>
        <button
          ref={acceptRef}
          type="button"
          className="button"
          aria-keyshortcuts="A"
          onClick={() => onSentence("accepted")}
        >
          {t(open > 0 ? "review.accept" : "review.next")}
        </button>
        {open > 0 && (
          <>
            <button
              type="button"
              className="button-quiet"
              aria-keyshortcuts="R"
              onClick={() => onSentence("rejected")}
            >
              {t("review.reject")}
            </button>
            <button type="button" className="button-quiet" aria-keyshortcuts="N" onClick={onNext}>
              {t("review.later")}
            </button>
          </>
        )}
      </p>
      {sentence.parts.map((part) => (
        <div key={part.findings[0]?.id}>
          {sentence.parts.length > 1 && (
            <p className={styles.part} lang="en">
              {beginning(draft.text, part.span)}
            </p>
          )}
          <ul className={styles.chips}>
            {part.findings.map((finding) => (
              <Chip
                key={finding.id}
                draft={draft}
                finding={finding}
                number={all.indexOf(finding) + 1}
                isChosen={finding === chosen}
                onChoose={() => onChoose(finding === chosen ? null : finding)}
              />
            ))}
          </ul>
        </div>
      ))}
      {children}
      {explained.length > 0 && (
        <button
          type="button"
          className={styles.why}
          aria-expanded={isWhy}
          aria-keyshortcuts="W"
          onClick={onWhy}
        >
          {t("review.why")}
        </button>
      )}
      {isWhy && explained.map((finding) => <FindingReason key={finding.id} finding={finding} />)}
    </section>
  );
}
