"use client";

import { type FormEvent, useState } from "react";
import { Field } from "@/app/_components/field";
import forms from "@/app/_components/form.module.css";
import { ruleName } from "@/app/_components/rule-name";
import { useWords } from "@/app/_components/words-provider";
import { LAYERS, type Layer } from "@/lib/analysis/analysis";
import type { Draft } from "@/lib/studio/draft";
import { MOST_OF_NAME } from "@/lib/studio/name-speaker";
import type { Said } from "@/lib/studio/review";
import { contains, slice } from "@/lib/text/span";
import { wordsIn } from "@/lib/text/tokens";
import { firstLabel, LABELS, OWNERS } from "./label-choices";
import { WordRange } from "./word-range";

const shortened = (words: string): string =>
  words.length > 70 ? `${words.slice(0, words.lastIndexOf(" ", 70))} …` : words;

/** Changes a finding, or adds one: its label, its words and, for wording, whose they are and what would be plainer. */
export function FindingForm({
  draft,
  start,
  speaker: first,
  isNew,
  onSave,
  onCancel,
}: {
  draft: Pick<Draft, "text" | "sentences" | "clauses">;
  start: Said;
  /** Who speaks, as far as it is known. */
  speaker: string;
  isNew: boolean;
  onSave: (said: Said, speaker: string) => void;
  onCancel: () => void;
}) {
  const t = useWords("studio");
  const c = useWords("common");
  const [said, setSaid] = useState(start);
  const [speaker, setSpeaker] = useState(first);
  const [neutral, setNeutral] = useState(start.neutral.join(", "));
  const { text, sentences, clauses } = draft;
  const at = Math.max(
    0,
    sentences.findIndex(({ start: from, end }) => from <= said.span.start && said.span.start < end),
  );
  const sentence = sentences[at] ?? said.span;
  const isOutside = !clauses.some(({ span }) => contains(span, said.span));

  function toSentence(next: number) {
    const [word] = wordsIn(text, sentences[next] ?? sentence);
    if (word) setSaid({ ...said, span: word });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const words = neutral.split(",").map((each) => each.trim());
    onSave({ ...said, neutral: words.filter((each) => each !== "") }, speaker);
  }

  return (
    <form className={forms.form} onSubmit={submit} noValidate>
      <h3>{t(isNew ? "edit.add" : "edit.title")}</h3>
      {isNew && <p className={forms.hint}>{t("edit.addHint")}</p>}
      <p>
        <span className={forms.legend}>{t("edit.words")}:</span>{" "}
        <q lang="en">{slice(text, said.span)}</q>
      </p>
      {isNew && (
        <Field label={t("edit.layer")}>
          {(given) => (
            <select
              {...given}
              value={said.layer}
              onChange={(event) => {
                const layer = event.target.value as Layer;
                setSaid({ ...said, layer, label: firstLabel(layer) });
              }}
            >
              {LAYERS.map((layer) => (
                <option key={layer} value={layer}>
                  {c(`question.${layer}.name`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label={t("edit.label")}>
        {(given) => (
          <select
            {...given}
            // biome-ignore lint/a11y/noAutofocus: the form took the place of what was pressed
            autoFocus
            value={said.label}
            onChange={(event) => setSaid({ ...said, label: event.target.value })}
          >
            {LABELS[said.layer].map((label) => (
              <option key={label} value={label}>
                {ruleName(c, label)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {isNew && (
        <Field label={t("edit.sentence")}>
          {(given) => (
            <select
              {...given}
              value={at}
              onChange={(event) => toSentence(Number(event.target.value))}
            >
              {sentences.map((span, index) => (
                <option key={span.start} value={index} lang="en">
                  {`${index + 1} · ${shortened(slice(text, span))}`}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <WordRange
        text={text}
        sentence={sentence}
        value={said.span}
        onChange={(span) => setSaid({ ...said, span })}
      />
      {said.layer === "voice" && said.label !== "V-REP" && (
        <Field label={t("edit.speaker")} hint={t("edit.speakerHint")}>
          {(given) => (
            <input
              {...given}
              lang="en"
              autoComplete="off"
              maxLength={MOST_OF_NAME}
              value={speaker}
              onChange={(event) => setSpeaker(event.target.value)}
            />
          )}
        </Field>
      )}
      {said.layer === "wording" && (
        <>
          <Field label={t("edit.owner")}>
            {(given) => (
              <select
                {...given}
                value={said.owner}
                onChange={(event) =>
                  setSaid({ ...said, owner: event.target.value as Said["owner"] })
                }
              >
                {OWNERS.map((owner) => (
                  <option key={owner} value={owner}>
                    {t(`review.owners.${owner}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={t("edit.neutral")} hint={t("edit.neutralHint")}>
            {(given) => (
              <input
                {...given}
                lang="en"
                autoComplete="off"
                value={neutral}
                onChange={(event) => setNeutral(event.target.value)}
              />
            )}
          </Field>
        </>
      )}
      {isOutside && <p className={forms.hint}>{t("edit.noClause")}</p>}
      <p className={forms.actions}>
        <button type="submit" className="button">
          {t(isNew ? "edit.saveAdd" : "edit.save")}
        </button>
        <button type="button" className="button-quiet" onClick={onCancel}>
          {t("edit.cancel")}
        </button>
      </p>
    </form>
  );
}
