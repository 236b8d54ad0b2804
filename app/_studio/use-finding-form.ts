"use client";

import { useState } from "react";
import type { Shown } from "@/app/_analysis/view";
import { useWords } from "@/app/_components/words-provider";
import type { Draft, ReviewedFinding } from "@/lib/studio/draft";
import { nameSpeaker, speakerOf } from "@/lib/studio/name-speaker";
import { addFinding, changeFinding, type Said } from "@/lib/studio/review";
import type { Span } from "@/lib/text/span";
import { wordsIn } from "@/lib/text/tokens";
import { firstLabel } from "./label-choices";
import { saidOf } from "./said-of";

type Editing = { id: string | null; start: Said; speaker: string };

/** The form that changes a finding or adds one: what it starts with, and what is done with what it says. */
export function useFindingForm(
  draft: Draft,
  onChange: (next: Draft) => void,
  announce: (words: string) => void,
) {
  const t = useWords("studio");
  const [editing, setEditing] = useState<Editing | null>(null);

  const edit = (finding: ReviewedFinding) =>
    setEditing({ id: finding.id, start: saidOf(finding), speaker: speakerOf(draft, finding.id) });

  /** Opens the form for these words; without any, for the first word of the text. */
  function add(shown: Shown, span: Span | undefined) {
    const [sentence] = draft.sentences;
    const words = span ?? (sentence && wordsIn(draft.text, sentence)[0]);
    const layer = shown === "all" ? "wording" : shown;
    if (words)
      setEditing({
        id: null,
        start: { layer, label: firstLabel(layer), span: words, owner: "outlet", neutral: [] },
        speaker: "",
      });
  }

  /** Takes what the form says into the draft; answers with the draft that makes and the finding it became. */
  function save(said: Said, speaker: string) {
    if (!editing) return undefined;
    const placed =
      editing.id === null ? addFinding(draft, said) : changeFinding(draft, editing.id, said);
    const isIt = ({ id, layer, label, span }: ReviewedFinding) =>
      editing.id === null
        ? layer === said.layer &&
          label === said.label &&
          span.start === said.span.start &&
          span.end === said.span.end
        : id === editing.id;
    const id = placed.findings.find(isIt)?.id ?? "";
    // A new one without a name keeps whoever the analyzer hears in these words.
    const isNamed = speaker !== editing.speaker;
    const next = isNamed ? nameSpeaker(placed, id, speaker) : placed;
    onChange(next);
    announce(t(editing.id === null ? "edit.added" : "edit.changed"));
    setEditing(null);
    const finding = next.findings.find((each) => each.id === id);
    return finding && { finding, next };
  }

  return { editing, edit, add, save, close: () => setEditing(null) };
}
