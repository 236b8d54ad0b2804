"use client";

import { useMemo, useRef } from "react";
import { surenessOf, VERY_SURE } from "@/app/_analysis/sureness";
import { entryId, type Shown, shownOf } from "@/app/_analysis/view";
import { ruleName } from "@/app/_components/rule-name";
import { useWords } from "@/app/_components/words-provider";
import {
  bySentence,
  findingsOf,
  isOpenIn,
  nextDoubtful,
  type ReviewedSentence,
} from "@/lib/studio/by-sentence";
import type { Decision, Draft, ReviewedFinding } from "@/lib/studio/draft";
import { acceptSure, changeFinding, decide, decideOpen, removeFinding } from "@/lib/studio/review";
import { slice } from "@/lib/text/span";
import { ordered } from "./ordered";
import { saidOf } from "./said-of";

const isOpen = ({ decision }: ReviewedFinding) => decision === "open";

/** No finding is so sure. */
const ANY = 2;

/** What of a text is looked at: a layer; the sentence that begins at a place; one finding of it, or all of them. */
export type Looking = { layer: Shown; at: number | null; chosen: string | null };

/** Deciding about findings sentence by sentence: which one is looked at, and where the reader's place goes. */
export function useReview(
  draft: Draft,
  onChange: (next: Draft) => void,
  announce: (words: string) => void,
  looking: Looking,
  onLook: (looking: Looking) => void,
) {
  const t = useWords("studio");
  const c = useWords("common");
  const accept = useRef<HTMLButtonElement>(null);
  const { layer } = looking;

  const findings = useMemo(() => ordered(draft.findings), [draft.findings]);
  const sentences = useMemo(() => bySentence(draft), [draft]);
  const current = sentences.find(({ span }) => span.start === looking.at);
  const here = current ? findingsOf(current) : [];
  const chosen = here.find(({ id }) => id === looking.chosen);
  const open = findings.filter(isOpen);

  const named = (finding: ReviewedFinding) => ruleName(c, finding.label);

  /** Looks at a sentence. Whoever stood on something that is gone by now stands on the card. */
  function lookAt(sentence: ReviewedSentence) {
    onLook({ layer, at: sentence.span.start, chosen: null });
    requestAnimationFrame(() => {
      const lit = document.querySelectorAll("[data-range]");
      for (const each of [lit[lit.length - 1], lit[0]]) each?.scrollIntoView({ block: "nearest" });
      keepPlace();
    });
  }

  function keepPlace() {
    if (document.activeElement === document.body) accept.current?.focus();
  }

  const sentenceOf = (id: string) =>
    sentences.find((each) => findingsOf(each).some((finding) => finding.id === id));

  /** The words of a sentence, and what is still open in it. */
  const told = (sentence: ReviewedSentence) =>
    t("review.nowAt", {
      words: slice(draft.text, sentence.span),
      labels: findingsOf(sentence).filter(isOpen).map(named).join(", "),
    });

  /** What is said when no sentence is left to look at. */
  const doneWith = (next: Draft): string => {
    const count = next.findings.filter(isOpen).length;
    return count === 0 ? t("review.allDone") : t("review.sureLeft", { count });
  };

  /** Changes the draft, says so, and stays at a sentence as long as something in it is open. */
  function onwardFrom(next: Draft, done: string) {
    onChange(next);
    const after = bySentence(next);
    const same = after.find(({ span }) => span.start === looking.at);
    const onward = same && isOpenIn(same) ? same : nextDoubtful(after, looking.at, VERY_SURE);
    if (onward) lookAt(onward);
    else {
      onLook({ ...looking, chosen: null });
      requestAnimationFrame(keepPlace);
    }
    announce(`${done} ${onward ? told(onward) : doneWith(next)}`);
  }

  /** Decides about everything in the sentence that is still open. */
  function onSentence(decision: "accepted" | "rejected") {
    const left = here.filter(isOpen);
    if (left.length === 0) return goOn();
    const next = decideOpen(draft, new Set(left.map(({ id }) => id)), decision);
    onwardFrom(next, t(`review.${decision}`));
  }

  function onDecide(finding: ReviewedFinding, decision: Decision) {
    const next = decide(draft, finding.id, decision);
    if (decision !== "open") return onwardFrom(next, t(`review.${decision}`));
    onChange(next);
    announce(t("review.reopened"));
  }

  /** Another label for a finding, which is accepted with that. */
  function onLabel(finding: ReviewedFinding, label: string) {
    const next = changeFinding(draft, finding.id, { ...saidOf(finding), label });
    onwardFrom(next, t("edit.changed"));
  }

  /** In the list: the place stays among the entries. */
  function onDecideInList(finding: ReviewedFinding, decision: Decision) {
    const next = decide(draft, finding.id, decision);
    onChange(next);
    const after = shownOf(ordered(next.findings), layer);
    const from = after.findIndex(({ id }) => id === finding.id);
    const onward = decision === "open" ? undefined : after.slice(from + 1).find(isOpen);
    announce(t(decision === "open" ? "review.reopened" : `review.${decision}`));
    if (!onward) return;
    const sentence = sentenceOf(onward.id);
    onLook({ layer, at: sentence?.span.start ?? null, chosen: onward.id });
    requestAnimationFrame(() => document.getElementById(entryId(onward.id))?.focus());
  }

  /** The open findings of what is shown that the analyzer is very sure of. */
  const sure = open.filter(
    (each) => (layer === "all" || each.layer === layer) && surenessOf(each.confidence) === "very",
  );

  function onAcceptSure() {
    if (sure.length === 0) return;
    const next = acceptSure(draft, layer, VERY_SURE);
    onwardFrom(next, t("review.sureDone", { count: sure.length }));
  }

  /** The next sentence with something open. */
  function goOn() {
    const onward =
      nextDoubtful(sentences, looking.at, VERY_SURE) ?? nextDoubtful(sentences, looking.at, ANY);
    if (onward) lookAt(onward);
    announce(onward ? told(onward) : t("review.allDone"));
  }

  /** The sentence before or after, decided or not. */
  function stepTo(by: -1 | 1) {
    const at = sentences.findIndex(({ span }) => span.start === looking.at);
    const sentence = sentences[at + by];
    if (!sentence) return;
    lookAt(sentence);
    announce(told(sentence));
  }

  /** Looks at a finding by its id: chosen in the text or in the list. */
  function onSelect(id: string) {
    const sentence = sentenceOf(id);
    if (sentence) onLook({ layer, at: sentence.span.start, chosen: id });
  }

  /** Looks at the sentence around a place in the text. */
  function onPlace(place: number) {
    const sentence = sentences.find(({ span }) => span.start <= place && place < span.end);
    if (sentence) onLook({ layer, at: sentence.span.start, chosen: null });
  }

  return {
    layer,
    setLayer: (shown: Shown) => onLook({ ...looking, layer: shown }),
    findings,
    sentences,
    current,
    here,
    chosen,
    sure: sure.length,
    open: open.length,
    left: sentences.filter(isOpenIn).length,
    acceptRef: accept,
    choose: (finding: ReviewedFinding | null) =>
      onLook({ ...looking, chosen: finding?.id ?? null }),
    show: (finding: ReviewedFinding, next: Draft) => {
      const at = bySentence(next).find((each) =>
        findingsOf(each).some(({ id }) => id === finding.id),
      );
      onLook({ layer, at: at?.span.start ?? null, chosen: finding.id });
    },
    onSentence,
    onDecide,
    onDecideInList,
    onLabel,
    onAcceptSure,
    onSelect,
    onPlace,
    goOn,
    stepTo,
    onRemove: (finding: ReviewedFinding) =>
      onwardFrom(removeFinding(draft, finding.id), t("review.removed")),
  };
}
