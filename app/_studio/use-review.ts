"use client";

import { useMemo, useRef } from "react";
import { surenessOf, VERY_SURE } from "@/app/_analysis/sureness";
import { entryId, markId, type Shown } from "@/app/_analysis/view";
import { ruleName } from "@/app/_components/rule-name";
import { useWords } from "@/app/_components/words-provider";
import type { Decision, Draft, ReviewedFinding } from "@/lib/studio/draft";
import { acceptSure, decide, removeFinding } from "@/lib/studio/review";
import { slice } from "@/lib/text/span";
import { nextLayer, nextOpen, ordered } from "./ordered";

const isOpen = ({ decision }: ReviewedFinding) => decision === "open";

/** Which layer of the text is looked at, and which finding. */
export type Looking = { layer: Shown; selected: string | null };

/** Deciding about findings one after the other: which one is looked at, and where the reader's place goes. */
export function useReview(
  draft: Draft,
  onChange: (next: Draft) => void,
  announce: (words: string) => void,
  { layer, selected }: Looking,
  onLook: (looking: Looking) => void,
) {
  const t = useWords("studio");
  const c = useWords("common");
  const accept = useRef<HTMLButtonElement>(null);

  const findings = useMemo(() => ordered(draft.findings), [draft.findings]);
  const within = (among: readonly ReviewedFinding[], shown: Shown) =>
    shown === "all" ? [...among] : among.filter((each) => each.layer === shown);
  const here = within(findings, layer);
  const current = here.find(({ id }) => id === selected);
  const left = nextOpen(here, selected);
  const toLayer = layer === "all" || left ? undefined : nextLayer(findings, layer);

  const named = (finding: ReviewedFinding) =>
    t("review.nowAt", {
      label: ruleName(c, finding.label),
      words: slice(draft.text, finding.span),
    });

  /** Looks at a finding. The reader's place goes along in the text or the list, and stays on a button of the card. */
  function lookAt(finding: ReviewedFinding, shown = layer) {
    const { activeElement } = document;
    const isInText = activeElement?.hasAttribute("data-mark") ?? false;
    const isInList = activeElement?.closest("li")?.querySelector("[data-entry]") ?? null;
    onLook({ layer: shown, selected: finding.id });
    requestAnimationFrame(() => {
      const mark = document.getElementById(markId(finding.id));
      if (isInList) document.getElementById(entryId(finding.id))?.focus();
      else if (isInText) mark?.focus();
      if (!isInText) mark?.scrollIntoView({ block: "nearest" });
      keepPlace();
    });
  }

  /** Whoever stood on a button that is gone by now stands on the card. */
  function keepPlace() {
    if (document.activeElement === document.body) accept.current?.focus();
  }

  /** What is said when a layer has nothing open any more. */
  const doneWith = (next: Draft): string => {
    if (!next.findings.some(isOpen)) return t("review.allDone");
    return layer === "all" ? "" : t("review.layerDone", { layer: c(`question.${layer}.name`) });
  };

  /** Changes the draft, says so, and goes on to the next open finding after one. */
  function onwardFrom(next: Draft, after: string | null, done: string) {
    onChange(next);
    const onward = nextOpen(within(ordered(next.findings), layer), after);
    if (onward) lookAt(onward);
    else requestAnimationFrame(keepPlace);
    announce(`${done} ${onward ? named(onward) : doneWith(next)}`);
  }

  function onDecide(finding: ReviewedFinding, decision: Decision) {
    const next = decide(draft, finding.id, decision);
    if (decision !== "open") onwardFrom(next, finding.id, t(`review.${decision}`));
    else {
      onChange(next);
      announce(t("review.reopened"));
    }
  }

  /** The open findings of this layer that the analyzer is very sure of. */
  const sure = here.filter((each) => isOpen(each) && surenessOf(each.confidence) === "very");

  function onAcceptSure() {
    const next = acceptSure(draft, layer, VERY_SURE);
    onwardFrom(next, null, t("review.sureDone", { count: sure.length }));
  }

  /** The next open finding, in the next layer if this one is done. */
  function goOn() {
    const onward = left ?? findings.find((each) => each.layer === toLayer && isOpen(each));
    if (onward) lookAt(onward, toLayer ?? layer);
    announce(onward ? named(onward) : doneWith(draft));
  }

  function onRemove(finding: ReviewedFinding) {
    onwardFrom(removeFinding(draft, finding.id), null, t("review.removed"));
  }

  return {
    layer,
    setLayer: (shown: Shown) => onLook({ layer: shown, selected }),
    setSelected: (id: string) => onLook({ layer, selected: id }),
    show: (finding: ReviewedFinding) => onLook({ layer: finding.layer, selected: finding.id }),
    findings,
    here,
    current,
    toLayer,
    sure: sure.length,
    open: findings.filter(isOpen),
    acceptRef: accept,
    onDecide,
    onAcceptSure,
    goOn,
    onRemove,
  };
}
