"use client";

import { Field } from "@/app/_components/field";
import forms from "@/app/_components/form.module.css";
import { useWords } from "@/app/_components/words-provider";
import { setDetails } from "@/lib/studio/details";
import type { Draft } from "@/lib/studio/draft";
import styles from "./editor.module.css";
import { OriginFields } from "./origin-fields";
import { PartyFields } from "./party-fields";
import type { Change } from "./use-draft";

const TEXTS = [
  ["title", "details.name", "details.nameHint", 120],
  ["aim", "details.aim", undefined, 300],
  ["contentNote", "details.note", "details.noteHint", 300],
] as const;

/** What the lesson is called, what it is for, its sides, and where its text comes from. */
export function DetailsStep({ draft, onChange }: { draft: Draft; onChange: Change }) {
  const t = useWords("studio");
  return (
    <div className={`${styles.step} ${styles.narrow}`}>
      <h2 tabIndex={-1} data-heading>
        {t("details.title")}
      </h2>
      <div className={forms.form}>
        {TEXTS.map(([field, label, hint, most]) => (
          <Field key={field} label={t(label)} hint={hint && t(hint)}>
            {(given) => (
              <textarea
                {...given}
                data-place={field}
                lang="en"
                rows={2}
                maxLength={most}
                value={draft[field]}
                onChange={({ target }) =>
                  onChange(setDetails(draft, { [field]: target.value.replace(/\n/g, " ") }), field)
                }
              />
            )}
          </Field>
        ))}
        <PartyFields
          parties={draft.parties}
          onChange={(parties, field) => onChange(setDetails(draft, { parties }), field)}
        />
      </div>
      <h3>{t("details.origin")}</h3>
      <div className={forms.form}>
        <OriginFields
          origin={draft.origin}
          onChange={(origin, field) => onChange(setDetails(draft, { origin }), `origin.${field}`)}
        />
      </div>
    </div>
  );
}
