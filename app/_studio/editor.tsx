"use client";

import "./no-eval";

import { useEffect, useRef, useState } from "react";
import { useWords } from "@/app/_components/words-provider";
import { bySentence, findingsOf } from "@/lib/studio/by-sentence";
import type { DraftReply } from "@/lib/studio/reply";
import { DetailsStep } from "./details-step";
import styles from "./editor.module.css";
import { focusPlace, type Place, whereIs } from "./places";
import { PreviewStep } from "./preview-step";
import { type Published, PublishStep } from "./publish-step";
import { QuestionsStep } from "./questions-step";
import { RecordsStep } from "./records-step";
import { SaveLine } from "./save-line";
import { StepNav } from "./step-nav";
import { stepAfter } from "./steps";
import { TextStep } from "./text-step";
import { useDraft } from "./use-draft";
import type { Looking } from "./use-review";
import { useStep } from "./use-step";
import { useUndoKeys } from "./use-undo-keys";

/** The studio: one draft from its text to a published lesson, step by step. Everything is saved as it is done. */
export function Editor({ reply }: { reply: DraftReply }) {
  const t = useWords("studio");
  const { id } = reply;
  const studio = useDraft(id, reply.draft, reply.revision);
  const { draft, onChange, saving } = studio;
  const step = useStep();
  const [looking, setLooking] = useState<Looking>({ layer: "all", at: null, chosen: null });
  const [said, setSaid] = useState("");
  const [published, setPublished] = useState<Published>({
    lesson: reply.published,
    as: reply.published && !reply.isChanged ? reply.draft : null,
  });
  const goal = useRef<{ place: Place; finding: string | undefined } | null>(null);
  const shown = useRef(step);

  // Each step begins at its heading, or where a problem is mended.
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    const { current } = goal;
    goal.current = null;
    if (current) return focusPlace(current.place, current.finding);
    document.querySelector<HTMLElement>("[data-step] [data-heading]")?.focus();
  }, [step]);

  function onGo(place: Place) {
    const { step: to, finding } = whereIs(draft, place);
    const sentence = bySentence(draft).find((each) =>
      findingsOf(each).some(({ id: own }) => own === finding),
    );
    if (sentence && finding) setLooking({ layer: "all", at: sentence.span.start, chosen: finding });
    goal.current = { place, finding };
    location.hash = to;
  }

  function undo() {
    studio.undo?.();
    if (studio.undo) setSaid(t("save.undone"));
  }
  function redo() {
    studio.redo?.();
    if (studio.redo) setSaid(t("save.redone"));
  }
  useUndoKeys(undo, redo);

  const given = { draft, onChange, announce: setSaid };
  const next = stepAfter(step);
  return (
    <div className={styles.editor}>
      <div className={styles.top}>
        <h1>{draft.title || t("list.untitled")}</h1>
        <div className={styles.tools}>
          <button
            type="button"
            className="button-quiet"
            aria-disabled={!studio.undo}
            aria-keyshortcuts="Control+Z"
            onClick={undo}
          >
            {t("save.undo")}
          </button>
          <button
            type="button"
            className="button-quiet"
            aria-disabled={!studio.redo}
            aria-keyshortcuts="Control+Y"
            onClick={redo}
          >
            {t("save.redo")}
          </button>
          <SaveLine
            state={saving}
            onTry={studio.tryNow}
            onMine={studio.keepMine}
            onTheirs={studio.takeTheirs}
          />
        </div>
      </div>
      <StepNav step={step} draft={draft} />
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <div data-step={step}>
        {step === "text" && <TextStep {...given} looking={looking} onLook={setLooking} />}
        {step === "records" && <RecordsStep draft={draft} onChange={onChange} />}
        {step === "questions" && <QuestionsStep {...given} />}
        {step === "details" && <DetailsStep draft={draft} onChange={onChange} />}
        {step === "preview" && <PreviewStep id={id} draft={draft} onGo={onGo} />}
        {step === "publish" && (
          <PublishStep
            id={id}
            draft={draft}
            published={published}
            saved={studio.saved}
            onPublished={setPublished}
            onGo={onGo}
          />
        )}
      </div>
      {step !== "publish" && step !== "preview" && (
        <p className={styles.foot}>
          <a className="button" href={`#${next}`}>
            {t("steps.next", { step: t(`steps.${next}`) })}
          </a>
        </p>
      )}
    </div>
  );
}
