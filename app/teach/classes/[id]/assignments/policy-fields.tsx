"use client";

import { useId } from "react";
import { Field } from "@/app/_components/field";
import forms from "@/app/_components/form.module.css";
import { useWords } from "@/app/_components/words-provider";
import styles from "./assignments.module.css";
import type { DateFaults, PolicyDraft } from "./policy";

type Props = {
  draft: PolicyDraft;
  onChange: (draft: PolicyDraft) => void;
  faults: DateFaults;
  /** The class's, an IANA name. */
  timeZone: string;
};

/** Dates and rules of an assignment. */
export function PolicyFields({ draft, onChange, faults, timeZone }: Props) {
  const t = useWords("assign");
  const zone = timeZone.replaceAll("_", " ");
  return (
    <>
      <Field label={t("new.opens")} hint={t("new.opensHint", { zone })} error={faults.opensAt}>
        {(given) => (
          <input
            {...given}
            type="datetime-local"
            name="opensAt"
            value={draft.opensAt}
            onChange={(event) => onChange({ ...draft, opensAt: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("new.due")} hint={t("new.dueHint", { zone })} error={faults.dueAt}>
        {(given) => (
          <input
            {...given}
            type="datetime-local"
            name="dueAt"
            value={draft.dueAt}
            onChange={(event) => onChange({ ...draft, dueAt: event.target.value })}
          />
        )}
      </Field>
      <Choice
        legend={t("new.feedback")}
        value={draft.feedback}
        onChange={(feedback) => onChange({ ...draft, feedback })}
        options={[
          { value: "now", label: t("new.feedbackNow") },
          {
            value: "after-due",
            label: t("new.feedbackHeld"),
            hint: t("new.feedbackHeldHint"),
          },
        ]}
      />
      <Choice
        legend={t("new.late")}
        value={draft.late}
        onChange={(late) => onChange({ ...draft, late })}
        options={[
          { value: "count", label: t("new.lateCount") },
          { value: "stop", label: t("new.lateStop") },
        ]}
      />
      <Choice
        legend={t("new.grading")}
        value={draft.grading}
        onChange={(grading) => onChange({ ...draft, grading })}
        options={[
          { value: "points", label: t("new.points") },
          { value: "completion", label: t("new.completion") },
        ]}
      />
    </>
  );
}

/** One of a few, each in a sentence. */
function Choice<V extends string>({
  legend,
  value,
  onChange,
  options,
}: {
  legend: string;
  value: V;
  onChange: (value: V) => void;
  options: readonly { value: V; label: string; hint?: string }[];
}) {
  const name = useId();
  return (
    <fieldset>
      <legend className={forms.legend}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={forms.choice}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.hint && (
              <span className={`${forms.hint} ${styles.choiceHint}`}>{option.hint}</span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
