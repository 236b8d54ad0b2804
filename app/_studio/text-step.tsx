"use client";

import { type MouseEvent, useState } from "react";
import { AnnotatedText } from "@/app/_analysis/annotated-text";
import { FindingList } from "@/app/_analysis/finding-list";
import { LayerTabs, tabId } from "@/app/_analysis/layer-tabs";
import { pointedAt, selectedSpan } from "@/app/_analysis/selected-span";
import { useWords } from "@/app/_components/words-provider";
import type { Draft, ReviewedFinding } from "@/lib/studio/draft";
import { type Span, slice } from "@/lib/text/span";
import { ChosenFinding } from "./chosen-finding";
import { Decide } from "./decide";
import { FindingForm } from "./finding-form";
import styles from "./review.module.css";
import { ReviewHead } from "./review-head";
import { SentenceCard } from "./sentence-card";
import { useFindingForm } from "./use-finding-form";
import { type Looking, useReview } from "./use-review";
import { useReviewKeys } from "./use-review-keys";

const PANEL = "annotated";
const isFaint = ({ decision }: ReviewedFinding) => decision === "rejected";
const isTicked = ({ decision }: ReviewedFinding) => decision === "accepted";

type Given = {
  draft: Draft;
  onChange: (next: Draft) => void;
  /** Says something to a screen reader. */
  announce: (words: string) => void;
  looking: Looking;
  onLook: (looking: Looking) => void;
};

/** The text with everything that was found, to be decided about sentence by sentence. */
export function TextStep({ draft, onChange, announce, looking, onLook }: Given) {
  const t = useWords("studio");
  const review = useReview(draft, onChange, announce, looking, onLook);
  const form = useFindingForm(draft, onChange, announce);
  const [isList, setIsList] = useState(false);
  const [isWhy, setIsWhy] = useState(false);
  const [marked, setMarked] = useState<Span | null>(null);
  const { layer, current, chosen, acceptRef } = review;
  const toCard = () => requestAnimationFrame(() => acceptRef.current?.focus());
  const onWhy = () => setIsWhy(!isWhy);
  const onKeyDown = useReviewKeys(review, { onEdit: form.edit, onWhy });

  function add() {
    form.add(layer, marked ?? chosen?.span);
    setMarked(null);
  }

  function onPointed({ currentTarget, target }: MouseEvent) {
    const isMark = target instanceof Element && target.closest("[data-mark], [data-words]");
    const place = isMark ? null : pointedAt(currentTarget as HTMLElement);
    if (place !== null && getSelection()?.isCollapsed) review.onPlace(place);
  }

  function side() {
    if (form.editing)
      return (
        <FindingForm
          draft={draft}
          start={form.editing.start}
          speaker={form.editing.speaker}
          isNew={form.editing.id === null}
          onSave={(said, speaker) => {
            const saved = form.save(said, speaker);
            if (saved) review.show(saved.finding, saved.next);
            toCard();
          }}
          onCancel={() => {
            form.close();
            toCard();
          }}
        />
      );
    if (isList)
      return (
        <FindingList
          text={draft.text}
          blocks={draft.blocks}
          findings={review.findings}
          layer={layer}
          selected={chosen?.id ?? null}
          onSelect={review.onSelect}
          isFaint={isFaint}
          renderActions={(finding) => (
            <Decide finding={finding} onDecide={review.onDecideInList} onEdit={form.edit} />
          )}
        />
      );
    if (!current)
      return (
        <p className={styles.pick}>
          {t(review.findings.length === 0 ? "review.none" : "review.pick")}
        </p>
      );
    return (
      <SentenceCard
        draft={draft}
        sentence={current}
        place={{ at: review.sentences.indexOf(current) + 1, of: review.sentences.length }}
        chosen={chosen}
        isWhy={isWhy}
        acceptRef={acceptRef}
        onSentence={review.onSentence}
        onNext={review.goOn}
        onChoose={review.choose}
        onWhy={onWhy}
      >
        {chosen && (
          <ChosenFinding
            finding={chosen}
            onLabel={(label) => review.onLabel(chosen, label)}
            onDecide={(decision) => review.onDecide(chosen, decision)}
            onEdit={() => form.edit(chosen)}
            onRemove={() => review.onRemove(chosen)}
          />
        )}
      </SentenceCard>
    );
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: see useReviewKeys
    <div className={styles.review} onKeyDown={onKeyDown}>
      <ReviewHead review={review} isList={isList} onList={() => setIsList(!isList)} onAdd={add}>
        <LayerTabs
          layer={layer}
          onLayer={review.setLayer}
          findings={review.findings}
          panel={PANEL}
        />
      </ReviewHead>
      <div id={PANEL} role="tabpanel" aria-labelledby={tabId(layer)} className={styles.columns}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a pointer’s way; “Next” and “Add a finding” do it by keyboard */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
        <div
          className={styles.text}
          onMouseUp={({ currentTarget }) => setMarked(selectedSpan(currentTarget, draft.text))}
          onClick={onPointed}
        >
          <AnnotatedText
            text={draft.text}
            blocks={draft.blocks}
            findings={review.findings}
            layer={layer}
            selected={chosen?.id ?? null}
            onSelect={review.onSelect}
            onOpen={(id) => {
              review.onSelect(id);
              toCard();
            }}
            range={current?.span ?? null}
            isFaint={isFaint}
            isTicked={isTicked}
          />
        </div>
        <div className={styles.side}>
          {marked && !form.editing && (
            <p className={styles.marked}>
              <q lang="en">{slice(draft.text, marked)}</q>
              <button type="button" className="button-quiet" onClick={add}>
                {t("edit.addThese")}
              </button>
            </p>
          )}
          {side()}
        </div>
      </div>
    </div>
  );
}
