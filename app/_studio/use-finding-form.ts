"use client";

import { useState } from "react";
import type { Shown } from "@/app/_analysis/view";
import { useWords } from "@/app/_components/words-provider";
import type { Draft, ReviewedFinding } from "@/lib/studio/draft";
import { addFinding, changeFinding, type Said } from "@/lib/studio/review";
import type { Span } from "@/lib/text/span";
import { wordsIn } from "@/lib/text/tokens";
import { firstLabel } from "./label-choices";

type Editing = { id: string | null; start: Said };

const saidOf = (finding: ReviewedFinding): Said => {
  const { layer, label, span } = finding;
  return layer === "wording"
    ? { layer, label, span, owner: finding.owner, neutral: finding.neutral }
    : { layer, label, span, owner: "outlet", neutral: [] };
};

/** The form that changes a finding or adds one: what it starts with, and what is done with what it says. */
export function useFindingForm(
  draft: Draft,
  onChange: (next: Draft) => void,
  announce: (words: string) => void,
) {
  const t = useWords("studio");
  const [editing, setEditing] = useState<Editing | null>(null);

  const edit = (finding: ReviewedFinding) => setEditing({ id: finding.id, start: saidOf(finding) });

  /** Opens the form for these words; without any, for the first word of the text. */
  function add(shown: Shown, span: Span | undefined) {
    const [sentence] = draft.sentences;
    const words = span ?? (sentence && wordsIn(draft.text, sentence)[0]);
    const layer = shown === "all" ? "wording" : shown;
    if (words)
      setEditing({
        id: null,
        start: { layer, label: firstLabel(layer), span: words, owner: "outlet", neutral: [] },
      });
  }

  /** Takes what the form says into the draft; answers with the finding it became. */
  function save(said: Said): ReviewedFinding | undefined {
    if (!editing) return undefined;
    const next =
      editing.id === null ? addFinding(draft, said) : changeFinding(draft, editing.id, said);
    onChange(next);
    announce(t(editing.id === null ? "edit.added" : "edit.changed"));
    setEditing(null);
    return next.findings.find((each) => !draft.findings.includes(each));
  }

  return { editing, edit, add, save, close: () => setEditing(null) };
}
