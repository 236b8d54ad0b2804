"use client";

import { type KeyboardEvent, useState } from "react";
import { AnnotatedText } from "@/app/_analysis/annotated-text";
import { FindingList } from "@/app/_analysis/finding-list";
import { LayerTabs, tabId } from "@/app/_analysis/layer-tabs";
import { selectedSpan } from "@/app/_analysis/selected-span";
import { useWords } from "@/app/_components/words-provider";
import type { Draft, ReviewedFinding } from "@/lib/studio/draft";
import { type Span, slice } from "@/lib/text/span";
import { Decide } from "./decide";
import { FindingCard } from "./finding-card";
import { FindingForm } from "./finding-form";
import styles from "./review.module.css";
import { ReviewHead } from "./review-head";
import { useFindingForm } from "./use-finding-form";
import { type Looking, useReview } from "./use-review";

const PANEL = "annotated";
const isFaint = ({ decision }: ReviewedFinding) => decision === "rejected";
const isTicked = ({ decision }: ReviewedFinding) => decision === "accepted";
const isTyping = (target: EventTarget) =>
  target instanceof HTMLElement && target.closest("form, input, select, textarea") !== null;

type Given = {
  draft: Draft;
  onChange: (next: Draft) => void;
  /** Says something to a screen reader. */
  announce: (words: string) => void;
  looking: Looking;
  onLook: (looking: Looking) => void;
};

/** The text with everything that was found, to be accepted, changed, rejected or added to, one after the other. */
export function TextStep({ draft, onChange, announce, looking, onLook }: Given) {
  const t = useWords("studio");
  const review = useReview(draft, onChange, announce, looking, onLook);
  const form = useFindingForm(draft, onChange, announce);
  const [isList, setIsList] = useState(false);
  const [marked, setMarked] = useState<Span | null>(null);
  const { layer, current, here, acceptRef } = review;
  const toCard = () => requestAnimationFrame(() => acceptRef.current?.focus());

  function add() {
    form.add(layer, marked ?? current?.span);
    setMarked(null);
  }

  // Keys of the buttons within: they work only while one of them has the focus.
  function onKeyDown(event: KeyboardEvent) {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === "n") review.goOn();
    else if (!current || form.editing) return;
    else if (key === "a") review.onDecide(current, "accepted");
    else if (key === "r") review.onDecide(current, "rejected");
    else if (key === "e") form.edit(current);
    else return;
    event.preventDefault();
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
            if (saved) review.show(saved);
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
          selected={current?.id ?? null}
          onSelect={review.setSelected}
          isFaint={isFaint}
          renderActions={(finding) => (
            <Decide finding={finding} onDecide={review.onDecide} onEdit={form.edit} />
          )}
        />
      );
    if (!current)
      return <p className={styles.pick}>{t(here.length === 0 ? "review.none" : "review.pick")}</p>;
    return (
      <FindingCard
        draft={draft}
        finding={current}
        place={{ at: here.indexOf(current) + 1, of: here.length }}
        acceptRef={acceptRef}
        onDecide={(decision) => review.onDecide(current, decision)}
        onEdit={() => form.edit(current)}
        onRemove={() => review.onRemove(current)}
      />
    );
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: see onKeyDown
    <div className={styles.review} onKeyDown={onKeyDown}>
      <ReviewHead review={review} isList={isList} onList={() => setIsList(!isList)} onAdd={add}>
        <LayerTabs layer={layer} onLayer={review.setLayer} findings={review.open} panel={PANEL} />
      </ReviewHead>
      <div id={PANEL} role="tabpanel" aria-labelledby={tabId(layer)} className={styles.columns}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: words selected with a pointer; “Add a finding” does it by keyboard */}
        <div
          className={styles.text}
          onMouseUp={({ currentTarget }) => setMarked(selectedSpan(currentTarget, draft.text))}
        >
          <AnnotatedText
            text={draft.text}
            blocks={draft.blocks}
            findings={review.findings}
            layer={layer}
            selected={current?.id ?? null}
            onSelect={review.setSelected}
            onOpen={(id) => {
              review.setSelected(id);
              toCard();
            }}
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
